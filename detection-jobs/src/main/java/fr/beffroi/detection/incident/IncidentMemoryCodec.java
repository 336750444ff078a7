package fr.beffroi.detection.incident;

import static fr.beffroi.detection.alert.AlertCodec.readConstant;
import static fr.beffroi.detection.alert.AlertCodec.readSentences;
import static fr.beffroi.detection.alert.AlertCodec.writeConstant;
import static fr.beffroi.detection.alert.AlertCodec.writeSentences;
import static fr.beffroi.ingest.event.Binary.readLength;
import static fr.beffroi.ingest.event.Binary.readOptional;
import static fr.beffroi.ingest.event.Binary.readText;
import static fr.beffroi.ingest.event.Binary.readTexts;
import static fr.beffroi.ingest.event.Binary.readVarLong;
import static fr.beffroi.ingest.event.Binary.writeOptional;
import static fr.beffroi.ingest.event.Binary.writeText;
import static fr.beffroi.ingest.event.Binary.writeTexts;
import static fr.beffroi.ingest.event.Binary.writeVarLong;

import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.alert.Category.Family;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.incident.Incident.Nature;
import fr.beffroi.ingest.event.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How is the memory of a commune's incidents written into a checkpoint?
 *
 * <p>Version 1: the parts in the order of {@link IncidentMemory}, each from the entry left alone
 * longest to the last one used, so that reading restores the order of eviction too.
 */
public final class IncidentMemoryCodec implements Codec<IncidentMemory> {
  private static final int VERSION = 1;
  private static final int MOST_PARTS = 1 << 20;
  private static final DecisionCodec DECISIONS = new DecisionCodec();

  /** Writes one entry's value. */
  private interface Writer<V> {
    void write(V value, DataOutput out) throws IOException;
  }

  private interface Reader<V> {
    V read(DataInput in) throws IOException;
  }

  @Override
  public void write(IncidentMemory memory, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    out.writeLong(memory.nowMillis);
    writeVarLong(memory.lastDecision, out);
    writeVarLong(memory.neverAlerted, out);
    writeBounded(memory.open, IncidentMemoryCodec::writeCase, out);
    writeBounded(memory.tracks, IncidentMemoryCodec::writeTrack, out);
    writeBounded(memory.latest, (value, to) -> writeText(value, to), out);
    writeBounded(memory.opened, (value, to) -> writeVarLong(value, to), out);
    writeHabit(memory.habits.commune, out);
    writeBounded(memory.habits.habits, IncidentMemoryCodec::writeHabit, out);
    writeBounded(memory.signals.byEntity, IncidentMemoryCodec::writeSignals, out);
    writeVarLong(memory.standing.dropped, out);
    writeVarLong(memory.standing.decisions.size(), out);
    for (Decision decision : memory.standing.decisions) {
      DECISIONS.write(decision, out);
    }
  }

