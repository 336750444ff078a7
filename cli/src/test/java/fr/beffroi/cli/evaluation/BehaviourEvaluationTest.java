package fr.beffroi.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * How many anomalies that are no planted episode does a town get beside its rules, which episodes
 * does behaviour find by itself, and how many of its anomalies lie in an incident of the rules?
 * Towns of four weeks ({@link JudgedTown}); writes {@code target/evaluation/behaviour-sample.md}.
 *
 * <p>Two of the five towns whose figures are reported; all five, or those that one develops on (11
 * to 15), with {@code -Dbeffroi.behaviour.seeds=21,22,23,24,25}.
 */
final class BehaviourEvaluationTest {
  private static final String SEEDS = System.getProperty("beffroi.behaviour.seeds", "21,22");
  private static final Path REPORT = Path.of("target/evaluation/behaviour-sample.md");

  private final BehaviourRules rules = BehaviourRules.load(RuleFiles.shipped(BehaviourRules.AREA));

  @Test
  void atMostOneAnomalyADayIsNoPlantedEpisode() throws IOException {
    Ruleset sigma = Ruleset.load(RuleFiles.shipped());
    List<JudgedMonth> months =
        LongStream.of(seeds())
            .parallel()
            .mapToObj(seed -> new JudgedTown(seed, rules).play(sigma))
            .toList();
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, report(months));

    assertThat(months.stream().mapToDouble(JudgedMonth::othersADay).average().orElseThrow())
        .as("anomalies a day that are no planted episode")
        .isLessThanOrEqualTo(1);
    assertThat(months).allSatisfy(month -> assertThat(month.model().rules()).isNotEmpty());
  }

  private static long[] seeds() {
    return List.of(SEEDS.split(",")).stream().mapToLong(Long::parseLong).toArray();
  }

  private static String report(List<JudgedMonth> months) {
    StringBuilder text =
        new StringBuilder("# Behaviour beside the rules on the sample commune\n\n");
    text.append(
        "| seed | anomalies | of episodes | others a day | shown for others alone a day |"
            + " in an incident of rules | refused |\n|---|---|---|---|---|---|---|\n");
    for (JudgedMonth month : months) {
      int others = month.withoutEpisode().size();
      text.append(
          String.format(
              Locale.ROOT,
              "| %d | %d | %d | %.2f | %.2f | %d | %s |%n",
              month.seed(),
              month.anomalies().size(),
              month.anomalies().size() - others,
              month.othersADay(),
              (double) month.shownWithoutEpisode() / month.days(),
              month.joined(),
              month.refused()));
    }
    text.append(
        "\n| episodes of the judged days | planted | found by behaviour alone |\n|---|---|---|\n");
    kinds(months)
        .forEach(
            (kind, counts) ->
                text.append(String.format("| %s | %d | %d |%n", kind, counts[0], counts[1])));
    text.append("\nOthers by rule: ").append(byRule(months)).append('\n');
    for (JudgedMonth month : months) {
      text.append("\n## Seed ").append(month.seed()).append("\n\n");
      text.append(month.model().suffices().english()).append("\n\n");
      month.why().forEach(line -> text.append("- ").append(line).append('\n'));
    }
    return text.toString();
  }

  private static Map<String, int[]> kinds(List<JudgedMonth> months) {
    Map<String, int[]> kinds = new TreeMap<>();
    for (JudgedMonth month : months) {
      month
          .episodes()
          .forEach(
              (kind, counts) ->
                  kinds.merge(kind, counts, (a, b) -> new int[] {a[0] + b[0], a[1] + b[1]}));
    }
    return kinds;
  }

  private static Map<String, Long> byRule(List<JudgedMonth> months) {
    return months.stream()
        .flatMap(month -> month.withoutEpisode().stream())
        .collect(
            Collectors.groupingBy(
                (Alert alert) -> alert.rule().name(), TreeMap::new, Collectors.counting()));
  }
}
