package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.TestDatabase;
import fr.beffroi.compliance.datastore.TownHall;
import fr.beffroi.compliance.plan.anonymisation.AnonymisationContract;
import fr.beffroi.compliance.plan.anonymisation.Library;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class AnonymisationOnMariadbTest extends AnonymisationContract {
  @BeforeAll
  static void make() {
    MariadbDatabase.SHARED.run(Library.statements());
    for (String table : List.of(Library.READERS, Library.LOANS)) {
      MariadbDatabase.SHARED.run(
          List.of("GRANT SELECT ON mairie." + TownHall.quoted(table) + " TO lecteur@'127.0.0.1'"));
    }
  }

  @AfterAll
  static void drop() {
    MariadbDatabase.SHARED.run(
        List.of("DROP TABLE " + TownHall.quoted(Library.LOANS), "DROP TABLE " + Library.READERS));
  }

  @Override
  protected TestDatabase database() {
    return MariadbDatabase.SHARED;
  }

  @Override
  protected String scheme() {
    return "mariadb";
  }
}
