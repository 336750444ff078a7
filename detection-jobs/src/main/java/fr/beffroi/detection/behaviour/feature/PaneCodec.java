package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.ingest.event.Binary;
import fr.beffroi.ingest.event.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How is a pane written, into a checkpoint and from one task to another? */
public final class PaneCodec implements Codec<Pane> {
  private static final int VERSION = 2;

  /** As 2, without {@link Traces}. */
  private static final int BEFORE_TRACES = 1;

  private static final int TOTAL = 0;
  private static final int RATIO = 1;
  private static final int DISTINCT = 2;
  private static final int BEATS = 3;

  @Override
  public void write(Pane pane, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Binary.writeText(pane.rule(), out);
    out.writeLong(pane.fingerprint());
    Binary.writeText(pane.commune(), out);
    Binary.writeText(pane.entity(), out);
    out.writeLong(pane.start());
    Binary.writeVarLong(pane.events(), out);
    out.writeByte(pane.size());
    for (int i = 0; i < pane.size(); i++) {
      write(pane.tally(i), out);
    }
    pane.traces().write(out);
  }

  private static void write(Tally tally, DataOutput out) throws IOException {
    out.writeByte(kind(tally));
    tally.write(out);
  }

  private static int kind(Tally tally) {
    if (tally instanceof Total) {
      return TOTAL;
    } else if (tally instanceof Ratio) {
      return RATIO;
    }
    return tally instanceof DistinctValues ? DISTINCT : BEATS;
  }

  @Override
  public Pane read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION && version != BEFORE_TRACES) {
      throw new IOException("a pane of version " + version + "; this release reads " + VERSION);
    }
    String rule = Binary.readText(in);
    long fingerprint = in.readLong();
    String commune = Binary.readText(in);
    String entity = Binary.readText(in);
    long start = in.readLong();
    long events = Binary.readVarLong(in);
    int size = in.readUnsignedByte();
    if (size > BehaviourRule.MOST_FEATURES || events < 0) {
      throw new IOException("a pane of " + size + " features");
    }
    Tally[] tallies = new Tally[size];
    for (int i = 0; i < size; i++) {
      tallies[i] = readTally(in);
    }
    Traces traces = version == BEFORE_TRACES ? new Traces() : Traces.read(in);
    return new Pane(rule, fingerprint, commune, entity, start, events, tallies, traces);
  }

  private static Tally readTally(DataInput in) throws IOException {
    int kind = in.readUnsignedByte();
    return switch (kind) {
      case TOTAL -> Total.read(in);
      case RATIO -> Ratio.read(in);
      case DISTINCT -> DistinctValues.read(in);
      case BEATS -> Beats.read(in);
      default -> throw new IOException("a tally of kind " + kind);
    };
  }

  /** A checkpoint writes the pane while whoever keeps it merges others into it. */
  @Override
  public Pane copy(Pane pane) {
    return pane.copy();
  }
}
