package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelScoreCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void aTableOfUsualRowsAndOneWithAnAnomaly() throws IOException {
    StringBuilder usual = new StringBuilder("requests,method\n");
    for (int i = 0; i < 60; i++) {
      usual.append(10 + i * 7 % 20).append(i % 4 == 0 ? ",POST\n" : ",GET\n");
    }
    Files.writeString(folder.resolve("usual.csv"), usual);
    Files.writeString(
        folder.resolve("today.csv"), "requests,method,label\n12,GET,0\n4000,GET,1\n19,POST,0\n");
  }

  @Test
  void jsonHasAScoreARowInOrderAndTheMeasuresOfTheLabels() throws IOException {
    CommandRun run = score("--output", "json");
    JsonNode object = new ObjectMapper().readTree(run.out());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(object.get("scores")).hasSize(3);
    assertThat(object.at("/scores/1").asDouble())
        .isGreaterThan(object.at("/threshold").asDouble())
        .isGreaterThan(object.at("/scores/0").asDouble());
    assertThat(object.at("/auc_roc").asDouble()).isEqualTo(1);
    assertThat(object.at("/auc_pr").asDouble()).isEqualTo(1);
    assertThat(object.at("/tpr_at_fpr_0.001").asDouble()).isEqualTo(1);
    assertThat(object.at("/tpr_at_fpr_0.01").asDouble()).isEqualTo(1);
    assertThat(object.at("/detector").asText()).isEqualTo("combination");
    assertThat(object.at("/trained_rows").asInt()).isEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"knn", "lof", "ocsvm", "pca", "combination"})
  void everyDetectorCanBeAskedFor(String detector) {
    CommandRun run = score("--detector", detector, "--output", "csv");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.lines()).hasSize(4).first().isEqualTo("row,score,anomalous");
    assertThat(run.err()).contains(detector).contains("AUC-ROC 1");
  }

  @Test
  void aPersonSeesATableInFrench() {
    CommandRun run =
        CommandRun.in(folder)
            .onTerminal(100)
            .with("LANG", "fr_FR.UTF-8")
            .call("model", "score", "--train", "usual.csv", "--test", "today.csv");

    assertThat(run.lines()).first().asString().startsWith("LIGNE").contains("ANORMALE");
    assertThat(run.err()).contains("3 lignes notées par combination, après 60 apprises");
  }

  @Test
  void aWrongCellIsToldWithItsPlaceAndWithoutItsValue() throws IOException {
    Files.writeString(folder.resolve("today.csv"), "requests,method\n12,GET\nsecret12,GET\n");
    CommandRun run = score("--output", "json");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("today.csv:3:1", "'requests'").doesNotContain("secret12");
  }

  @Test
  void anUnknownDetectorAndAMissingFileAreWrongCalls() {
    CommandRun wrong = score("--detector", "magic");
    CommandRun missing =
        CommandRun.in(folder).call("model", "score", "--train", "no.csv", "--test", "no.csv");

    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("knn, lof, ocsvm, pca, combination");
    assertThat(missing.code()).isEqualTo(2);
  }

  private CommandRun score(String... options) {
    String[] words = new String[6 + options.length];
    System.arraycopy(
        new String[] {"model", "score", "--train", "usual.csv", "--test", "today.csv"},
        0,
        words,
        0,
        6);
    System.arraycopy(options, 0, words, 6, options.length);
    return CommandRun.in(folder).call(words);
  }
}
