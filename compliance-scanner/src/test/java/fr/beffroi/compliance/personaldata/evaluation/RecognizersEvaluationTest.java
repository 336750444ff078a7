package fr.beffroi.compliance.personaldata.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.beffroi.compliance.personaldata.ColumnClassifier;
import fr.beffroi.compliance.personaldata.ColumnScore;
import fr.beffroi.compliance.personaldata.Confidence;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How well are columns of French data told from their look-alikes? Seeded, invented columns; writes
 * {@code target/evaluation/recognisers.{json,md}}.
 *
 * <p>A column is found when its first kind is the right one, at MEDIUM or more. A look-alike that
 * is taken for personal data, or an identifier taken for another, is wrong.
 */
class RecognizersEvaluationTest {
  private static final Path REPORT = Path.of("target/evaluation");
  private static final List<Long> SEEDS = List.of(101L, 211L, 307L);
  private static final int TIMES = 8;

  private static final Map<String, KindScore> SCORES = new TreeMap<>();
  private static final Map<String, Integer> MISTAKES = new TreeMap<>();

  @BeforeAll
  static void judgeEveryColumn() throws RuleException, IOException {
    ColumnClassifier classifier = ColumnClassifier.of(RuleFiles.shipped());
    for (long seed : SEEDS) {
      ColumnCase.of(seed, TIMES).forEach(it -> judge(it, classifier.classify(it.column())));
    }
    Files.createDirectories(REPORT);
    Files.writeString(REPORT.resolve("recognisers.json"), json());
    Files.writeString(REPORT.resolve("recognisers.md"), markdown());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nir", "siren", "siret", "vat", "iban", "spi"})
  void identifiersWithCheckDigitsAreTold(String kind) {
    reaches(kind, 0.99, 0.97);
  }

  @ParameterizedTest
  @ValueSource(strings = {"last_name", "first_name", "full_name", "address", "birth_date"})
  void namesAddressesAndBirthsAreTold(String kind) {
    reaches(kind, 0.95, 0.90);
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "email", "plate", "mac", "ip", "gps"})
  void othersThatHaveAFormAreTold(String kind) {
    reaches(kind, 0.95, 0.95);
  }

  /** The evaluation would say nothing if the generators spoke the recognisers' words. */
  @Test
  void theGeneratorsNamesAreMostlyOthersThanTheRecognisers() throws IOException {
    assertThat(overlap("first-names")).isLessThan(0.5);
    assertThat(overlap("last-names")).isLessThan(0.35);
  }

  private static void reaches(String kind, double precision, double recall) {
    KindScore score = SCORES.get(kind);
    assertThat(score.precision())
        .as("precision of %s: %s", kind, MISTAKES)
        .isGreaterThanOrEqualTo(precision);
    assertThat(score.recall())
        .as("recall of %s: %s", kind, MISTAKES)
        .isGreaterThanOrEqualTo(recall);
  }

  private static void judge(ColumnCase it, List<ColumnScore> scores) {
    String found = found(scores);
    if (found.equals(it.kind())) {
      if (!found.isEmpty()) {
        add(found, new KindScore(1, 0, 0));
      }
      return;
    }
    if (!it.kind().isEmpty()) {
      add(it.kind(), new KindScore(0, 1, 0));
    }
    if (!found.isEmpty()) {
      add(found, new KindScore(0, 0, 1));
    }
    String truth = it.kind().isEmpty() ? "nothing" : it.kind();
    MISTAKES.merge(
        truth + " (" + it.column().name() + ") taken for " + (found.isEmpty() ? "nothing" : found),
        1,
        Integer::sum);
  }

  /** The first kind, where it is sure enough and somebody's, or a company's number. */
  private static String found(List<ColumnScore> scores) {
    return scores.stream()
        .limit(1)
        .filter(score -> score.confidence() != Confidence.LOW)
        .filter(score -> score.personal() || Set.of("siren", "siret", "vat").contains(score.kind()))
        .map(ColumnScore::kind)
        .findFirst()
        .orElse(ColumnCase.NOTHING);
  }

  private static void add(String kind, KindScore more) {
    SCORES.merge(kind, more, KindScore::plus);
  }

  private static double overlap(String list) throws IOException {
    String shipped = folded(shippedList(list));
    List<String> ours = FrenchData.lines(list + ".txt");
    Set<String> words = new HashSet<>(shipped.lines().toList());
    return (double) ours.stream().filter(name -> words.contains(folded(name))).count()
        / ours.size();
  }

  private static String shippedList(String list) {
    return RuleFiles.shipped().in("personal-data").stream()
        .filter(file -> file.stem().equals(list))
        .findFirst()
        .orElseThrow()
        .text()
        .replaceAll("(?m)^ *- \"(.*)\"$", "$1");
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[-']", " ")
        .toLowerCase(Locale.ROOT);
  }

  private static String json() throws IOException {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("first_names_shared", overlap("first-names"));
    json.put("last_names_shared", overlap("last-names"));
    ObjectNode kinds = json.putObject("kinds");
    SCORES.forEach(
        (kind, score) ->
            kinds
                .putObject(kind)
                .put("columns", score.right() + score.missed())
                .put("wrong", score.wrong())
                .put("precision", score.precision())
                .put("recall", score.recall()));
    ObjectNode mistakes = json.putObject("mistakes");
    MISTAKES.forEach(mistakes::put);
    return json.toPrettyString();
  }

  private static String markdown() throws IOException {
    StringBuilder text =
        new StringBuilder("# Recognisers on columns of generated French data\n\n")
            .append("| kind | columns | wrong | precision | recall |\n|---|---|---|---|---|\n");
    SCORES.forEach(
        (kind, score) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.3f | %.3f |%n",
                    kind,
                    score.right() + score.missed(),
                    score.wrong(),
                    score.precision(),
                    score.recall())));
    text.append(
        String.format(
            Locale.ROOT,
            "%nOf the generator's first names %.0f %% and of its family names %.0f %% are in the"
                + " recognisers' lists.%n%n",
            100 * overlap("first-names"),
            100 * overlap("last-names")));
    MISTAKES.forEach(
        (what, count) -> text.append("- ").append(count).append(" × ").append(what).append('\n'));
    return text.toString();
  }
}
