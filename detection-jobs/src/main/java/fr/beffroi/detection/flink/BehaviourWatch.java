package fr.beffroi.detection.flink;

import java.io.Serializable;

/** Who is told, where the job runs, how learned behaviour goes? At each checkpoint. */
@FunctionalInterface
public interface BehaviourWatch extends Serializable {
  /** Nobody. */
  BehaviourWatch NOBODY = report -> {};

  void told(BehaviourReport report);
}
