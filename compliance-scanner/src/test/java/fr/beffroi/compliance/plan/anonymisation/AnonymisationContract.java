package fr.beffroi.compliance.plan.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.datastore.DataStores;
import fr.beffroi.compliance.datastore.GroupCounts;
import fr.beffroi.compliance.datastore.GroupKey;
import fr.beffroi.compliance.datastore.GroupOutcome.Grouped;
import fr.beffroi.compliance.datastore.LinkOutcome.Linked;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.TestDatabase;
import fr.beffroi.compliance.datastore.TownHall;
import fr.beffroi.compliance.plan.anonymisation.Assessment.Conclusion;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a plan promises, on a real store that holds the {@link Library}. */
public abstract class AnonymisationContract {
  private OpenStore store;

  protected abstract TestDatabase database();

  protected abstract String scheme();

  @BeforeEach
  void open() throws Exception {
    store = DataStores.open(database().reader(), StoreLimits.inZone(ZoneId.of("Europe/Paris")));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void identifiersGoAndWhatStatisticsNeedStays() {
    AnonymisationPlan plan = plan(Map.of());

    assertThat(plan.tables())
        .extracting(table -> table.table().name())
        .as("parents first")
        .containsExactly(Library.READERS, Library.LOANS);
    assertThat(plan.tables().get(0).keys())
        .containsExactly(new GroupKey.YearBand("ne_le", 5), new GroupKey.Beginning("cp", 5));
    assertThat(plan.tables().get(1).person()).contains("lecteur");
    assertThat(plan.tables().get(1).keys())
        .containsExactly(new GroupKey.Month("le"), new GroupKey.Value(Library.ODD));
  }

  @Test
  void theOneReaderWhomAnybodyWouldFindIsCountedAndLeftOut() {
    TableMeasure readers = measure(plan(Map.of())).get(0);

    assertThat(readers.groups())
        .isInstanceOfSatisfying(
            Grouped.class,
            groups -> {
              assertThat(groups.rows()).isEqualTo(31);
              assertThat(groups.smallest()).isEqualTo(1);
              assertThat(groups.unique()).isEqualTo(1);
              assertThat(groups.rowsKept()).isEqualTo(30);
            });
    assertThat(readers.links())
        .singleElement()
        .satisfies(
            link -> {
              assertThat(((Linked) link.before()).linkedToOne()).isEqualTo(1);
              assertThat(((Linked) link.after()).linkedToOne()).isZero();
            });
    assertThat(new Assessor(Criteria.DEFAULT).assess(readers).conclusion())
        .isEqualTo(Conclusion.CRITERIA_MET);
  }

  @Test
  void loansAreAsManyPersonsAsBorrowTheBooks() {
    Map<TableName, Map<String, Treatment>> chosen =
        Map.of(loans(), Map.of(Library.ODD, new Treatment.Sensitive()));

    TableMeasure measure = measure(plan(chosen)).get(1);

    Grouped groups = (Grouped) measure.groups();
    assertThat(groups.rows()).isEqualTo(62);
    assertThat(groups.smallest()).as("two loans of one reader").isEqualTo(1);
    assertThat(groups.rowsKept()).isEqualTo(60);
    assertThat(((Grouped) measure.sensitive().get(Library.ODD)).leastDiverse()).hasValue(3);
    assertThat(new Assessor(Criteria.DEFAULT).assess(measure).conclusion())
        .isEqualTo(Conclusion.CRITERIA_MET);
    assertThat(new Assessor(new Criteria(11, 4)).assess(measure).conclusion())
        .isEqualTo(Conclusion.PSEUDONYMISED);
  }

  @Test
  void aCodeThatNobodyHasThoughtAboutEarnsNothing() {
    Assessment assessment = new Assessor(new Criteria(2, 2)).assess(measure(plan(Map.of())).get(1));

    assertThat(assessment.conclusion()).isEqualTo(Conclusion.NOT_MEASURED);
    assertThat(assessment.conclusion().words().french()).doesNotContain("anonym");
  }

  @Test
  void theDryRunRunsAndLeavesNothing() throws Exception {
    AnonymisationScript script = script();
    // H2 opens a file for reading or for writing once in a process.
    store.close();

    try (Connection owner = database().owner();
        Statement statement = owner.createStatement()) {
      for (String sql : script.statements()) {
        if (sql.equals("ROLLBACK")) {
          assertThat(count(statement, Library.READERS + "_stat")).isEqualTo(30);
          assertThat(text(statement, Library.READERS + "_stat")).isEqualTo("1985 76400");
          assertThat(count(statement, Library.LOANS + "_stat"))
              .as("under eleven readers share a code")
              .isZero();
        }
        statement.execute(sql);
      }
    }
    open();
    assertThat(store.inventory().tables())
        .noneMatch(table -> table.name().name().endsWith("_stat"));
    assertThat(script.statements()).startsWith("BEGIN").endsWith("ROLLBACK");
  }

  @Test
  void noNameEndsItsComment() {
    AnonymisationScript script = script();
    String comments = script.text();
    for (String statement : script.statements()) {
      assertThat(comments).contains(statement + ";\n");
      comments = comments.replace(statement + ";\n", "");
    }

    assertThat(comments.lines()).allMatch(line -> line.isEmpty() || line.startsWith("-- "));
    assertThat(script.text()).startsWith("-- ").doesNotContain(TownHall.CANARY);
  }

  private AnonymisationScript script() {
    return AnonymisationScript.of(plan(Map.of()), Criteria.DEFAULT).orElseThrow();
  }

  private AnonymisationPlan plan(Map<TableName, Map<String, Treatment>> chosen) {
    return new AnonymisationPlanner(
            Library.audit(scheme(), database().schema()),
            store.inventory(),
            LocalDate.of(2026, 11, 22))
        .plan(chosen);
  }

  private List<TableMeasure> measure(AnonymisationPlan plan) {
    return new AnonymisationMeasure((GroupCounts) store, Criteria.DEFAULT).measure(plan);
  }

  private TableName loans() {
    return new TableName(database().schema(), Library.LOANS);
  }

  private static long count(Statement statement, String table) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery("SELECT COUNT(*) FROM " + TownHall.quoted(table))) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static String text(Statement statement, String table) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery("SELECT DISTINCT ne_le, cp FROM " + TownHall.quoted(table))) {
      rows.next();
      return rows.getInt(1) + " " + rows.getString(2);
    }
  }
}
