package fr.beffroi.detection.behaviour.names;

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
 * How is what is remembered of a machine's questions kept in a checkpoint?
 *
 * <p>Version 1: whose it is, the names that look generated, the habit, the hour's domains, traces,
 * episodes, when it was seen last, its timer.
 */
public final class ClientMemoryCodec implements Codec<ClientMemory> {
  private static final int VERSION = 1;

  @Override
  public void write(ClientMemory memory, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    memory.write(out);
  }

  @Override
  public ClientMemory read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("a machine's names of version " + version + "; this release reads 1");
    }
    return ClientMemory.read(in);
  }

  /** A checkpoint writes the memory while the job goes on with this copy. */
  @Override
  public ClientMemory copy(ClientMemory memory) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      write(memory, new DataOutputStream(bytes));
      return read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }
}
