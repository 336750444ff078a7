package fr.beffroi.detection.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.beffroi.detection.behaviour.score.Measures;
import fr.beffroi.detection.behaviour.web.Visitor;
import fr.beffroi.detection.behaviour.web.Visitors;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.LineParser;
import fr.beffroi.ingest.format.SourceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Are the bots among a web site's visitors found by what they do, without labels and without what
 * they say they are?
 *
 * <p>Reads {@code ../shared/evaluation/14_weblog} and writes {@code
 * target/evaluation/weblog.{json,md}}. Labels (from the user agent) are read for the score only.
 */
class WeblogEvaluationTest {
  private static final Path PACK = BehaviourReport.PACKS.resolve("14_weblog");
  private static final int MOST_ADDRESSES = 100_000;

  @Test
  void botsAreFoundByWhatTheyDo() throws IOException {
    assumeTrue(Files.isDirectory(PACK), "no evaluation pack 14 beside the repository: not scored");
    List<Visitor> visitors = visitors().ranked();
    Map<String, String> labels = labels();
    double[] scores = visitors.stream().mapToDouble(Visitor::score).toArray();
    boolean[] bots = new boolean[scores.length];
    for (int i = 0; i < bots.length; i++) {
      bots[i] = "declared_bot".equals(labels.get(visitors.get(i).address()));
    }
    Measures measures = Measures.of(scores, bots).orElseThrow();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("visitors", scores.length);
    figures.put("auc_roc", measures.aucRoc());
    figures.put("auc_pr", measures.aucPr());
    figures.put("tpr_at_fpr_0.01", measures.truePositivesAtOnePercent());
    figures.put("isolation forest, auc_roc", 0.872);
    BehaviourReport.write("weblog", figures);

    assertThat(scores).hasSize(749);
    assertThat(measures.aucRoc()).isGreaterThanOrEqualTo(0.90);
  }

  private static Visitors visitors() throws IOException {
    SourceContext context = new SourceContext("evaluation", "file:access.log", ZoneOffset.UTC);
    LineParser parser = new LineParser();
    Visitors visitors = new Visitors(MOST_ADDRESSES);
    Instant received = Instant.parse("2026-05-01T00:00:00Z");
    int number = 0;
    for (String text : BehaviourReport.lines(PACK.resolve("apache_logs.gz"))) {
      parser
          .events(Line.of(text, "file/" + ++number, received, context))
          .forEach(visitors::onEvent);
    }
    return visitors;
  }

  private static Map<String, String> labels() throws IOException {
    try (Stream<String> rows = Files.lines(PACK.resolve("labels_ips.csv"))) {
      return rows.skip(1)
          .map(row -> row.split(",", -1))
          .collect(Collectors.toMap(cells -> cells[0], cells -> cells[cells.length - 1]));
    }
  }
}
