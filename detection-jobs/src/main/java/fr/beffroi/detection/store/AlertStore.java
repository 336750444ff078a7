package fr.beffroi.detection.store;

import fr.beffroi.detection.alert.Alert;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where do alerts stay? Each is kept whole under its id; writing it again replaces it. */
public interface AlertStore {
  /** Writes all of them or none; of two with one id, the later in the order stays. */
  void putAlerts(Collection<Alert> alerts) throws StoreException;

  /** The alerts with these ids that are there, by rising time. */
  List<Alert> alerts(Collection<String> ids) throws StoreException;

  /**
   * Alerts of a commune last seen at or after an instant, by rising time of their threshold, at
   * most {@code most}: what a job without a checkpoint feeds to a new incident memory.
   */
  List<Alert> alertsSince(String commune, Instant since, int most) throws StoreException;
}
