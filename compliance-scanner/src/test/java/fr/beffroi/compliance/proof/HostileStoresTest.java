package fr.beffroi.compliance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.AuditListener;
import fr.beffroi.compliance.audit.AuditTarget;
import fr.beffroi.compliance.audit.Auditor;
import fr.beffroi.compliance.audit.Mode;
import fr.beffroi.compliance.audit.Step;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.audit.TableAudit;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.TownHall;
import fr.beffroi.compliance.datastore.jdbc.SampleDatabases;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.register.Register;
import fr.beffroi.compliance.register.RegisterReader;
import fr.beffroi.compliance.retention.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Does a store that means harm, or breaks off, end an audit or change anything? */
class HostileStoresTest {
  private static final List<String> NAMES =
      List.of(
          "a\"; DROP TABLE temoin; --",
          "'; DELETE FROM temoin; --",
          "ligne\nsuivante",
          "<script>alert(1)</script>",
          "\u202Eexe.tset",
          "=cmd|'/c calc'!A1",
          "{fn now()} ? :p $1 %s {0}",
          "a`b]c\\d");

  @TempDir private Path folder;

  enum Make {
    SQLITE,
    POSTGRESQL
  }

  @ParameterizedTest
  @EnumSource
  void namesThatMeanHarmAreNamesInEveryStepAndEveryReport(Make make) throws Exception {
    StoreAddress store = store(make, "noms_hostiles", hostileNames());
    String before = contents(make, "noms_hostiles");

    Audit audit = WholeAudit.run(auditor(registerOf(NAMES), Mode.COMPLET), target(store));
    new EveryOutput(audit, folder.resolve("output")).write();

    assertThat(audit.notes()).isEmpty();
    assertThat(WholeAudit.store(audit).state()).isEqualTo(StoreAudit.State.READ);
    assertThat(audit.findings())
        .filteredOn(finding -> finding.verdict() == Verdict.ECHUE_E)
        .extracting(finding -> finding.subject().table().orElseThrow().name())
        .containsExactlyInAnyOrderElementsOf(NAMES);
    assertThat(audit.findings())
        .filteredOn(finding -> finding.verdict() == Verdict.ECHUE_E)
        .extracting(finding -> finding.volume().rows())
        .containsOnly(2L);
    assertThat(contents(make, "noms_hostiles")).isEqualTo(before);
    assertThat(htmlOf(folder.resolve("output")))
        .isNotEmpty()
        .noneMatch(it -> it.contains("<script>alert"));
  }

  @ParameterizedTest
  @EnumSource
  void aViewThatNeverEndsIsLeftAtItsTimeAndTheOthersAreRead(Make make) throws Exception {
    StoreAddress store = store(make, "sans_fin", withAViewThatNeverEnds());
    Register register = register(binding("jamais", "fin") + binding("famille", "vue_le"));
    AuditTarget impatient =
        AuditTarget.whole(store, WholeAudit.LIMITS.withStatement(Duration.ofMillis(500)));

    Audit audit = WholeAudit.run(auditor(register, Mode.ECHANTILLON), impatient);

    assertThat(WholeAudit.store(audit).state()).isEqualTo(StoreAudit.State.PARTLY_READ);
    assertThat(WholeAudit.unread(audit)).containsExactly("jamais TIMED_OUT");
    assertThat(due(audit)).containsExactly("famille 1");
    assertThat(WholeAudit.store(audit).tables())
        .extracting(TableAudit::columns)
        .as("the empty table and the one of 200 columns are among them")
        .contains(200, 2);
  }

  @Test
  void whereTheConnectionIsCutInTheMiddleTheRestIsReadThroughAnother() throws Exception {
    StoreAddress store = SampleDatabases.postgresql("coupure", withAViewThatNeverEnds());
    Register register = register(binding("jamais", "fin") + binding("famille", "vue_le"));
    Thread cutter = new Thread(() -> cutWhatRuns("coupure"), "cutter");

    Audit audit =
        WholeAudit.run(
            WholeAudit.auditor(register, Mode.ECHANTILLON, atEvaluation(cutter)), target(store));
    cutter.join();

    assertThat(WholeAudit.store(audit).state()).isEqualTo(StoreAudit.State.PARTLY_READ);
    assertThat(WholeAudit.unread(audit)).containsExactly("jamais CONNECTION_LOST");
    assertThat(due(audit)).containsExactly("famille 1");
  }

  @Test
  void anAuditOfAllRowsWritesNothingToPostgresql() throws Exception {
    StoreAddress store = SampleDatabases.postgresql("intact", TownHall.statements());
    String before = contents(Make.POSTGRESQL, "intact");

    WholeAudit.run(auditor(register(binding("famille", "vue_le")), Mode.COMPLET), target(store));

    assertThat(contents(Make.POSTGRESQL, "intact")).isEqualTo(before);
  }

