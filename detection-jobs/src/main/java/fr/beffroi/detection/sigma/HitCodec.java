package fr.beffroi.detection.sigma;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.ingest.event.Binary;
import fr.beffroi.ingest.event.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How does a hit cross from the matcher to the group that it belongs to? */
public final class HitCodec implements Codec<Hit> {
  private static final int VERSION = 1;
  private static final int MOST_RULES = 1 << 16;

  @Override
  public void write(Hit hit, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Binary.writeText(hit.commune(), out);
    Binary.writeVarLong(hit.plan(), out);
    Binary.writeText(hit.key(), out);
    Binary.writeTexts(hit.group(), out);
    Binary.writeVarLong(hit.rules().size(), out);
    for (int rule : hit.rules()) {
      Binary.writeVarLong(rule, out);
    }
    out.writeBoolean(hit.tick());
    out.writeLong(hit.time());
    out.writeLong(hit.received());
    Binary.writeText(hit.position(), out);
    Binary.writeVarLong(hit.ordinal(), out);
    Binary.writeTexts(hit.values(), out);
    Binary.writeOptional(hit.sourceIp(), out);
    Binary.writeOptional(hit.userName(), out);
    Binary.writeOptional(hit.hostName(), out);
    Binary.writeText(hit.service(), out);
    out.writeByte(bits(hit.traits()));
  }

  @Override
  public Hit read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("a hit of version " + version + "; this release reads " + VERSION);
    }
    return new Hit(
        Binary.readText(in),
        (int) Binary.readVarLong(in),
        Binary.readText(in),
        Binary.readTexts(in),
        rules(in),
        in.readBoolean(),
        in.readLong(),
        in.readLong(),
        Binary.readText(in),
        (int) Binary.readVarLong(in),
        Binary.readTexts(in),
        Binary.readOptional(in),
        Binary.readOptional(in),
        Binary.readOptional(in),
        Binary.readText(in),
        traits(in.readByte()));
  }

  private static List<Integer> rules(DataInput in) throws IOException {
    int size = Binary.readLength(in, MOST_RULES);
    List<Integer> rules = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rules.add((int) Binary.readVarLong(in));
    }
    return rules;
  }

  private static int bits(Alert.Traits traits) {
    return (traits.inside() ? 1 : 0) | (traits.success() ? 2 : 0) | (traits.knownAccount() ? 4 : 0);
  }

  private static Alert.Traits traits(int bits) {
    return new Alert.Traits((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0);
  }
}
