package fr.beffroi.detection.incident;

import static fr.beffroi.detection.alert.AlertCodec.readConstant;
import static fr.beffroi.detection.alert.AlertCodec.writeConstant;
import static fr.beffroi.ingest.event.Binary.readInstant;
import static fr.beffroi.ingest.event.Binary.readOptional;
import static fr.beffroi.ingest.event.Binary.readText;
import static fr.beffroi.ingest.event.Binary.readVarLong;
import static fr.beffroi.ingest.event.Binary.writeInstant;
import static fr.beffroi.ingest.event.Binary.writeOptional;
import static fr.beffroi.ingest.event.Binary.writeText;
import static fr.beffroi.ingest.event.Binary.writeVarLong;

import fr.beffroi.detection.incident.Decision.Target;
import fr.beffroi.ingest.event.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How is a decision written so that a later release still reads it? */
public final class DecisionCodec implements Codec<Decision> {
  private static final int VERSION = 1;

  @Override
  public void write(Decision decision, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    writeVarLong(decision.id(), out);
    writeText(decision.commune(), out);
    writeInstant(decision.at(), out);
    writeText(decision.author(), out);
    writeConstant(decision.kind(), out);
    writeTarget(decision.target(), out);
    writeText(decision.reason(), out);
    out.writeBoolean(decision.expires() != null);
    if (decision.expires() != null) {
      writeInstant(decision.expires(), out);
    }
  }

  @Override
  public Decision read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("a decision of version " + version + "; this release reads 1");
    }
    try {
      return new Decision(
          readVarLong(in),
          readText(in),
          readInstant(in),
          readText(in),
          readConstant(Decision.Kind.class, in),
          readTarget(in),
          readText(in),
          in.readBoolean() ? readInstant(in) : null);
    } catch (IllegalArgumentException e) {
      throw new IOException("a decision that cannot be: " + e.getMessage(), e);
    }
  }

  private static void writeTarget(Target target, DataOutput out) throws IOException {
    writeOptional(target.incident(), out);
    writeOptional(target.rule(), out);
    out.writeBoolean(target.entity() != null);
    if (target.entity() != null) {
      writeConstant(target.entity().kind(), out);
      writeText(target.entity().value(), out);
    }
  }

  private static Target readTarget(DataInput in) throws IOException {
    return new Target(
        readOptional(in),
        readOptional(in),
        in.readBoolean() ? new Entity(readConstant(Entity.Kind.class, in), readText(in)) : null);
  }
}
