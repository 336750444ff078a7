package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.TestDatabase;
import fr.beffroi.compliance.datastore.TownHall;
import fr.beffroi.compliance.plan.anonymisation.AnonymisationContract;
import fr.beffroi.compliance.plan.anonymisation.Library;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class AnonymisationOnPostgresqlTest extends AnonymisationContract {
  @BeforeAll
  static void make() {
    PostgresqlDatabase.SHARED.run(Library.statements());
    PostgresqlDatabase.SHARED.run(
        List.of(
            "GRANT SELECT ON ALL TABLES IN SCHEMA public TO lecteur",
            "REVOKE SELECT ON interdite FROM lecteur"));
  }

  @AfterAll
  static void drop() {
    PostgresqlDatabase.SHARED.run(
        List.of("DROP TABLE " + TownHall.quoted(Library.LOANS), "DROP TABLE " + Library.READERS));
  }

  @Override
  protected TestDatabase database() {
    return PostgresqlDatabase.SHARED;
  }

  @Override
  protected String scheme() {
    return "postgresql";
  }
}
