package fr.beffroi.compliance.personaldata;

/** How sure is it that a column holds what a recogniser knows? */
public enum Confidence {
  /** Worth a look where nothing else explains the column; never a finding by itself. */
  LOW,
  /** The values or the name say so. */
  MEDIUM,
  /** Check digits say so beyond chance, or values and name agree. */
  HIGH;

  boolean atLeast(Confidence other) {
    return compareTo(other) >= 0;
  }
}
