package fr.beffroi.compliance.retention;

import fr.beffroi.rules.Bilingual;

/**
 * What starts a rule's clocks?
 *
 * @param word by which the dates of a row are named: {@code birth}
 * @param words as a report says it
 */
public record Trigger(String word, Bilingual words) {
  /** The source does not say it: no row can be dated until the commune's own rule does. */
  public static final String UNSPECIFIED = "unspecified";

  public Trigger {
    RetentionPeriod.checkTrigger(word);
  }
}
