package fr.beffroi.detection.store;

import static fr.beffroi.detection.alert.AlertSample.MORNING;
import static fr.beffroi.detection.alert.AlertSample.bruteForce;
import static fr.beffroi.detection.incident.IncidentSample.incident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.incident.Decision;
import fr.beffroi.detection.incident.Incident.State;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest {
  @TempDir Path folder;
  private Path file;
  private SqliteStore store;

  @BeforeEach
  void open() throws StoreException {
    file = folder.resolve("store.db");
    store = SqliteStore.open(file);
  }

  @AfterEach
  void close() throws StoreException {
    store.close();
  }

  @Nested
  class Alerts extends AlertStoreContract {
    @Override
    AlertStore store() {
      return store.alerts();
    }
  }

  @Nested
  class Incidents extends IncidentStoreContract {
    @Override
    IncidentStore store() {
      return store.incidents();
    }
  }

  @Nested
  class Decisions extends DecisionLogContract {
    @Override
    DecisionLog log() {
      return store.decisions();
    }
  }

  @Nested
  class Counts extends HourlyCountsContract {
    @Override
    HourlyCounts counts() {
      return store.counts();
    }
  }

  @Test
  void onlyItsOwnerReadsTheFileAndItsSideFiles() throws Exception {
    store.decisions().append(DecisionLogContract.close("i1"));

    try (var files = Files.list(folder)) {
      for (Path each : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
            .as(each.getFileName().toString())
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void theFileGivesRoomBackFromItsFirstDay() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      assertThat(number(statement, "PRAGMA auto_vacuum")).isEqualTo(2);
      assertThat(number(statement, "PRAGMA user_version")).isEqualTo(SqliteSchema.VERSION);
      store
          .alerts()
          .putAlerts(
              java.util.stream.IntStream.range(0, 3_000)
                  .mapToObj(i -> bruteForce("a" + i, "192.0.2.7").build())
                  .toList());
      long full = number(statement, "PRAGMA page_count");
      store.forgetBefore(MORNING.plus(Duration.ofDays(1)));

      assertThat(number(statement, "PRAGMA page_count")).isLessThan(full / 4);
    }
  }

  @Test
  void forgettingKeepsOpenIncidentsAndDecisions() throws Exception {
    store.put(
        List.of(bruteForce("a1", "192.0.2.7").build()),
        List.of(
            incident("aa", Level.LOW, State.OPEN, true),
            incident("bb", Level.LOW, State.CLOSED, true)));
    store.decisions().append(DecisionLogContract.close("bb"));
    store.forgetBefore(MORNING.plus(Duration.ofDays(1)));

    assertThat(store.alerts().alerts(List.of("a1"))).isEmpty();
    assertThat(store.incidents().incidents(IncidentFilter.all())).hasSize(1);
    assertThat(store.decisions().after(0, 10)).hasSize(1);
  }

  @Test
  void aFlushIsWrittenWholeOrNotAtAll() throws Exception {
    Alert good = bruteForce("a1", "192.0.2.7").build();
    Alert bad = bruteForce(null, "192.0.2.7").build();

    assertThatThrownBy(() -> store.alerts().putAlerts(List.of(good, bad)))
        .isInstanceOf(Exception.class);
    assertThat(store.alerts().alerts(List.of("a1"))).isEmpty();
    store.alerts().putAlerts(List.of(good));
    assertThat(store.alerts().alerts(List.of("a1"))).containsExactly(good);
  }

  @Test
  void aProcessThatIsKilledLosesNothingThatItWasToldIsWritten() throws Exception {
    Process child = child();
    int told = 0;
    try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
      while (told < 20) {
        told = Integer.parseInt(lines.readLine());
      }
      child.destroyForcibly();
      assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    try (SqliteStore again = SqliteStore.open(file)) {
      assertThat(again.decisions().after(0, 1_000_000).size()).isGreaterThanOrEqualTo(20);
    }
  }

  @Test
  void decisionsOfAnotherProcessArriveWhileThisOneWrites() throws Exception {
    Process child = child();
    long cursor = 0;
    int seen = 0;
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (seen < 50 && System.nanoTime() < deadline) {
      store.alerts().putAlerts(List.of(bruteForce("a" + seen, "192.0.2.7").build()));
      for (Decision next : store.decisions().after(cursor, 7)) {
        assertThat(next.id()).isEqualTo(cursor + 1);
        cursor = next.id();
        seen++;
      }
    }
    child.destroyForcibly();

    assertThat(seen).isGreaterThanOrEqualTo(50);
    assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aFileThatIsNoStoreIsToldWithWhatToDo() throws Exception {
    Path other = folder.resolve("other.db");
    Files.writeString(other, "this is no database, whatever its name says ".repeat(100));

    assertThatThrownBy(() -> SqliteStore.open(other))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("other.db")
        .hasMessageContaining("set this file aside");
  }

  @Test
  void aStoreOfALaterReleaseIsRefusedAndLeftAlone() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }

    assertThatThrownBy(() -> SqliteStore.open(file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("version 99")
        .hasMessageContaining("Upgrade Beffroi");
  }

  @Test
  void aStoreThatAnotherHoldsIsToldAfterTheWait() throws Exception {
    try (SqliteFile impatient =
            SqliteFile.open(file, Duration.ofMillis(20), Duration.ofSeconds(2));
        SqliteStore mine = SqliteStore.over(impatient);
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      assertThatThrownBy(() -> mine.decisions().append(DecisionLogContract.close("i1")))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("another process");
    }
  }

  @Test
  void aReadThatTakesTooLongIsStopped() throws Exception {
    try (SqliteFile hasty = SqliteFile.open(file, Duration.ofSeconds(5), Duration.ofMillis(20))) {
      assertThatThrownBy(() -> hasty.read(SqliteStoreTest::countForever))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("stopped after");
      assertThat(SqliteStore.over(hasty).decisions().after(0, 1)).isEmpty();
    }
  }

  @Test
  void lookingWhereThereIsNoStoreMakesNone() {
    Path nowhere = folder.resolve("none").resolve("store.db");

    assertThatThrownBy(() -> SqliteStore.openExisting(nowhere))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("beffroi up");
    assertThat(nowhere.getParent()).doesNotExist();
  }

  @Test
  void errorsAreSaidInFrenchToo() {
    assertThatThrownBy(() -> SqliteStore.openExisting(folder.resolve("none.db")))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> assertThat(e.sentence().french()).contains("il n'y a pas encore de base"));
  }

  private static long countForever(Connection connection) throws java.sql.SQLException {
    try (Statement statement = connection.createStatement()) {
      return number(
          statement,
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
    }
  }

  private static long number(Statement statement, String query) throws java.sql.SQLException {
    try (ResultSet found = statement.executeQuery(query)) {
      return found.getLong(1);
    }
  }

  /** Another JVM that appends decisions, and tells each one that was written. */
  private Process child() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Appending.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The other process. */
  static final class Appending {
    private Appending() {}

    public static void main(String[] arguments) throws StoreException {
      try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]))) {
        for (int told = 1; told < 100_000; told++) {
          store.decisions().append(DecisionLogContract.close("i" + told));
          System.out.println(told);
        }
      }
    }
  }
}
