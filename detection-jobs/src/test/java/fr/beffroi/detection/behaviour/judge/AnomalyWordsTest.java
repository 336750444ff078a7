package fr.beffroi.detection.behaviour.judge;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.behaviour.feature.BehaviourRule;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.Feature;
import fr.beffroi.detection.behaviour.feature.Measure;
import fr.beffroi.rules.RuleFiles;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Does a number read as people say it, for every feature of the shipped rules? */
class AnomalyWordsTest {
  private static final BehaviourRules RULES =
      BehaviourRules.load(RuleFiles.shipped(BehaviourRules.AREA));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          auth_by_source  | failures     | 27        | 27     | 27
          auth_by_source  | users        | 5         | 5      | 5
          auth_by_source  | failure_share| 0.853     | 85 %   | 85 %
          auth_by_source  | unusual_hour | 0.889     | quelque chose se passe vers cette heure 11 % des jours semblables (estimé sur les 8 derniers au plus) | something happens about this hour on 11 % of like days (estimated from the last 8 at most)
          flows_by_source | bytes_out    | 702501570 | 703 Mo | 703 MB
          flows_by_source | bytes_out    | 1500      | 1,5 Ko | 1.5 KB
          flows_by_source | bytes_out    | 12        | 12 octets | 12 bytes
          flows_by_source | regularity   | 0.97      | 97 % (100 % : une horloge ; 50 % : le hasard) | 97 % (100 %: a clock; 50 %: chance)
          dns_by_client   | name_entropy | 4.04      | 4 bits par caractère | 4 bits a character
          dns_by_client   | name_length  | 46.25     | 46,2 caractères | 46.2 characters
          """)
  void aValueReadsAsPeopleSayIt(
      String rule, String feature, double value, String french, String english) {
    Feature asked = feature(rule, feature);
    assertThat(AnomalyWords.said(value, asked, Locale.FRENCH)).isEqualTo(french);
    assertThat(AnomalyWords.said(value, asked, Locale.ENGLISH)).isEqualTo(english);
  }

  @Test
  void noTitleSaysItsUnitTwice() {
    for (BehaviourRule rule : RULES.rules()) {
      for (Feature feature : rule.features()) {
        if (feature.measure() == Measure.HOUR_HABIT) {
          continue; // a sentence of its own
        }
        String english = feature.title().english() + ": ";
        assertThat(english + AnomalyWords.said(12e6, feature, Locale.ENGLISH))
            .as(rule.name())
            .doesNotContainPattern("\\b(\\w{4,})\\b.*\\b\\1\\b");
      }
    }
  }

  private static Feature feature(String rule, String name) {
    BehaviourRule found = RULES.find(rule).orElseThrow();
    return found.features().get(found.indexOf(name));
  }
}
