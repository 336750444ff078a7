package fr.beffroi.detection.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.beffroi.detection.behaviour.model.Detector;
import fr.beffroi.detection.behaviour.score.Table;
import fr.beffroi.detection.behaviour.score.TableScorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Do our detectors reach what is published of them on ten public tables, and the combination what
 * the best of them does?
 *
 * <p>Reads {@code ../shared/evaluation/06_adbench} by its published split and writes {@code
 * target/evaluation/adbench.{json,md}}. Nothing is set for one table.
 */
class AdBenchEvaluationTest {
  private static final Path PACK = BehaviourReport.PACKS.resolve("06_adbench");

  private static final List<String> SETS =
      List.of(
          "2_annthyroid",
          "6_cardio",
          "20_letter",
          "23_mammography",
          "26_optdigits",
          "28_pendigits",
          "31_satimage-2",
          "32_shuttle",
          "38_thyroid",
          "40_vowels");

  /** Columns of the pack's anchors, by detector. */
  private static final Map<Detector, String> PUBLISHED =
      Map.of(Detector.KNN, "pub:KNN", Detector.LOF, "pub:LOF", Detector.OCSVM, "pub:OCSVM");

  private static final double ALLOWED_OFF = 0.05;

  /** Reached 0.8955; asked: what the best single published method does, 0.885. */
  private static final double LEAST_MEAN = 0.893;

  @Test
  void detectorsReachWhatIsPublishedAndTheCombinationMore() throws Exception {
    assumeTrue(Files.isDirectory(PACK), "no evaluation pack 06 beside the repository: not scored");
    Map<String, Map<String, String>> anchors = anchors();
    Map<String, Object> figures = new LinkedHashMap<>();
    Map<Detector, Double> means = new EnumMap<>(Detector.class);
    for (String set : SETS) {
      Table usual = table(set, "t");
      Table tested = table(set, "e");
      for (Detector detector : Detector.values()) {
        double auc =
            new TableScorer(detector, Clock.systemUTC())
                .score(usual, tested)
                .measures()
                .orElseThrow()
                .aucRoc();
        figures.put(set + " " + detector, auc);
        means.merge(detector, auc / SETS.size(), Double::sum);
        String column = PUBLISHED.get(detector);
        if (column != null) {
          double published =
              Double.parseDouble(anchors.get(set.replaceFirst("\\d+_", "")).get(column)) / 100;
          assertThat(auc).as("%s on %s", detector, set).isCloseTo(published, within(ALLOWED_OFF));
        }
      }
    }
    means.forEach((detector, mean) -> figures.put("mean " + detector, mean));
    BehaviourReport.write("adbench", figures);

    assertThat(means.get(Detector.COMBINATION)).isGreaterThanOrEqualTo(LEAST_MEAN);
  }

  private static Table table(String set, String split) throws IOException {
    List<String> lines = BehaviourReport.lines(PACK.resolve(set + ".csv.gz"));
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = List.of(lines.get(i).split(",", -1));
      if (cells.get(1).equals(split)) {
        rows.add(new Table.Row(i + 1, without(cells)));
      }
    }
    return new Table(set, without(List.of(lines.get(0).split(",", -1))), rows);
  }

  /** Without the two columns that say how the rows are split. */
  private static List<String> without(List<String> cells) {
    List<String> kept = new ArrayList<>(cells.subList(3, cells.size()));
    kept.add(0, cells.get(0));
    return kept;
  }

  private static Map<String, Map<String, String>> anchors() throws IOException {
    List<String> lines = Files.readAllLines(PACK.resolve("anchors.csv"));
    String[] names = lines.get(0).split(",", -1);
    Map<String, Map<String, String>> anchors = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 1; i < cells.length; i++) {
        row.put(names[i], cells[i]);
      }
      anchors.put(cells[0], row);
    }
    return anchors;
  }
}
