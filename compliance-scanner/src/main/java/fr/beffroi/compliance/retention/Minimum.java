package fr.beffroi.compliance.retention;

import java.time.Period;

/** How long must it be kept at least, and who says so? */
public record Minimum(Period length, Force force) {
  /** Is it an order? */
  public enum Force {
    TEXT,
    /** Reported as such: six months for logs. */
    RECOMMENDATION
  }
}
