package fr.beffroi.detection.behaviour.model;

/** Which side of usual matters? */
public enum Side {
  /** Only more than usual. */
  HIGH,
  /** Only less than usual. */
  LOW
}
