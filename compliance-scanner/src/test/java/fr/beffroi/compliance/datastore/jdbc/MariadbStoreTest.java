package fr.beffroi.compliance.datastore.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import fr.beffroi.compliance.datastore.AggregateOutcome.Aggregated;
import fr.beffroi.compliance.datastore.DataStores;
import fr.beffroi.compliance.datastore.DateSource.OwnColumn;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.ServerStoreContract;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.rules.Bilingual;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MariadbStoreTest extends ServerStoreContract {
  @Override
  protected MariadbDatabase database() {
    return MariadbDatabase.SHARED;
  }

  @Override
  protected void cutReaders() {
    List<String> kills = new ArrayList<>();
    try (Connection owner = database().owner();
        Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT ID FROM information_schema.PROCESSLIST WHERE USER = 'lecteur'")) {
      while (rows.next()) {
        kills.add("KILL CONNECTION " + rows.getLong(1));
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    database().run(kills);
  }

  @Override
  protected StoreAddress writer() {
    return StoreAddress.of("mairie", database().url(), "agent", "agent"::toCharArray);
  }

  @Test
  void tellsWhichRightsAreTooMany() throws StoreUnreachable {
    try (OpenStore open = DataStores.open(writer(), LIMITS)) {
      assertThat(open.readOnlyProof())
          .isEqualTo(
              new ReadOnlyProof.NotProven(
                  List.of(new Bilingual("détient INSERT", "holds INSERT"))));
    }
  }

  @Test
  void opensTheSameServerByTheSchemeOfMysql() throws StoreUnreachable {
    StoreAddress mysql =
        StoreAddress.of(
            "mairie",
            database().url().replace("mariadb:", "jdbc:mysql:"),
            "agent",
            "agent"::toCharArray);
    try (OpenStore open = DataStores.open(mysql, LIMITS)) {
      assertThat(open.inventory().table(name("famille"))).isPresent();
    }
  }

  @Test
  void listsABrokenViewAsUnread() {
    assertThat(store().inventory().unread())
        .extracting(Unread::table, Unread::reason)
        .containsExactlyInAnyOrder(
            tuple(name("casse"), Reason.BROKEN_DEFINITION),
            tuple(new TableName("information_schema", "EVENTS"), Reason.JOBS_NOT_READ));
    assertThat(table("famille").comment()).isEqualTo("Les familles");
  }

  @Test
  void takesZeroDatesForNoDate() {
    Aggregated counted = counted(Question.byDate(name("zeros"), new OwnColumn("jour")));

    assertThat(counted.undated()).isEqualTo(2);
    assertThat(counted.byYear()).containsExactly(entry(2019, 1L));
  }
}
