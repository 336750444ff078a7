package fr.beffroi.detection.alert;

import fr.beffroi.ingest.event.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Which value do all events of an episode share: none so far, one, or several? */
public record Sole(@Nullable String value, boolean several) {
  public static final Sole NONE = new Sole(null, false);

  /** With a further event's value, or null where it has none. */
  public Sole and(@Nullable String other) {
    if (other == null || several || other.equals(value)) {
      return this;
    }
    return value == null ? new Sole(other, false) : new Sole(null, true);
  }

  /** What the events of both share. */
  public Sole and(Sole other) {
    return other.several ? other : and(other.value);
  }

  public void write(DataOutput out) throws IOException {
    Binary.writeOptional(value, out);
    out.writeBoolean(several);
  }

  public static Sole read(DataInput in) throws IOException {
    return new Sole(Binary.readOptional(in), in.readBoolean());
  }
}
