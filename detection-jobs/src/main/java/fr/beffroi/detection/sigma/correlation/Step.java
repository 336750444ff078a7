package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.alert.Alert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one hit, or of time going on, in one group?
 *
 * @param memory what to keep of the group; null to forget it
 * @param alerts what to write, each with absolute values under its id
 * @param nextTimer when {@link Correlator#onTime} has something to do, in milliseconds since 1970,
 *     always a whole minute; {@link Long#MAX_VALUE} for never, or where an earlier step said it
 * @param late correlations that skipped the hit, since it is older than their window
 */
public record Step(@Nullable GroupMemory memory, List<Alert> alerts, long nextTimer, int late) {
  public Step {
    alerts = List.copyOf(alerts);
  }
}
