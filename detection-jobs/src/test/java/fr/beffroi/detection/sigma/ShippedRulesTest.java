package fr.beffroi.detection.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.rules.RuleFiles;
import org.junit.jupiter.api.Test;

/** Are the rules that come with Beffroi read without a word? */
class ShippedRulesTest {
  @Test
  void everyShippedRuleIsInForceWithoutAProblem() {
    Ruleset rules = Ruleset.load(RuleFiles.shipped());

    assertThat(rules.problems()).isEmpty();
    assertThat(rules.rules())
        .allSatisfy(rule -> assertThat(rule.header().origin()).isEqualTo("beffroi"));
  }
}