  /** The town hall, a table without rows and one of 200 columns among its own. */
  private static List<String> withAViewThatNeverEnds() {
    List<String> sql = new ArrayList<>(TownHall.statements());
    sql.add("CREATE VIEW jamais AS SELECT v.m AS n, CAST(NULL AS date) AS fin FROM sans_fin v");
    return sql;
  }

  private static List<String> hostileNames() {
    List<String> sql = new ArrayList<>();
    sql.add("CREATE TABLE temoin (id integer)");
    sql.add("INSERT INTO temoin VALUES (1)");
    for (String name : NAMES) {
      String table = TownHall.quoted(name);
      // Odd names of columns, too, the one with the date among them.
      sql.add("CREATE TABLE " + table + " (id integer, " + table + " date, nom varchar(60))");
      sql.add(
          "INSERT INTO " + table + " VALUES (1, '2015-01-01', 'Durand'), (2, '2016-02-02', 'X')");
    }
    return sql;
  }

  private StoreAddress store(Make make, String name, List<String> statements) throws Exception {
    return make == Make.SQLITE
        ? SampleDatabases.sqlite(folder.resolve("base"), statements)
        : SampleDatabases.postgresql(name, statements);
  }

  /** All that an audit could have changed: bytes of a file, or every row, table and function. */
  private String contents(Make make, String database) throws Exception {
    if (make == Make.SQLITE) {
      try (Stream<Path> files = Files.list(folder.resolve("base"))) {
        StringBuilder all = new StringBuilder();
        for (Path file : files.sorted().toList()) {
          all.append(file.getFileName()).append(Arrays.hashCode(Files.readAllBytes(file)));
        }
        return all.toString();
      }
    }
    return postgresql(
        database,
        "SELECT md5(string_agg(concat_ws(':', c.oid, c.relname, c.relfilenode, CASE WHEN c.relkind"
            + " = 'r' THEN table_to_xml(c.oid, true, false, '')::text END), ' ' ORDER BY c.oid))"
            + " || (SELECT count(*) FROM pg_proc) || (SELECT count(*) FROM pg_class)"
            + " FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace");
  }

  private static String postgresql(String database, String query) throws SQLException {
    try (Connection owner = SampleDatabases.ownerOfPostgresql(database);
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }

  /** Waits until the view is read, then ends the process of the server that reads it. */
  private static void cutWhatRuns(String database) {
    String cut =
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = 'lecteur'"
            + " AND datname = current_database() AND state = 'active' AND query LIKE '%jamais%'";
    try {
      while (postgresql(database, cut).equals("0") && !Thread.interrupted()) {
        Thread.onSpinWait();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AuditListener atEvaluation(Thread task) {
    return new AuditListener() {
      @Override
      public void begins(String store, Step step, int parts) {
        if (step == Step.EVALUATE) {
          task.start();
        }
      }

      @Override
      public void done(String store, Step step, int part) {}
    };
  }

  private static Auditor auditor(Register register, Mode mode) throws Exception {
    return WholeAudit.auditor(register, mode, AuditListener.NONE);
  }

  private static AuditTarget target(StoreAddress store) {
    return AuditTarget.whole(store, WholeAudit.LIMITS);
  }

  private static List<String> due(Audit audit) {
    return audit.findings().stream()
        .filter(finding -> finding.verdict() == Verdict.ECHUE_E)
        .map(HostileStoresTest::line)
        .toList();
  }

  private static String line(Finding finding) {
    return finding.subject().table().orElseThrow().name() + " " + finding.volume().rows();
  }

  private static Register registerOf(List<String> names) {
    StringBuilder bindings = new StringBuilder();
    names.forEach(name -> bindings.append(binding(name, name)));
    return register(bindings.toString());
  }

  private static Register register(String bindings) {
    return RegisterReader.read(
            "register.yml",
            """
            controller: {name: Commune d'Essai}
            activities:
              - id: essai
                name: Essai
                tables:
            """
                + bindings)
        .register();
  }

  private static String binding(String table, String column) {
    return "      - {store: mairie, table: %s, rule: procurations, triggers: {end_of_validity: %s}}\n"
        .formatted(yaml(table), yaml(column));
  }

  private static String yaml(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private static List<String> htmlOf(Path output) throws Exception {
    try (Stream<Path> files = Files.walk(output)) {
      List<String> pages = new ArrayList<>();
      for (Path file : files.filter(it -> it.toString().endsWith(".html")).toList()) {
        pages.add(Files.readString(file));
      }
      return pages;
    }
  }
}
