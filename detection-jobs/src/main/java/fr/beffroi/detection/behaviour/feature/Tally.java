package fr.beffroi.detection.behaviour.feature;

import java.io.DataOutput;
import java.io.IOException;

/**
 * What is kept of the events of a pane for one feature? Bounded, the same in whatever order events
 * came, and mergeable: of two tallies of some events each, the merged one is the tally of all.
 */
sealed interface Tally permits Total, Ratio, DistinctValues, Beats {
  /** Adds what another tally of the same feature counted; that one is not changed. */
  void merge(Tally other);

  /** A tally of its own with the same content. */
  Tally copy();

  void write(DataOutput out) throws IOException;

  /** An empty one, as a measure needs it. */
  static Tally of(Measure measure) {
    return switch (measure) {
      case COUNT, SUM, NEW_VALUES, HOUR_HABIT -> new Total();
      case SHARE, ENTROPY, LENGTH -> new Ratio();
      case DISTINCT -> new DistinctValues();
      case REGULARITY -> new Beats();
    };
  }
}
