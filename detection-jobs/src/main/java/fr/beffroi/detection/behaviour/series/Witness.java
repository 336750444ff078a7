package fr.beffroi.detection.behaviour.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Is this reading unusual in one particular way? Judged from the past; then learned. */
interface Witness {
  /** The surprise up to which it is not worth a word: one reading in ten is that surprising. */
  default double ordinary() {
    return 1;
  }

  /** How much it counts among others. */
  default double weight() {
    return 1;
  }

  /** The version of {@link SeriesCodec} that was the first to know it. */
  default int since() {
    return 1;
  }

  Testimony hear(Reading reading, Outlook outlook);

  void write(DataOutput out) throws IOException;

  void read(DataInput in) throws IOException;
}
