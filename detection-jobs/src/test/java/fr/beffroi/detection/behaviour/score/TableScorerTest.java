package fr.beffroi.detection.behaviour.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.detection.behaviour.model.Detector;
import fr.beffroi.rules.RuleException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableScorerTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @Test
  void everyRowIsScoredInItsOrderAndMeasuredByItsLabel() throws Exception {
    Table training = table("t.csv", "bytes,protocol\n" + usual(60));
    Table tested =
        table(
            "u.csv",
            "label,protocol,bytes\nnormal,tcp,120\nanomaly,tcp,90000\n0,udp,150\n1,gre,9\n");

    Scores scores = new TableScorer(Detector.COMBINATION, NOW).score(training, tested);

    assertThat(scores.trainedOn()).isEqualTo(60);
    assertThat(scores.scores()).hasSize(4);
    assertThat(scores.scores()[1]).isGreaterThan(scores.scores()[0]);
    assertThat(scores.measures().orElseThrow().aucRoc()).isEqualTo(1);
  }

  @Test
  void whatIsLabelledAnomalousIsNotLearned() throws Exception {
    Table training = table("t.csv", "a,label\n" + "1,0\n2,0\n".repeat(10) + "500,1\n");
    Table tested = table("u.csv", "a\n1.5\n500\n");

    Scores scores = new TableScorer(Detector.KNN, NOW).score(training, tested);

    assertThat(scores.trainedOn()).isEqualTo(20);
    assertThat(scores.measures()).isEmpty();
    assertThat(scores.scores()[1]).isGreaterThan(scores.model().threshold());
  }

  @Test
  void emptyCellsAreMissingValuesAndUnknownWordsAreNoError() throws Exception {
    Table training = table("t.csv", "bytes,protocol\n" + usual(30) + ",tcp\nNaN,\n?,NA\n");
    Table tested = table("u.csv", "bytes,protocol\n,icmp\nnull,tcp\n");

    assertThat(new TableScorer(Detector.COMBINATION, NOW).score(training, tested).scores())
        .hasSize(2)
        .doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bytes,protocol\\n12a,tcp       | u.csv:2:1 | 'bytes' is one of numbers
          bytes,protocol\\n1,tcp\\n1e999,tcp | u.csv:3:1 | 'bytes' is one of numbers
          bytes,protocol\\n0x1F,tcp      | u.csv:2:1 | 'bytes' is one of numbers
          bytes\\n1                      | u.csv:1:1 | 'protocol' of the training table is missing
          bytes,protocol,label\\n1,tcp,perhaps | u.csv:2:3 | an unknown label
          bytes,protocol\\n1             | u.csv:2:2 | 1 cells, for 2 columns
          bytes,protocol\\n1,tcp,3       | u.csv:2:3 | 3 cells, for 2 columns
          bytes,bytes\\n1,2              | u.csv:1:2 | a second column of the same name
          bytes,,protocol\\n1,2,3        | u.csv:1:2 | a column without a name
          """)
  void whatIsWrongIsToldWithItsPlace(String text, String place, String what) throws Exception {
    Table training = table("t.csv", "bytes,protocol\n" + usual(30));

    assertThatThrownBy(
            () ->
                new TableScorer(Detector.KNN, NOW)
                    .score(training, table("u.csv", text.replace("\\n", "\n"))))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining(place)
        .hasMessageContaining(what)
        .hasMessageNotContaining("perhaps");
  }

  @Test
  void anEmptyFileATooLargeOneAndOneThatIsNoTextAreRefused() throws IOException {
    Path binary = Files.write(folder.resolve("b.csv"), new byte[] {'a', '\n', (byte) 0xFF, 1});
    Path latin = Files.write(folder.resolve("l.csv"), "a\né".getBytes(StandardCharsets.ISO_8859_1));
    Path quote = Files.writeString(folder.resolve("q.csv"), "a,b\n1,\"2\n3");
    Path large = Files.writeString(folder.resolve("large.csv"), "a,b\n1,2\n3,4\n");

    assertThatThrownBy(() -> table("e.csv", "")).hasMessageContaining("the file is empty");
    assertThatThrownBy(() -> TableReader.read(binary)).hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> TableReader.read(latin)).hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> TableReader.read(quote)).hasMessageContaining("not CSV");
    assertThatThrownBy(() -> TableReader.read(large, 3)).hasMessageContaining("at most 3 cells");
  }

  @Test
  void tooFewRowsAndNoColumnAreToldBeforeAnythingIsLearned() throws Exception {
    Table few = table("t.csv", "a\n1\n2\n");
    Table labels = table("l.csv", "label\n" + "0\n".repeat(20));
    TableScorer scorer = new TableScorer(Detector.KNN, NOW);

    assertThatThrownBy(() -> scorer.score(few, few)).hasMessageContaining("too few normal rows");
    assertThatThrownBy(() -> scorer.score(labels, labels)).hasMessageContaining("no column but");
  }

  private static String usual(int rows) {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      text.append(100 + random.nextInt(100)).append(i % 3 == 0 ? ",udp\n" : ",tcp\n");
    }
    return text.toString();
  }

  private Table table(String name, String text) throws IOException, RuleException {
    return TableReader.read(Files.writeString(folder.resolve(name), text));
  }
}