  @Override
  public IncidentMemory read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("an incident memory of version " + version + "; this release reads 1");
    }
    IncidentMemory memory = new IncidentMemory();
    memory.nowMillis = in.readLong();
    memory.lastDecision = readVarLong(in);
    memory.neverAlerted = readVarLong(in);
    readBounded(memory.open, IncidentMemoryCodec::readCase, in);
    memory.open.values().forEach(memory::index);
    readBounded(memory.tracks, IncidentMemoryCodec::readTrack, in);
    readBounded(memory.latest, from -> readText(from), in);
    readBounded(memory.opened, from -> (int) readVarLong(from), in);
    memory.habits.commune = readHabit(in);
    readBounded(memory.habits.habits, IncidentMemoryCodec::readHabit, in);
    readBounded(memory.signals.byEntity, IncidentMemoryCodec::readSignals, in);
    memory.standing.dropped = readVarLong(in);
    int decisions = readLength(in, MOST_PARTS);
    for (int i = 0; i < decisions; i++) {
      memory.standing.decisions.add(DECISIONS.read(in));
    }
    return memory;
  }

  /** A checkpoint writes the memory while the job goes on with this copy. */
  @Override
  public IncidentMemory copy(IncidentMemory memory) {
    return memory.copy();
  }

  private static <V> void writeBounded(Bounded<V> map, Writer<V> writer, DataOutput out)
      throws IOException {
    writeVarLong(map.evicted(), out);
    writeVarLong(map.size(), out);
    for (Map.Entry<String, V> entry : map.entries().entrySet()) {
      writeText(entry.getKey(), out);
      writer.write(entry.getValue(), out);
    }
  }

  private static <V> void readBounded(Bounded<V> map, Reader<V> reader, DataInput in)
      throws IOException {
    long evicted = readVarLong(in);
    int size = readLength(in, MOST_PARTS);
    for (int i = 0; i < size; i++) {
      String key = readText(in);
      map.put(key, reader.read(in));
    }
    map.evicted(evicted);
  }

  private static void writeCase(Case value, DataOutput out) throws IOException {
    writeText(value.id, out);
    writeText(value.commune, out);
    writeConstant(value.nature, out);
    writeConstant(value.family, out);
    writeConstant(value.entity.kind(), out);
    writeText(value.entity.value(), out);
    writeOptional(value.previous, out);
    out.writeLong(value.openedMillis);
    out.writeLong(value.firstMillis);
    out.writeLong(value.lastMillis);
    out.writeLong(value.raisedMillis);
    out.writeBoolean(value.shown);
    writeConstant(value.level, out);
    writeVarLong(value.alertCount, out);
    writeVarLong(value.eventCount, out);
    writeVarLong(value.left, out);
    writeVarLong(value.unfollowed, out);
    writeTexts(List.copyOf(value.threads), out);
    writeTallies(value.tallies, out);
    writeTexts(List.copyOf(value.alerts), out);
    writeTexts(List.copyOf(value.evidence), out);
    writeDistinct(value.sources, out);
    writeDistinct(value.users, out);
    writeDistinct(value.hosts, out);
    writeSentences(value.why, out);
  }

  private static Case readCase(DataInput in) throws IOException {
    Case value =
        new Case(
            readText(in),
            readText(in),
            readConstant(Nature.class, in),
            readConstant(Family.class, in),
            new Entity(readConstant(Entity.Kind.class, in), readText(in)),
            readOptional(in),
            in.readLong());
    value.firstMillis = in.readLong();
    value.lastMillis = in.readLong();
    value.raisedMillis = in.readLong();
    value.shown = in.readBoolean();
    value.level = readConstant(Level.class, in);
    value.alertCount = readVarLong(in);
    value.eventCount = readVarLong(in);
    value.left = readVarLong(in);
    value.unfollowed = readVarLong(in);
    value.threads.addAll(readTexts(in));
    readTallies(value.tallies, in);
    value.alerts.addAll(readTexts(in));
    value.evidence.addAll(readTexts(in));
    readDistinct(value.sources, in);
    readDistinct(value.users, in);
    readDistinct(value.hosts, in);
    value.why.addAll(readSentences(in));
    return value;
  }

  private static void writeTallies(Map<String, Case.Tally> tallies, DataOutput out)
      throws IOException {
    writeVarLong(tallies.size(), out);
    for (Map.Entry<String, Case.Tally> entry : tallies.entrySet()) {
      writeText(entry.getKey(), out);
      writeText(entry.getValue().name, out);
      writeConstant(entry.getValue().level, out);
      writeConstant(entry.getValue().category, out);
      writeVarLong(entry.getValue().alerts, out);
      writeVarLong(entry.getValue().events, out);
    }
  }

  private static void readTallies(Map<String, Case.Tally> tallies, DataInput in)
      throws IOException {
    int size = readLength(in, MOST_PARTS);
    for (int i = 0; i < size; i++) {
      String rule = readText(in);
      Case.Tally tally =
          new Case.Tally(
              readText(in), readConstant(Level.class, in), readConstant(Category.class, in));
      tally.alerts = readVarLong(in);
      tally.events = readVarLong(in);
      tallies.put(rule, tally);
    }
  }

  private static void writeDistinct(Distinct distinct, DataOutput out) throws IOException {
    out.writeBoolean(distinct.more);
    writeTexts(distinct.sample, out);
    writeVarLong(distinct.hashes.size(), out);
    for (long hash : distinct.hashes) {
      out.writeLong(hash);
    }
  }

  private static void readDistinct(Distinct distinct, DataInput in) throws IOException {
    distinct.more = in.readBoolean();
    distinct.sample.addAll(readTexts(in));
    int size = readLength(in, MOST_PARTS);
    for (int i = 0; i < size; i++) {
      distinct.hashes.add(in.readLong());
    }
  }

  private static void writeTrack(Track track, DataOutput out) throws IOException {
    writeText(track.incident, out);
    writeText(track.rule, out);
    writeText(track.thread, out);
    writeVarLong(track.points, out);
    writeVarLong(track.before, out);
    writeVarLong(track.counted, out);
    out.writeBoolean(track.inside);
    out.writeBoolean(track.success);
    out.writeBoolean(track.knownAccount);
    out.writeBoolean(track.settled);
    out.writeBoolean(track.habitual);
    out.writeLong(track.lastMillis);
  }

  private static Track readTrack(DataInput in) throws IOException {
    Track track = new Track(readText(in), readText(in), readText(in), (int) readVarLong(in));
    track.before = readVarLong(in);
    track.counted = readVarLong(in);
    track.inside = in.readBoolean();
    track.success = in.readBoolean();
    track.knownAccount = in.readBoolean();
    track.settled = in.readBoolean();
    track.habitual = in.readBoolean();
    track.lastMillis = in.readLong();
    return track;
  }

  private static void writeHabit(Habits.Habit habit, DataOutput out) throws IOException {
    writeVarLong(habit.daysBefore, out);
    out.writeLong(habit.lastDay);
  }

  private static Habits.Habit readHabit(DataInput in) throws IOException {
    Habits.Habit habit = new Habits.Habit();
    habit.daysBefore = (int) readVarLong(in);
    habit.lastDay = in.readLong();
    return habit;
  }

  private static void writeSignals(List<Signals.Signal> signals, DataOutput out)
      throws IOException {
    writeVarLong(signals.size(), out);
    for (Signals.Signal signal : signals) {
      writeText(signal.alert(), out);
      writeConstant(signal.family(), out);
      writeVarLong(signal.points(), out);
      out.writeLong(signal.millis());
    }
  }

  private static List<Signals.Signal> readSignals(DataInput in) throws IOException {
    int size = readLength(in, MOST_PARTS);
    List<Signals.Signal> signals = new ArrayList<>(Math.min(size, 64));
    for (int i = 0; i < size; i++) {
      signals.add(
          new Signals.Signal(
              readText(in), readConstant(Family.class, in), (int) readVarLong(in), in.readLong()));
    }
    return signals;
  }
}
