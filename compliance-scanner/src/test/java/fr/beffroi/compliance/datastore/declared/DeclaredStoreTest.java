package fr.beffroi.compliance.datastore.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.compliance.datastore.AggregateOutcome.Extremes;
import fr.beffroi.compliance.datastore.AggregateOutcome.NotCounted;
import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.DataStores;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.datastore.SampleOutcome.BrokenOff;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.declared.Questionnaire.Answer;
import fr.beffroi.compliance.retention.Purge;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlList;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredStoreTest {
  private static final StoreLimits LIMITS = StoreLimits.inZone(ZoneId.of("Europe/Paris"));
  private static final TableName FAMILIES = new TableName("Cantine", "familles");
  private static final String FILLED =
      """
      application: Cantine
      vendor: Éditeur Exemple
      contract: 2021-07
      signature:
        name: Léa Essai
        function: directrice technique
        date: 01/06/2026
      hosting:
        place: Centre Exemple, Lille
        country: fr
        certifications: [HDS]
      subprocessors:
        - name: Hébergeur Exemple
          country: FR
          purpose: sauvegardes
      backups_kept: 30 jours
      deletion_on_request: oui
      reversibility: CSV sous 30 jours
      datasets:
        - name: familles
          title: Familles de la cantine
          categories: [identité, banque]
          columns: [nom, iban]
          records: 12 400
          dated_by: fin d'inscription
          oldest: 01/09/2009
          newest: 2026-05-31
          purged_after: jamais
        - name: connexions
          purged_after: 12 mois
        - name: menus
      """;

  @TempDir Path folder;

  @Test
  void listsWhatIsDeclaredAndReadsNothing() throws Exception {
    try (OpenStore store = open(FILLED)) {
      assertThat(store.readOnlyProof()).isInstanceOf(ReadOnlyProof.Proven.class);
      Table families = store.inventory().table(FAMILIES).orElseThrow();
      assertThat(families.comment()).isEqualTo("Familles de la cantine");
      assertThat(families.rows()).isEqualTo(RowCount.about(12_400));
      assertThat(families.columns())
          .extracting(Column::name)
          .containsExactly("nom", "iban", "@dated");
      assertThat(store.inventory().tables()).hasSize(3);

      BrokenOff sample =
          (BrokenOff) store.sample(FAMILIES, List.of("nom"), 1, (i, text, cut) -> {});
      assertThat(sample.rows()).isZero();
      assertThat(sample.why().reason()).isEqualTo(Reason.DECLARED_ONLY);
      NotCounted count = (NotCounted) store.aggregate(Question.count(FAMILIES));
      assertThat(count.why().reason()).isEqualTo(Reason.DECLARED_ONLY);
      TableName other = new TableName("Cantine", "autre");
      assertThat(((NotCounted) store.aggregate(Question.count(other))).why().reason())
          .isEqualTo(Reason.BROKEN_DEFINITION);
    }
  }

  @Test
  void givesTheDeclaredFiguresToWhoEvaluatesThem() throws Exception {
    Questionnaire questionnaire = QuestionnaireReader.read("q.yml", FILLED);
    Declaration families = questionnaire.datasets().get(0);

    assertThat(families.records()).hasValue(12_400);
    assertThat(families.extremes())
        .contains(new Extremes(LocalDate.of(2009, 9, 1), LocalDate.of(2026, 5, 31)));
    assertThat(families.keepsBefore(LocalDate.of(2009, 9, 2))).isTrue();
    assertThat(families.keepsBefore(LocalDate.of(2009, 9, 1))).isFalse();
    assertThat(families.erases()).contains(Purge.none());
    assertThat(families.asOf()).isEqualTo(LocalDate.of(2026, 6, 1));
    assertThat(questionnaire.datasets().get(1).erases()).contains(new Purge(Period.ofMonths(12)));
    assertThat(questionnaire.datasets().get(2).erases())
        .as("no answer is no « never »")
        .isEqualTo(Optional.empty());
    assertThat(questionnaire.hosting().country()).isEqualTo("FR");
    assertThat(questionnaire.deletionOnRequest()).isEqualTo(Answer.YES);
    assertThat(questionnaire.backups()).isEqualTo(Retained.after(Period.ofDays(30)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          records: 12 400          | records: beaucoup       | q.yml:24:14 | nombre entier
          oldest: 01/09/2009       | oldest: 31/02/2009      | q.yml:26:13 | n'est pas une date
          oldest: 01/09/2009       | oldest: 01/09/2030      | q.yml:26:13 | après la plus récente
          purged_after: 12 mois    | purged_after: parfois   | q.yml:30:19 | n'est pas une durée
          purged_after: 12 mois    | purged_after: 0 mois    | q.yml:30:19 | n'est pas une durée
          country: fr              | country: France         | q.yml:10:12 | deux lettres
          deletion_on_request: oui | deletion_on_request: si | q.yml:17:22 | oui ou non
          name: connexions         | name: familles          | q.yml:29:11 | déjà pris
          vendor: Éditeur Exemple  | vendor:                 | q.yml:2     | il manque 'vendor'
          date: 01/06/2026         | date:                   | q.yml:7     | il manque 'date'
          contract: 2021-07        | contrat: 2021-07        | q.yml:3:1   | question inconnue
          """)
  void saysWhereAnAnswerIsWrongAndWhatToWrite(
      String right, String wrong, String place, String words) {
    assertThat(FILLED).contains(right);

    Problem problem = problem(FILLED.replace(right, wrong));

    assertThat(problem.in(Locale.FRENCH)).startsWith(place).contains(words);
    assertThat(problem.in(Locale.ENGLISH)).startsWith(place).doesNotContain(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "a: b", "application: x\n---\napplication: y", "- :"})
  void refusesWhatIsNoQuestionnaire(String text) {
    assertThat(problem(text).in(Locale.FRENCH)).startsWith("q.yml");
  }

  @Test
  void saysInAStoresMessageWhichLineIsWrong() {
    assertThatThrownBy(() -> open(FILLED.replace("01/06/2026", "hier")).close())
        .hasMessageContaining("questionnaire.yml:7:9: 'date' is no date")
        .message()
        .doesNotContain("Léa");
    assertThatThrownBy(
            () -> DataStores.open(StoreAddress.of("x", "declared:/nulle/part"), LIMITS).close())
        .hasMessage("x: there is no questionnaire to read at the path of its URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void asksAllQuestionsInTheBlankQuestionnaire(String language) throws Exception {
    YamlMap blank =
        (YamlMap) Yaml.read("blank", BlankQuestionnaire.in(Locale.forLanguageTag(language))).get(0);

    assertThat(keys(blank)).isEqualTo(new TreeSet<>(QuestionnaireReader.QUESTIONS));
    assertThat(keys(blank.map("signature")))
        .isEqualTo(new TreeSet<>(QuestionnaireReader.OF_A_SIGNATURE));
    assertThat(keys(blank.map("hosting")))
        .isEqualTo(new TreeSet<>(QuestionnaireReader.OF_THE_HOSTING));
    YamlNode dataset = ((YamlList) blank.get("datasets")).items().get(0);
    assertThat(keys((YamlMap) dataset)).isEqualTo(new TreeSet<>(QuestionnaireReader.OF_A_DATASET));
  }

  @Test
  void theBlankQuestionnaireIsNotTakenForAnAnswer() {
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      assertThat(problem(BlankQuestionnaire.in(locale)).in(Locale.FRENCH))
          .contains("il manque 'name'");
    }
  }

  private OpenStore open(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("questionnaire.yml"), text);
    return DataStores.open(StoreAddress.of("cantine", "declared:" + file), LIMITS);
  }

  private static Problem problem(String text) {
    try {
      QuestionnaireReader.read("q.yml", text);
    } catch (RuleException e) {
      return e.problem();
    }
    throw new AssertionError("it was read");
  }

  private static Set<String> keys(YamlMap map) {
    return map.entries().stream()
        .map(YamlMap.Entry::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
