package fr.beffroi.detection.behaviour.feature;

/** Which side of usual matters? */
public enum Direction {
  /** Only more than usual. */
  HIGH,
  /** Only less than usual. */
  LOW
}
