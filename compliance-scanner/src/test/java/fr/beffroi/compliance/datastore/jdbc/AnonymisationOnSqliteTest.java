package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.TestDatabase;
import fr.beffroi.compliance.plan.anonymisation.AnonymisationContract;
import fr.beffroi.compliance.plan.anonymisation.Library;

class AnonymisationOnSqliteTest extends AnonymisationContract {
  private static final FileDatabase DATABASE =
      FileDatabase.make("jdbc:sqlite:", "mairie.db", "", "main", Library.statements());

  @Override
  protected TestDatabase database() {
    return DATABASE;
  }

  @Override
  protected String scheme() {
    return "sqlite";
  }
}
