package fr.beffroi.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.sample.SampleAlert;
import fr.beffroi.cli.sample.SampleCommune;
import fr.beffroi.cli.sample.SampleScore;
import fr.beffroi.cli.sample.SampleStream;
import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Do the shipped rules find what happens in the sample commune, and leave the DSI alone otherwise?
 * Five towns of a fortnight each; writes {@code target/evaluation/sample-commune.{json,md}}.
 *
 * <p>The generator may not read the rules, and the rules name nothing of the generator's.
 */
final class SampleCommuneEvaluationTest {
  private static final int SEEDS = 5;
  private static final int DAYS = 14;
  private static final long ABOUT_LINES = 400_000;
  private static final Path REPORT = Path.of("target/evaluation");

  private static final double LEAST_RECALL = 0.97;
  private static final double MOST_FALSE_ALERTS_A_DAY = 0.1;

  @Test
  void theRulesFindTheAttacksAndLeaveTheLookAlikesAlone() throws IOException {
    Ruleset rules = Ruleset.load(RuleFiles.shipped());
    List<SeedReport> reports =
        IntStream.rangeClosed(1, SEEDS).parallel().mapToObj(seed -> watch(seed, rules)).toList();
    EvaluationReport report = new EvaluationReport(reports);
    report.write(REPORT);

    assertThat(report.recall()).as("recall").isGreaterThanOrEqualTo(LEAST_RECALL);
    assertThat(report.falseAlertsADay())
        .as("false alerts a day")
        .isLessThanOrEqualTo(MOST_FALSE_ALERTS_A_DAY);
  }

  private static SeedReport watch(long seed, Ruleset rules) {
    SampleStream lines =
        new SampleCommune(seed, SampleCommune.FIRST_DAY, DAYS, ABOUT_LINES).lines();
    WatchedTown town = new WatchedTown(rules);
    while (lines.hasNext()) {
      town.read(lines.next());
    }
    List<Alert> alerts = town.end();
    List<SampleAlert> told = alerts.stream().map(SampleAlert::of).toList();
    return new SeedReport(seed, town.lines(), alerts, SampleScore.of(lines.truth(), told));
  }
}
