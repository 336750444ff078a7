package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.rules.Bilingual;
import java.util.List;

/**
 * From how much was one behaviour rule learned?
 *
 * @param rule its id
 * @param fingerprint of the rule as it was; a window measured otherwise is not judged
 * @param features their names, in order
 * @param windows that it had in the period, without those that were cut out
 * @param days on which it had any
 * @param strange windows that were left out for being extreme, entities' included
 * @param entities that were left out for being extreme all the time
 */
public record RuleLesson(
    String rule,
    String name,
    Bilingual title,
    long fingerprint,
    List<String> features,
    long windows,
    int days,
    long strange,
    int entities) {
  /** Fewer windows show no habit. */
  public static final int FEWEST_WINDOWS = 200;

  /** A week has all its days. */
  public static final int FEWEST_DAYS = 7;

  public RuleLesson {
    features = List.copyOf(features);
    if (windows < 0 || days < 0 || strange < 0 || entities < 0) {
      throw new IllegalArgumentException("a lesson of fewer than no windows or days");
    }
  }

  /** Whether that is enough to judge by; else the rule is left to the Sigma rules. */
  public boolean suffices() {
    return windows >= FEWEST_WINDOWS && days >= FEWEST_DAYS;
  }

  /** What it lacks, where it does not suffice. */
  public Bilingual lacks() {
    return new Bilingual(
        title.french()
            + " : "
            + windows
            + " fenêtres sur "
            + days
            + " jours ; il en faut "
            + FEWEST_WINDOWS
            + " sur "
            + FEWEST_DAYS
            + " jours, et assez dans les derniers pour s'étalonner. Les règles Sigma s'en chargent.",
        title.english()
            + ": "
            + windows
            + " windows on "
            + days
            + " days; it takes "
            + FEWEST_WINDOWS
            + " on "
            + FEWEST_DAYS
            + " days, and enough on the last ones to calibrate. The Sigma rules see to it.");
  }
}
