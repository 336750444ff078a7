package fr.beffroi.detection.behaviour.series;

/**
 * What does one witness say of a reading?
 *
 * @param surprise minus the decimal logarithm of how rare it is among what the witness saw before
 */
record Testimony(double surprise, Cause cause) {
  static final Testimony NONE = new Testimony(0, Cause.NOTHING);

  Testimony or(Testimony other) {
    return other.surprise > surprise ? other : this;
  }
}
