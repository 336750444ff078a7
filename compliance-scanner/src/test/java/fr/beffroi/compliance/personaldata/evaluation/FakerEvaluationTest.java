package fr.beffroi.compliance.personaldata.evaluation;

import fr.beffroi.compliance.personaldata.ColumnClassifier;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How well are columns of Datafaker's French values told from their look-alikes? Writes {@code
 * target/evaluation/faker-*.md}.
 *
 * <p>One set of seeds and of column names may be looked at when recognisers are mended; of the
 * other the report has figures and no mistakes.
 */
class FakerEvaluationTest {
  private static final Path REPORT = Path.of("target/evaluation");
  private static final List<Long> LOOKED_AT = List.of(1_009L, 2_003L, 3_001L);
  private static final List<Long> HELD_BACK = List.of(70_001L, 80_021L, 90_001L);

  private static final List<String> IDENTIFIERS =
      List.of("nir", "siren", "siret", "vat", "iban", "spi", "bank_card");
  private static final List<String> OTHERS =
      List.of(
          "last_name",
          "first_name",
          "full_name",
          "address",
          "birth_date",
          "phone",
          "email",
          "plate",
          "mac",
          "ip");

  @Test
  void columnsThatWereLookedAtAreTold() throws RuleException, IOException {
    Scoreboard scores = judged(LOOKED_AT, false);
    write("faker-looked-at.md", scores.markdown() + '\n' + scores.mistakes());
    reachesTheBar(scores);
  }

  @Test
  void columnsThatWereHeldBackAreTold() throws RuleException, IOException {
    Scoreboard scores = judged(HELD_BACK, true);
    write("faker-held-back.md", scores.markdown());
    reachesTheBar(scores);
  }

  private static void reachesTheBar(Scoreboard scores) {
    IDENTIFIERS.forEach(kind -> scores.reaches(kind, 0.99, 0.97));
    OTHERS.forEach(kind -> scores.reaches(kind, 0.95, 0.90));
  }

  private static Scoreboard judged(List<Long> seeds, boolean held) throws RuleException {
    ColumnClassifier classifier = ColumnClassifier.of(RuleFiles.shipped());
    Scoreboard scores = new Scoreboard();
    for (long seed : seeds) {
      for (ColumnCase it : new FakerColumns(seed, held).columns()) {
        scores.judge(it.kind(), it.column().name(), classifier.classify(it.column()));
      }
    }
    return scores;
  }

  private static void write(String file, String text) throws IOException {
    Files.createDirectories(REPORT);
    Files.writeString(REPORT.resolve(file), "# Recognisers on Datafaker's columns\n\n" + text);
  }
}
