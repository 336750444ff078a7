package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.TestDatabase;
import fr.beffroi.compliance.plan.anonymisation.AnonymisationContract;
import fr.beffroi.compliance.plan.anonymisation.Library;

class AnonymisationOnH2Test extends AnonymisationContract {
  private static final FileDatabase DATABASE =
      FileDatabase.make(
          "jdbc:h2:file:",
          "mairie",
          ";DATABASE_TO_UPPER=FALSE;TRACE_LEVEL_FILE=0",
          "PUBLIC",
          Library.statements());

  @Override
  protected TestDatabase database() {
    return DATABASE;
  }

  @Override
  protected String scheme() {
    return "h2";
  }
}
