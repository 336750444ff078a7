package fr.beffroi.compliance.datastore.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.compliance.datastore.DataStoreContract;
import fr.beffroi.compliance.datastore.DataStores;
import fr.beffroi.compliance.datastore.DateSource.OwnColumn;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import fr.beffroi.compliance.datastore.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class H2StoreTest extends DataStoreContract {
  private static final FileDatabase DATABASE =
      FileDatabase.make(
          "jdbc:h2:file:",
          "mairie",
          ";DATABASE_TO_UPPER=FALSE;TRACE_LEVEL_FILE=0",
          "PUBLIC",
          List.of(
              "COMMENT ON TABLE famille IS 'Les familles'",
              "CREATE TABLE \"pesant\" (\"texte\" varchar)",
              "INSERT INTO \"pesant\" SELECT LPAD(CAST(\"X\" AS varchar), 1000, '0')"
                  + " FROM SYSTEM_RANGE(1, 1000)"));

  @Override
  protected TestDatabase database() {
    return DATABASE;
  }

  @Test
  void tellsComments() {
    assertThat(table("famille").comment()).isEqualTo("Les familles");
  }

  @Test
  void countsTheBytesOfATablesRows() {
    assertThat(table("pesant").size().orElseThrow().bytes()).isBetween(1_000_000L, 1_500_000L);
  }

  @Test
  void proofHoldsEvenAgainstAWriteThatWeNeverTry() throws Exception {
    Connector connector = new Connector(new H2Dialect(), DATABASE.reader(), LIMITS);
    try (Connection connection = connector.connect();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM \"famille\""))
          .hasMessageContaining("read only");
    }
  }

  @Test
  void leavesFileAndFolderAsTheyWere() throws Exception {
    var before = DATABASE.contents();

    store().inventory();
    store().sample(name("famille"), List.of("nom"), 5, (column, text, cut) -> {});
    store().aggregate(Question.byDate(name("famille"), new OwnColumn("nom")));

    assertThat(DATABASE.contents()).isEqualTo(before);
  }

  @Test
  void refusesSettingsThatCouldRunAScript() {
    assertThatThrownBy(
            () ->
                DataStores.open(StoreAddress.of("mairie", "h2:/x;INIT=RUNSCRIPT FROM 'y'"), LIMITS)
                    .close())
        .isInstanceOf(StoreUnreachable.class)
        .hasMessageContaining("settings after a semicolon");
  }
}
