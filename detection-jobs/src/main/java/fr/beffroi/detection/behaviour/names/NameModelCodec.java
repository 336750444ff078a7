package fr.beffroi.detection.behaviour.names;

import fr.beffroi.ingest.event.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How does a model of names travel to the job and to disk?
 *
 * <p>Version 1: the number of names, the weights, the rarity of scores, the character models as
 * sorted differences. It holds sequences of at most four characters of names, and no name.
 */
public final class NameModelCodec implements Codec<NameModel> {
  private static final int VERSION = 1;

  @Override
  public void write(NameModel model, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    model.write(out);
  }

  @Override
  public NameModel read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("a model of names of version " + version + "; this release reads 1");
    }
    return NameModel.read(in);
  }
}
