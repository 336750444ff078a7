package fr.beffroi.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.sigma.Guidance;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.detection.sigma.SigmaRule;
import fr.beffroi.ingest.enrich.SystemAccounts;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Does every rule that alerts tell the DSI, in both languages, all that a decision needs? */
class EveryRuleSaysWhatItIsTest {
  private static final Map<String, Function<Guidance, Bilingual>> SENTENCES =
      new TreeMap<>(
          Map.of(
              "message", Guidance::message,
              "decision", Guidance::decision,
              "attack", Guidance::attack,
              "log", Guidance::log,
              "lookalike", Guidance::lookalike));

  private final List<RuleFile> files = RuleFiles.shipped().in("sigma");
  private final List<SigmaRule> alerting =
      Ruleset.load(RuleFiles.shipped()).rules().stream().filter(SigmaRule::alerts).toList();

  @Test
  void atLeastTwentyRulesAlert() {
    assertThat(alerting).hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void everyAlertHasACategoryAndSentencesInFrenchAndEnglish() {
    for (SigmaRule rule : alerting) {
      String name = rule.header().name();
      Guidance guidance = rule.header().guidance();
      assertThat(guidance.category()).as(name + ": category").isNotNull();
      SENTENCES.forEach((key, sentence) -> isInBoth(name + ": " + key, sentence.apply(guidance)));
    }
  }

  private static void isInBoth(String what, Bilingual sentence) {
    assertThat(sentence).as(what).isNotNull();
    assertThat(sentence.french()).as(what + " in French").isNotBlank();
    assertThat(sentence.english()).as(what + " in English").isNotBlank();
    assertThat(sentence.french()).as(what + " is translated").isNotEqualTo(sentence.english());
  }

  @Test
  void everyAlertSaysItsTechniqueInAttackAndWhatElseItMayBe() throws RuleException {
    List<String> names = alerting.stream().map(rule -> rule.header().name()).toList();
    for (YamlMap rule : documents()) {
      if (names.contains(rule.text("name"))) {
        assertThat(rule.scalars("tags"))
            .as(rule.at() + ": tags")
            .anyMatch(tag -> tag.text().matches("attack\\.t\\d{4}(\\.\\d{3})?"));
        assertThat(rule.scalars("falsepositives")).as(rule.at() + ": falsepositives").isNotEmpty();
      }
    }
  }

  @Test
  void everyRuleHasAnIdOfItsOwnAndADescription() throws RuleException {
    List<String> ids = new ArrayList<>();
    for (YamlMap rule : documents()) {
      ids.add(rule.required("id"));
      assertThat(rule.required("description")).isNotBlank();
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  /** Other names are pseudonyms where rules run at a syndicate. */
  @Test
  void noRuleNamesAnAccountThatIsSomebodys() throws RuleException {
    for (YamlMap rule : documents()) {
      for (RuleFields.Asked asked : RuleFields.asked(rule)) {
        if (asked.field().matches("(user|winlog\\.subject\\.user)(\\.\\w+)*\\.name")) {
          assertThat(asked.values())
              .as(rule.at() + ": accounts")
              .allMatch(SystemAccounts::contains);
        }
      }
    }
  }

  private List<YamlMap> documents() throws RuleException {
    List<YamlMap> documents = new ArrayList<>();
    for (RuleFile file : files) {
      for (YamlNode node : Yaml.read(file.name(), file.text())) {
        documents.add((YamlMap) node);
      }
    }
    return documents;
  }
}
