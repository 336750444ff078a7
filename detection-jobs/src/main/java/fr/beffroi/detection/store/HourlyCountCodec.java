package fr.beffroi.detection.store;

import fr.beffroi.detection.store.HourlyCounts.HourlyCount;
import fr.beffroi.ingest.event.Binary;
import fr.beffroi.ingest.event.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How is an hourly count written so that a later release still reads it? */
public final class HourlyCountCodec implements Codec<HourlyCount> {
  private static final int VERSION = 1;

  @Override
  public void write(HourlyCount count, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Binary.writeText(count.commune(), out);
    Binary.writeInstant(count.hour(), out);
    Binary.writeText(count.kind(), out);
    Binary.writeText(count.key(), out);
    Binary.writeVarLong(count.count(), out);
  }

  @Override
  public HourlyCount read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("an hourly count of version " + version + "; this release reads 1");
    }
    return new HourlyCount(
        Binary.readText(in),
        Binary.readInstant(in),
        Binary.readText(in),
        Binary.readText(in),
        Binary.readVarLong(in));
  }
}
