package fr.beffroi.cli.evaluation;

import fr.beffroi.cli.sample.SampleScore;
import fr.beffroi.detection.alert.Alert;
import java.util.List;

/**
 * How did one town's fortnight go?
 *
 * @param alerts in the order of the score's verdicts
 */
record SeedReport(long seed, long lines, List<Alert> alerts, SampleScore score) {
  SeedReport {
    alerts = List.copyOf(alerts);
  }
}
