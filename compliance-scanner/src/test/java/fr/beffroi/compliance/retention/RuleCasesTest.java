package fr.beffroi.compliance.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RuleCasesTest {
  private static final String RULE =
      """
      id: x
      title: {fr: Exemple, en: Example}
      activity: office
      category: files
      trigger: closure
      trigger_title: {fr: la clôture, en: the closing}
      active_max: P2Y
      final_disposition: E
      visa: requis
      sources: [{reference: Texte 1}]
      status: V
      """;

  @Test
  void aRuleThatSaysSomethingElseFailsItsCaseWithThePlace() {
    assertThat(
            failures(
                """
                cases:
                  - name: the day after
                    rule: x
                    dates: {closure: 2024-02-29}
                    as_of: 2026-03-01
                    verdict: OK
                """))
        .extracting(problem -> problem.in(Locale.FRENCH))
        .contains("retention/x.test.yml:2:5: 'the day after' : attendu OK, la règle dit ECHUE_E");
  }

  @Test
  void aTextInCirculationThatTheRuleCitesFailsItsCase() {
    assertThat(
            failures(
                """
                cases:
                  - {name: texts, rule: x, cites: [Texte 2], never_cites: [Texte 1]}
                """))
        .extracting(problem -> problem.message(Locale.ENGLISH))
        .containsExactly(
            "the rule should cite Texte 2 and cites Texte 1",
            "the rule cites Texte 1, an error in circulation");
  }

  @Test
  void aCaseOfNoRuleFails() {
    assertThat(failures("cases: [{name: typo, rule: y, verdict: OK}]"))
        .extracting(problem -> problem.message(Locale.ENGLISH))
        .containsExactly("no rule in force is called 'y'");
  }

  @Test
  void aCaseThatExpectsNothingIsRefused() {
    assertThat(cases("cases: [{name: empty, rule: x}]").problems())
        .extracting(Problem::toString)
        .containsExactly("retention/x.test.yml:1:9: 'verdict' is missing: add this key");
  }

  @Test
  void aRuleWithoutATestIsSaidSo() {
    RuleFiles files = RuleFiles.of(rule());

    assertThat(RuleCases.of(files, RetentionPack.load(files)).problems())
        .extracting(Problem::toString)
        .containsExactly("retention/x.yml: no test: write retention/x.test.yml");
  }

  private static List<Problem> failures(String test) {
    RetentionPack pack = RetentionPack.load(RuleFiles.of(rule()));
    return cases(test).cases().stream()
        .flatMap(given -> RuleCases.failures(given, pack).stream())
        .toList();
  }

  private static RuleCases cases(String test) {
    RuleFiles files =
        RuleFiles.of(rule(), new RuleFile("retention/x.test.yml", RuleFile.SHIPPED, test));
    return RuleCases.of(files, RetentionPack.load(files));
  }

  private static RuleFile rule() {
    return new RuleFile("retention/x.yml", RuleFile.SHIPPED, RULE);
  }
}
