package fr.beffroi.detection.behaviour.series;

/**
 * What does a detector make of a reading?
 *
 * @param score from 0 (usual) to 1; {@link SeriesDetector#THRESHOLD} or more is worth an alert
 * @param cause what is unusual about it
 * @param usual the value that habit expects at this time
 * @param spread how far values usually are from it
 */
public record Verdict(double score, Cause cause, double usual, double spread) {
  public Verdict {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a score lies between 0 and 1");
    }
  }

  public boolean isAlarm() {
    return score >= SeriesDetector.THRESHOLD;
  }
}
