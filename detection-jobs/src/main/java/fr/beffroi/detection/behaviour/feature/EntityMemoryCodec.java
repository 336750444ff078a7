package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.ingest.event.Binary;
import fr.beffroi.ingest.event.Codec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** How is what is remembered of an entity written into a checkpoint? */
public final class EntityMemoryCodec implements Codec<EntityMemory> {
  private static final int VERSION = 3;

  /** As 3, with hours of days on which nothing was done, which are left behind. */
  private static final int BEFORE_DAYS = 2;

  /** As 2, without what is told of the entity. */
  private static final int BEFORE_OUTBREAKS = 1;

  private final PaneCodec panes = new PaneCodec();

  @Override
  public void write(EntityMemory memory, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Binary.writeText(memory.rule(), out);
    out.writeLong(memory.fingerprint());
    out.writeLong(memory.timer());
    Binary.writeVarLong(memory.panes().size(), out);
    for (Pane pane : memory.panes()) {
      panes.write(pane, out);
    }
    HourHabit hours = memory.hours();
    out.writeBoolean(hours != null);
    if (hours != null) {
      hours.write(out);
    }
    memory.customs().write(out);
    Outbreak outbreak = memory.outbreak();
    out.writeBoolean(outbreak != null);
    if (outbreak != null) {
      outbreak.write(out);
    }
  }

  @Override
  public EntityMemory read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version < BEFORE_OUTBREAKS || version > VERSION) {
      throw new IOException("an entity of version " + version + "; this release reads " + VERSION);
    }
    String rule = Binary.readText(in);
    long fingerprint = in.readLong();
    long timer = in.readLong();
    int size = Binary.readLength(in, BehaviourRule.MOST_PANES);
    List<Pane> read = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      read.add(panes.read(in));
    }
    HourHabit hours = in.readBoolean() ? hours(version, in) : null;
    EntityMemory memory = new EntityMemory(rule, fingerprint, read, hours, Customs.read(in));
    memory.timer(timer);
    if (version != BEFORE_OUTBREAKS && in.readBoolean()) {
      memory.outbreak(Outbreak.read(in));
    }
    return memory;
  }

  private static HourHabit hours(int version, DataInput in) throws IOException {
    return version <= BEFORE_DAYS ? HourHabit.readBefore(in) : HourHabit.read(in);
  }

  /** A checkpoint writes the memory while the job goes on with this copy. */
  @Override
  public EntityMemory copy(EntityMemory memory) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
      write(memory, new DataOutputStream(bytes));
      return read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
