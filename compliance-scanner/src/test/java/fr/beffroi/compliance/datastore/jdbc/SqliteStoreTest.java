package fr.beffroi.compliance.datastore.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import fr.beffroi.compliance.datastore.AggregateOutcome.Aggregated;
import fr.beffroi.compliance.datastore.DataStoreContract;
import fr.beffroi.compliance.datastore.DataStores;
import fr.beffroi.compliance.datastore.DateSource.OwnColumn;
import fr.beffroi.compliance.datastore.ForeignKey;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import fr.beffroi.compliance.datastore.TestDatabase;
import fr.beffroi.compliance.datastore.TownHall;
import fr.beffroi.compliance.datastore.Unread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends DataStoreContract {
  private static final FileDatabase DATABASE =
      FileDatabase.make(
          "jdbc:sqlite:",
          "mairie.db",
          "",
          "main",
          List.of(
              "CREATE TABLE ephemere (id integer)",
              "CREATE VIEW casse AS SELECT id FROM ephemere",
              "DROP TABLE ephemere",
              "CREATE TABLE enfant (famille integer REFERENCES famille)",
              "CREATE TABLE pesant (n integer PRIMARY KEY, texte text UNIQUE)",
              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000)"
                  + " INSERT INTO pesant SELECT i, printf('%0500d', i) FROM n",
              "CREATE TABLE dates (d)",
              "INSERT INTO dates VALUES ('2011-05-05'), ('2012-05-05 10:00:00'), (20130505),"
                  + " (1400000000), (1430000000000), ('05/05/2016'), (NULL), (x'00')"));

  @Override
  protected TestDatabase database() {
    return DATABASE;
  }

  @Test
  void readsDatesAsPeopleStoreThem() {
    Aggregated counted = counted(Question.byDate(name("dates"), new OwnColumn("d")));

    assertThat(counted.byYear())
        .containsExactly(
            entry(2011, 1L), entry(2012, 1L), entry(2013, 1L), entry(2014, 1L), entry(2015, 1L));
    assertThat(counted.undated()).isEqualTo(3);
  }

  @Test
  void listsABrokenViewAsUnreadAndTheOthersWhole() {
    assertThat(store().inventory().unread())
        .extracting(Unread::table)
        .containsExactly(name("casse"));
    assertThat(table("famille").columns()).hasSize(3);
  }

  @Test
  void countsTheBytesOfATablesPagesAndOfItsKeys() {
    // A thousand texts of 500 characters, twice: in the table and in its key.
    assertThat(table("pesant").size().orElseThrow().bytes()).isBetween(1_000_000L, 1_500_000L);
  }

  @Test
  void findsTheKeyThatAReferenceLeavesUnsaid() {
    assertThat(table("enfant").foreignKeys())
        .containsExactly(new ForeignKey(List.of("famille"), name("famille"), List.of("id")));
  }

  @Test
  void proofHoldsEvenAgainstAWriteThatWeNeverTry() throws Exception {
    Connector connector = new Connector(new SqliteDialect(), DATABASE.reader(), LIMITS);
    try (Connection connection = connector.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = OFF");
      assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM \"famille\""))
          .hasMessageContaining("SQLITE_READONLY");
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
  void readsAFileInWalModeWithoutMakingFilesBesideIt(@TempDir Path folder) throws Exception {
    Path file = walFile(folder);

    try (OpenStore open = DataStores.open(StoreAddress.of("wal", "sqlite:" + file), LIMITS)) {
      assertThat(open.inventory().tables()).hasSize(1);
      assertThat(names(folder)).containsExactly("wal.db");
    }
    assertThat(names(folder)).containsExactly("wal.db");
  }

  @Test
  void refusesALogThatWasLeftBehind(@TempDir Path folder) throws Exception {
    Path file = walFile(folder);
    Files.write(folder.resolve("wal.db-wal"), new byte[] {1});

    assertThatThrownBy(
            () -> DataStores.open(StoreAddress.of("wal", "sqlite:" + file), LIMITS).close())
        .isInstanceOf(StoreUnreachable.class)
        .hasMessageContaining("write-ahead log");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThatThrownBy(
            () -> DataStores.open(StoreAddress.of("rien", "sqlite:/nulle/part.db"), LIMITS).close())
        .isInstanceOf(StoreUnreachable.class)
        .hasMessage("rien: there is no file to read at the path of its URL");
  }

  @Test
  void saysThatAFileIsNoDatabase(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("faux.db"), TownHall.CANARY.repeat(100));

    assertThatThrownBy(
            () -> {
              try (OpenStore open =
                  DataStores.open(StoreAddress.of("faux", "sqlite:" + file), LIMITS)) {
                throw new IllegalStateException(open.inventory().failure().orElseThrow().name());
              }
            })
        .message()
        .doesNotContain(TownHall.CANARY);
  }

  private static Path walFile(Path folder) throws Exception {
    Path file = folder.resolve("wal.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("CREATE TABLE t (id integer)");
    }
    return file;
  }

  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
