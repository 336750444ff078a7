package fr.beffroi.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.audit.EvaluationOutcome.Evaluated;
import fr.beffroi.compliance.datastore.DateSource;
import fr.beffroi.compliance.datastore.DateSource.OwnColumn;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.retention.Phase;
import fr.beffroi.compliance.retention.Place;
import fr.beffroi.compliance.retention.RetentionPack;
import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.RulesInForce;
import fr.beffroi.compliance.retention.TriggerDates;
import fr.beffroi.rules.RuleFiles;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final TableName TABLE = new TableName("rh", "piece");
  private static final RulesInForce RULES = RetentionPack.load(RuleFiles.shipped()).asOf(TODAY);

  @Test
  void rowsAfterTheirDuaAreDueWithTheirYearsAndExtremeDates() {
    Evaluated evaluated =
        evaluate("procurations", days("end_of_validity", 2020, 2021, 2021, 2026), 1);

    assertThat(evaluated.rows()).isEqualTo(5);
    PhaseCount due = of(evaluated, Phase.DUE);
    assertThat(due.rows()).isEqualTo(3);
    assertThat(due.byYear()).containsExactlyEntriesOf(new TreeMap<>(Map.of(2020, 1L, 2021, 2L)));
    assertThat(due.extremes().orElseThrow().earliest()).isEqualTo(LocalDate.of(2020, 6, 1));
    assertThat(due.queries()).containsExactly("band 0");
    assertThat(of(evaluated, Phase.ACTIVE).byYear()).containsOnlyKeys(2026);
    assertThat(of(evaluated, Phase.UNDATED).rows()).isEqualTo(1);
  }

  @Test
  void yearsThatABoundPartsAreSharedOut() {
    List<Map<String, LocalDate>> rows =
        List.of(
            Map.of("end_of_validity", LocalDate.of(2025, 1, 5)),
            Map.of("end_of_validity", LocalDate.of(2025, 12, 5)),
            Map.of("end_of_validity", LocalDate.of(2025, 12, 6)));

    Evaluated evaluated = evaluate("procurations", rows, 0);

    assertThat(of(evaluated, Phase.DUE).byYear()).containsEntry(2025, 1L);
    assertThat(of(evaluated, Phase.ACTIVE).byYear()).containsEntry(2025, 2L);
  }

  @Test
  void aDateThatTheRegisterDoesNotNameLeavesEveryRowUndated() {
    RetentionRule rule = RULES.rule("procurations").orElseThrow();
    RowsToDate rows = new RowsToDate(TABLE, rule.clocks(), Map.of(), List.of(), Place.ACTIVE_BASE);
    RowsInMemory store = new RowsInMemory(days("end_of_validity", 2020));

    Evaluated evaluated = (Evaluated) new Evaluator(TODAY, store).evaluate(rows);

    assertThat(evaluated.counts()).extracting(PhaseCount::phase).containsExactly(Phase.UNDATED);
  }

  @Test
  void whatMustNotBeThereIsDueWithoutAnyDate() {
    Evaluated evaluated = evaluate("interdit_carte_bancaire", days("any", 2026, 2026), 0);

    assertThat(of(evaluated, Phase.DUE).rows()).isEqualTo(2);
  }

  @Property(tries = 300)
  void countsAgreeWithEachRowByItself(
      @ForAll("rules") RetentionRule rule, @ForAll("rows") List<List<Integer>> ages) {
    List<String> triggers = List.copyOf(rule.clocks().triggers());
    List<Map<String, LocalDate>> rows = ages.stream().map(row -> row(triggers, row)).toList();
    Map<Phase, Long> expected =
        rows.stream()
            .map(row -> rule.clocks().phase(new TriggerDates(row), TODAY))
            .collect(Collectors.groupingBy(phase -> phase, Collectors.counting()));

    Evaluated evaluated = evaluate(rule.id(), rows, 0);

    Map<Phase, Long> counted =
        evaluated.counts().stream()
            .collect(
                Collectors.groupingBy(PhaseCount::phase, Collectors.summingLong(PhaseCount::rows)));
    assertThat(counted).isEqualTo(expected);
    assertThat(evaluated.rows()).isEqualTo(rows.size());
  }

  @Provide
  Arbitrary<RetentionRule> rules() {
    return Arbitraries.of(List.copyOf(RULES.rules()));
  }

  /** Days before today, by trigger; a tenth of them unknown. */
  @Provide
  Arbitrary<List<List<Integer>>> rows() {
    return Arbitraries.integers()
        .between(0, 36_000)
        .edgeCases(edges -> edges.add(365, 366, 730, 1826, 29_219, 29_220))
        .injectNull(0.1)
        .list()
        .ofSize(2)
        .list()
        .ofMaxSize(30);
  }

  private static Map<String, LocalDate> row(List<String> triggers, List<Integer> ages) {
    Map<String, LocalDate> row = new HashMap<>();
    for (int i = 0; i < triggers.size(); i++) {
      Integer age = ages.get(i);
      if (age != null) {
        row.put(triggers.get(i), TODAY.minusDays(age));
      }
    }
    return row;
  }

  private static Evaluated evaluate(String id, List<Map<String, LocalDate>> rows, int undated) {
    RetentionRule rule = RULES.rule(id).orElseThrow();
    Map<String, DateSource> triggers =
        rule.clocks().triggers().stream()
            .collect(Collectors.toMap(word -> word, word -> new OwnColumn(word)));
    List<Map<String, LocalDate>> all = new java.util.ArrayList<>(rows);
    for (int i = 0; i < undated; i++) {
      all.add(Map.of());
    }
    RowsToDate meant = new RowsToDate(TABLE, rule.clocks(), triggers, List.of(), Place.ACTIVE_BASE);
    return (Evaluated) new Evaluator(TODAY, new RowsInMemory(all)).evaluate(meant);
  }

  private static List<Map<String, LocalDate>> days(String trigger, int... years) {
    return java.util.Arrays.stream(years)
        .mapToObj(year -> Map.of(trigger, LocalDate.of(year, 6, 1)))
        .toList();
  }

  private static PhaseCount of(Evaluated evaluated, Phase phase) {
    return evaluated.counts().stream()
        .filter(count -> count.phase() == phase)
        .findFirst()
        .orElseThrow();
  }
}
