package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Sole;
import fr.beffroi.ingest.event.Binary;
import fr.beffroi.ingest.event.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How is a group's memory written into a checkpoint? */
public final class GroupMemoryCodec implements Codec<GroupMemory> {
  private static final int VERSION = 2;

  /** What the first release wrote: no sums. */
  private static final int WITHOUT_SUMS = 1;

  private static final int MOST_RULES = 1 << 16;
  private static final int MOST_NUMBERS = 1 << 16;

  @Override
  public void write(GroupMemory memory, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Binary.writeText(memory.commune(), out);
    Binary.writeText(memory.grouping(), out);
    Binary.writeTexts(memory.group(), out);
    out.writeLong(memory.timer());
    Binary.writeVarLong(memory.rules().size(), out);
    for (Map.Entry<String, RuleMemory> rule : memory.rules().entrySet()) {
      Binary.writeText(rule.getKey(), out);
      write(rule.getValue(), out);
    }
  }

  @Override
  public GroupMemory read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version < WITHOUT_SUMS || version > VERSION) {
      throw new IOException("a memory of version " + version + "; this release reads " + VERSION);
    }
    GroupMemory memory =
        new GroupMemory(Binary.readText(in), Binary.readText(in), Binary.readTexts(in));
    memory.timer(in.readLong());
    int rules = Binary.readLength(in, MOST_RULES);
    for (int i = 0; i < rules; i++) {
      memory.rules().put(Binary.readText(in), readRule(in, version));
    }
    return memory;
  }

  /** A checkpoint writes the memory while the job goes on with this copy. */
  @Override
  public GroupMemory copy(GroupMemory memory) {
    return memory.copy();
  }

  private static void write(RuleMemory rule, DataOutput out) throws IOException {
    out.writeLong(rule.newest);
    writeNumbers(rule.times.toArray(), out);
    writeSightings(rule.recent, out);
    writeDistinct(rule.distinct, out);
    writeSums(rule.sums, out);
    writeNumbers(rule.chain == null ? null : rule.chain.toNumbers(), out);
    writeKnown(rule.known, out);
    writeSilence(rule.silence, out);
    writeEpisode(rule.episode, out);
  }

  private static RuleMemory readRule(DataInput in, int version) throws IOException {
    long newest = in.readLong();
    long[] times = readNumbers(in);
    RuleMemory rule = new RuleMemory(times == null ? new Times() : Times.of(times));
    rule.newest = newest;
    readSightings(rule.recent, in);
    rule.distinct = readDistinct(in);
    rule.sums = version == WITHOUT_SUMS ? null : readSums(in);
    rule.chain = chain(readNumbers(in));
    rule.known = readKnown(in);
    rule.silence = readSilence(in);
    rule.episode = readEpisode(in);
    if (rule.episode != null && rule.sums != null) {
      rule.episode.sum = rule.sums.total();
    }
    return rule;
  }

  private static @Nullable Chain chain(long @Nullable [] numbers) throws IOException {
    try {
      return numbers == null ? null : Chain.of(numbers);
    } catch (IllegalArgumentException e) {
      throw new IOException("a broken memory", e);
    }
  }

  /** Null is written as no numbers; so is an empty array, which reads as null. */
  private static void writeNumbers(long @Nullable [] numbers, DataOutput out) throws IOException {
    Binary.writeVarLong(numbers == null ? 0 : numbers.length, out);
    if (numbers != null) {
      for (long number : numbers) {
        out.writeLong(number);
      }
    }
  }

  private static long @Nullable [] readNumbers(DataInput in) throws IOException {
    int size = Binary.readLength(in, MOST_NUMBERS);
    if (size == 0) {
      return null;
    }
    long[] numbers = new long[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = in.readLong();
    }
    return numbers;
  }

  private static void writeDistinct(@Nullable Distinct distinct, DataOutput out)
      throws IOException {
    writeNumbers(distinct == null ? null : distinct.values(), out);
    writeNumbers(distinct == null ? null : distinct.times(), out);
  }

  private static @Nullable Distinct readDistinct(DataInput in) throws IOException {
    long[] values = readNumbers(in);
    long[] times = readNumbers(in);
    if (values == null || times == null || values.length != times.length) {
      return null;
    }
    return Distinct.of(values, times);
  }

  private static void writeSums(@Nullable Sums sums, DataOutput out) throws IOException {
    writeNumbers(sums == null ? null : sums.times(), out);
    if (sums != null) {
      for (double value : sums.values()) {
        out.writeDouble(value);
      }
    }
  }

  private static @Nullable Sums readSums(DataInput in) throws IOException {
    long[] times = readNumbers(in);
    if (times == null) {
      return null;
    }
    if (times.length > Sums.MOST) {
      throw new IOException("a broken memory");
    }
    double[] values = new double[times.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
    return Sums.of(times, values);
  }

  private static void writeKnown(@Nullable Known known, DataOutput out) throws IOException {
    out.writeBoolean(known != null);
    if (known != null) {
      out.writeLong(known.since());
      out.writeLong(known.newest());
      writeDistinct(known.values(), out);
      writeDistinct(known.fresh(), out);
    }
  }

  private static @Nullable Known readKnown(DataInput in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    long since = in.readLong();
    long newest = in.readLong();
    return new Known(since, newest, orEmpty(readDistinct(in)), orEmpty(readDistinct(in)));
  }

  private static Distinct orEmpty(@Nullable Distinct distinct) {
    return distinct == null ? new Distinct() : distinct;
  }

  private static void writeSilence(@Nullable Silence silence, DataOutput out) throws IOException {
    out.writeBoolean(silence != null);
    if (silence != null) {
      out.writeLong(silence.last());
      Binary.writeText(silence.eventId(), out);
      Binary.writeText(silence.position(), out);
      Binary.writeText(silence.service(), out);
      out.writeLong(silence.looked());
    }
  }

  private static @Nullable Silence readSilence(DataInput in) throws IOException {
    return in.readBoolean()
        ? new Silence(
            in.readLong(),
            Binary.readText(in),
            Binary.readText(in),
            Binary.readText(in),
            in.readLong())
        : null;
  }

  private static void writeSightings(Collection<Sighting> sightings, DataOutput out)
      throws IOException {
    Binary.writeVarLong(sightings.size(), out);
    for (Sighting sighting : sightings) {
      out.writeLong(sighting.time());
      Binary.writeText(sighting.position(), out);
      Binary.writeOptional(sighting.sourceIp(), out);
      Binary.writeOptional(sighting.userName(), out);
      Binary.writeOptional(sighting.hostName(), out);
      Binary.writeText(sighting.service(), out);
      writeTraits(sighting.traits(), out);
    }
  }

  private static void readSightings(Collection<Sighting> into, DataInput in) throws IOException {
    int size = Binary.readLength(in, RuleMemory.MOST_RECENT);
    for (int i = 0; i < size; i++) {
      into.add(
          new Sighting(
              in.readLong(),
              Binary.readText(in),
              Binary.readOptional(in),
              Binary.readOptional(in),
              Binary.readOptional(in),
              Binary.readText(in),
              readTraits(in)));
    }
  }

  private static void writeEpisode(@Nullable Episode episode, DataOutput out) throws IOException {
    out.writeBoolean(episode != null);
    if (episode == null) {
      return;
    }
    Binary.writeText(episode.id, out);
    out.writeLong(episode.opened);
    out.writeLong(episode.firstSeen);
    out.writeLong(episode.lastSeen);
    Binary.writeVarLong(episode.count, out);
    Binary.writeVarLong(episode.distinct, out);
    episode.sourceIp.write(out);
    episode.userName.write(out);
    episode.hostName.write(out);
    Binary.writeOptional(episode.successfulUser, out);
    Binary.writeText(episode.service, out);
    writeTraits(episode.traits, out);
    Binary.writeTexts(List.copyOf(episode.users), out);
    Binary.writeTexts(episode.firstEvidence, out);
    Binary.writeTexts(List.copyOf(episode.lastEvidence), out);
    out.writeLong(episode.emittedAt);
    writeTraits(episode.emittedTraits, out);
  }

  private static @Nullable Episode readEpisode(DataInput in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    Episode episode = new Episode(Binary.readText(in), in.readLong());
    episode.firstSeen = in.readLong();
    episode.lastSeen = in.readLong();
    episode.count = Binary.readVarLong(in);
    episode.distinct = (int) Binary.readVarLong(in);
    episode.sourceIp = Sole.read(in);
    episode.userName = Sole.read(in);
    episode.hostName = Sole.read(in);
    episode.successfulUser = Binary.readOptional(in);
    episode.service = Binary.readText(in);
    episode.traits = readTraits(in);
    episode.users.addAll(Binary.readTexts(in));
    episode.firstEvidence.addAll(Binary.readTexts(in));
    episode.lastEvidence.addAll(Binary.readTexts(in));
    episode.emittedAt = in.readLong();
    episode.emittedTraits = readTraits(in);
    return episode;
  }

  private static void writeTraits(Alert.Traits traits, DataOutput out) throws IOException {
    out.writeBoolean(traits.inside());
    out.writeBoolean(traits.success());
    out.writeBoolean(traits.knownAccount());
  }

  private static Alert.Traits readTraits(DataInput in) throws IOException {
    return new Alert.Traits(in.readBoolean(), in.readBoolean(), in.readBoolean());
  }
}
