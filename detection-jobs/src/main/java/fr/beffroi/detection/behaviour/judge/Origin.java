package fr.beffroi.detection.behaviour.judge;

import java.time.Instant;

/**
 * Where does a model come from?
 *
 * @param trained when it was made
 * @param from the first event that was learned from
 * @param to the last one
 * @param days of the period on which anything happened
 * @param windows that were measured
 * @param cut windows of known incidents, that were left out
 * @param rules digest of the behaviour rules as they were
 */
public record Origin(
    Instant trained, Instant from, Instant to, int days, long windows, long cut, String rules) {
  /** As many days as a model should see: four of each weekday. */
  public static final int FULL_DAYS = 28;

  public Origin {
    if (to.isBefore(from) || days < 0 || windows < 0 || cut < 0) {
      throw new IllegalArgumentException("a period that ends before it begins, or counts below 0");
    }
  }
}
