package fr.beffroi.detection.behaviour.series;

import fr.beffroi.ingest.event.Codec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * How is what was learned of an entity's numbers kept, in a checkpoint and in a model?
 *
 * <p>Version 1: the rule's fingerprint, the first and the last reading's time, the detectors.
 */
public final class SeriesMemoryCodec implements Codec<SeriesMemory> {
  private static final int VERSION = 1;

  @Override
  public void write(SeriesMemory memory, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    memory.write(out);
  }

  @Override
  public SeriesMemory read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("series of version " + version + "; this release reads 1");
    }
    return SeriesMemory.read(in);
  }

  /** A checkpoint writes the memory while the job goes on with this copy. */
  @Override
  public SeriesMemory copy(SeriesMemory memory) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      write(memory, new DataOutputStream(bytes));
      return read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }
}
