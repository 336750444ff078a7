package fr.beffroi.compliance.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.beffroi.rules.RuleFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule of rules/retention says what the cases beside it expect. */
class ShippedRetentionRulesTest {
  private static final RuleFiles FILES = RuleFiles.shipped();
  private static final RetentionPack PACK = RetentionPack.load(FILES);
  private static final RuleCases CASES = RuleCases.of(FILES, PACK);

  @TestFactory
  Stream<DynamicNode> everyCaseHolds() {
    Map<String, List<RuleCase>> byRule =
        CASES.cases().stream().collect(Collectors.groupingBy(RuleCase::rule));
    return byRule.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            rule ->
                dynamicContainer(
                    rule.getKey(), rule.getValue().stream().map(ShippedRetentionRulesTest::test)));
  }

  private static DynamicNode test(RuleCase given) {
    return dynamicTest(given.name(), () -> assertThat(RuleCases.failures(given, PACK)).isEmpty());
  }

  @Test
  void everyRuleIsSoundAndHasACase() {
    assertThat(PACK.problems()).isEmpty();
    assertThat(CASES.problems()).isEmpty();
    assertThat(CASES.cases())
        .extracting(RuleCase::rule)
        .containsAll(PACK.rules().stream().map(RetentionRule::id).toList());
  }

  @Test
  void everyVerdictIsExpectedSomewhere() {
    assertThat(CASES.cases().stream().map(RuleCase::verdict).filter(v -> v != null))
        .contains(Verdict.values());
  }

  @Test
  void whatRestsOnARecommendationLeavesTheVisaOpen() {
    assertThat(PACK.rules())
        .filteredOn(rule -> rule.end().disposition() == FinalDisposition.ERASE)
        .filteredOn(rule -> !rule.end().isErasureByText())
        .allSatisfy(
            rule -> assertThat(rule.end().words().french()).isEqualTo("E, visa : à confirmer"))
        .extracting(RetentionRule::id)
        .contains("journaux", "geolocalisation_vehicules", "appels_enregistres", "chatbot");
  }

  @Test
  void noSentenceJudgesAndWhatWasNotReadIsToBeConfirmed() {
    for (RetentionRule rule : PACK.asOf(LocalDate.of(2026, 11, 22)).rules()) {
      for (Verdict verdict : Verdict.values()) {
        Sentence sentence = new Sentence(rule, verdict);
        String french = sentence.in(Locale.FRENCH);
        String english = sentence.in(Locale.ENGLISH);

        assertThat(french + english).doesNotContainIgnoringCase("illég", "illegal", "unlawful");
        if (verdict != Verdict.OK && rule.statusOf(verdict) != Status.V) {
          assertThat(french).contains("À confirmer par vos archives départementales.");
          assertThat(english).contains("To be confirmed by your departmental archives.");
        }
      }
    }
  }
}
