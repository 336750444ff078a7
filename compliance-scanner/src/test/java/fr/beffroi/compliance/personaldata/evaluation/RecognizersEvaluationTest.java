package fr.beffroi.compliance.personaldata.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.personaldata.ColumnClassifier;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How well are columns of French data told from their look-alikes? Seeded, invented columns; writes
 * {@code target/evaluation/recognisers.{json,md}}.
 */
class RecognizersEvaluationTest {
  private static final Path REPORT = Path.of("target/evaluation");
  private static final List<Long> SEEDS = List.of(101L, 211L, 307L);
  private static final int TIMES = 8;

  private static final Scoreboard SCORES = new Scoreboard();

  @BeforeAll
  static void judgeEveryColumn() throws RuleException, IOException {
    ColumnClassifier classifier = ColumnClassifier.of(RuleFiles.shipped());
    for (long seed : SEEDS) {
      for (ColumnCase it : ColumnCase.of(seed, TIMES)) {
        SCORES.judge(it.kind(), it.column().name(), classifier.classify(it.column()));
      }
    }
    Files.createDirectories(REPORT);
    Files.writeString(REPORT.resolve("recognisers.json"), json());
    Files.writeString(REPORT.resolve("recognisers.md"), markdown());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nir", "siren", "siret", "vat", "iban", "spi"})
  void identifiersWithCheckDigitsAreTold(String kind) {
    SCORES.reaches(kind, 0.99, 0.97);
  }

  @ParameterizedTest
  @ValueSource(strings = {"last_name", "first_name", "full_name", "address", "birth_date"})
  void namesAddressesAndBirthsAreTold(String kind) {
    SCORES.reaches(kind, 0.95, 0.90);
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "email", "plate", "mac", "ip", "gps"})
  void othersThatHaveAFormAreTold(String kind) {
    SCORES.reaches(kind, 0.95, 0.95);
  }

  /** The evaluation would say nothing if the generators spoke the recognisers' words. */
  @Test
  void theGeneratorsNamesAreMostlyOthersThanTheRecognisers() throws IOException {
    assertThat(overlap("first-names")).isLessThan(0.5);
    assertThat(overlap("last-names")).isLessThan(0.35);
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
    return SCORES
        .json()
        .put("first_names_shared", overlap("first-names"))
        .put("last_names_shared", overlap("last-names"))
        .toPrettyString();
  }

  private static String markdown() throws IOException {
    return "# Recognisers on columns of generated French data\n\n"
        + SCORES.markdown()
        + String.format(
            Locale.ROOT,
            "%nOf the generator's first names %.0f %% and of its family names %.0f %% are in the"
                + " recognisers' lists.%n%n",
            100 * overlap("first-names"),
            100 * overlap("last-names"))
        + SCORES.mistakes();
  }
}
