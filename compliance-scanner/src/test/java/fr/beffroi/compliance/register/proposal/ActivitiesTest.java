package fr.beffroi.compliance.register.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.beffroi.compliance.personaldata.Column;
import fr.beffroi.compliance.personaldata.ColumnClassifier;
import fr.beffroi.compliance.personaldata.ColumnScore;
import fr.beffroi.compliance.personaldata.DataType;
import fr.beffroi.compliance.register.DatePath;
import fr.beffroi.compliance.register.Sketch;
import fr.beffroi.compliance.retention.RetentionPack;
import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.RulesInForce;
import fr.beffroi.compliance.retention.Trigger;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases stand beside the words, in {@code activities.test.yml}, for whoever edits them. */
class ActivitiesTest {
  private static final RuleFiles FILES = RuleFiles.shipped();
  private static final ActivityVocabulary VOCABULARY = vocabulary();
  private static final ColumnScore PERSONAL = personal();

  @TestFactory
  Stream<DynamicTest> everyTableIsProposedAsItsCaseSays() throws RuleException {
    RuleFile words =
        FILES.in("personal-data").stream()
            .filter(file -> file.name().equals(ActivityVocabularyReader.FILE))
            .findFirst()
            .orElseThrow();
    RuleFile test = FILES.testOf(words);
    YamlMap document = (YamlMap) Yaml.read(test.name(), test.text()).get(0);
    List<YamlMap> cases = YamlKeys.maps(document, "cases");
    assertThat(cases).hasSizeGreaterThan(70);
    return cases.stream().map(one -> dynamicTest(one.at("table").toString(), () -> check(one)));
  }

  private static void check(YamlMap one) throws RuleException {
    String[] columns =
        YamlKeys.texts(one, "columns").stream()
            .map(column -> column.contains(" ") ? column : column + " text")
            .toArray(String[]::new);
    Sketch table = Sketch.of(one.required("table"), columns);
    Map<String, ColumnScore> personal = new HashMap<>();
    if (!"no".equals(one.text("personal"))) {
      personal.put("nom", PERSONAL);
    }
    Proposer proposer = new Proposer(VOCABULARY);
    proposer.add("mairie", List.of(new SeenTable(table.table(), personal)));

    List<ProposedTable> proposed = proposer.proposal().tables();

    if (one.required("activity").equals("none")) {
      assertThat(proposed).isEmpty();
      return;
    }
    assertThat(proposed).extracting(ProposedTable::activity).containsExactly(one.text("activity"));
    ProposedTable found = proposed.get(0);
    if (one.has("rule")) {
      assertThat(found.binding().rule()).isEqualTo(one.text("rule"));
    }
    if (one.has("sure")) {
      assertThat(found.isDoubtful()).as("doubtful").isEqualTo("no".equals(one.text("sure")));
    }
    YamlMap triggers = one.map("triggers");
    if (triggers != null) {
      Map<String, DatePath> expected = new HashMap<>();
      triggers.texts().forEach((word, column) -> expected.put(word, new DatePath.Own(column)));
      assertThat(found.binding().triggers()).isEqualTo(expected);
    }
    assertThat(found.reasons()).isNotEmpty();
  }

  @Test
  void everyRuleOfTheWordsIsInThePackAndHasItsTriggers() {
    RulesInForce rules = RetentionPack.load(FILES).asOf(LocalDate.of(2026, 11, 22));
    for (ActivityWords activity : VOCABULARY.activities()) {
      for (RuleWords words : activity.rules()) {
        RetentionRule rule = rules.rule(words.rule()).orElseThrow();
        Set<String> triggers = new TreeSet<>(rule.clocks().triggers());
        triggers.remove(Trigger.UNSPECIFIED);
        assertThat(words.triggers().keySet())
            .as(words.rule())
            .containsAll(triggers)
            .isSubsetOf(rule.trigger().word(), rule.administrativeTrigger().word());
      }
    }
  }

  @Test
  void aWordTooFewIsRefusedWithItsPlace() {
    RuleFile broken =
        new RuleFile(
            ActivityVocabularyReader.FILE, "commune", "activities:\n  x: {nom: {fr: a, en: b}}\n");

    assertThatThrownBy(() -> ActivityVocabulary.of(RuleFiles.of(broken)))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("personal-data/activities.yml:2:7: unknown key 'nom'");
  }

  private static ActivityVocabulary vocabulary() {
    try {
      return ActivityVocabulary.of(FILES);
    } catch (RuleException e) {
      throw new AssertionError(e);
    }
  }

  private static ColumnScore personal() {
    try {
      return ColumnClassifier.of(FILES)
          .classify(Column.named("agent", "nom_usage", DataType.TEXT))
          .get(0);
    } catch (RuleException e) {
      throw new AssertionError(e);
    }
  }
}
