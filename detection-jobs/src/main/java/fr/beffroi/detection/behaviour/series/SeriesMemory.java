package fr.beffroi.detection.behaviour.series;

import static fr.beffroi.ingest.event.Binary.readLength;
import static fr.beffroi.ingest.event.Binary.writeVarLong;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What was learned of the numbers of one entity, one detector a number? Fed with one reading of
 * each for every step of time; a step of which nothing was heard is one of zeros. Changed in place.
 *
 * <p>Some 20 to 30 KB a number, by construction.
 */
public final class SeriesMemory {
  /** A longer gap says nothing of what is usual: the job stood still, or the logs are new. */
  private static final int MOST_MISSING = 14 * 24;

  private static final int MOST_SERIES = 64;

  private final long fingerprint;
  private final List<SeriesDetector> detectors;
  private long since = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  private SeriesMemory(long fingerprint, List<SeriesDetector> detectors) {
    this.fingerprint = fingerprint;
    this.detectors = detectors;
  }

  /**
   * Of an entity that was not seen before.
   *
   * @param fingerprint of the rule that measures
   * @param minimumEffects one for each number
   */
  public static SeriesMemory of(long fingerprint, double[] minimumEffects) {
    List<SeriesDetector> detectors = new ArrayList<>(minimumEffects.length);
    for (double minimumEffect : minimumEffects) {
      detectors.add(SeriesKind.COMBINED.start(minimumEffect));
    }
    return new SeriesMemory(fingerprint, detectors);
  }

  /** Whether it was measured by the rule as it is now; else nothing of it can be used. */
  public boolean isOf(long now, int numbers) {
    return fingerprint == now && detectors.size() == numbers;
  }

  /** When the first reading was, in milliseconds since 1970; Long.MAX_VALUE before it. */
  public long since() {
    return since;
  }

  /** When the last reading was; Long.MIN_VALUE before the first. */
  public long last() {
    return last;
  }

  /** The same knowledge for a stream that begins anywhere: a replay may lie before the lesson. */
  public SeriesMemory forAnotherStream() {
    SeriesMemory copy = new SeriesMemoryCodec().copy(this);
    copy.last = Long.MIN_VALUE;
    copy.detectors.forEach(SeriesDetector::beginAgain);
    return copy;
  }

  /**
   * Judges one reading of each number, then learns it; what is no later than the last one is left.
   *
   * @param start of the step, in milliseconds since 1970
   * @param step how long one is
   * @param values one for each number, finite
   */
  public List<Verdict> judge(long start, long step, ZoneId zone, double[] values) {
    if (start <= last || values.length != detectors.size()) {
      return List.of();
    }
    fill(start, step, zone);
    since = Math.min(since, start);
    last = start;
    List<Verdict> verdicts = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      verdicts.add(detectors.get(i).judge(reading(start, zone, values[i])));
    }
    return verdicts;
  }

  private void fill(long start, long step, ZoneId zone) {
    if (last == Long.MIN_VALUE || (start - last) / step > MOST_MISSING) {
      return;
    }
    for (long missing = last + step; missing < start; missing += step) {
      for (SeriesDetector detector : detectors) {
        detector.judge(reading(missing, zone, 0));
      }
    }
  }

  private static Reading reading(long start, ZoneId zone, double value) {
    return Reading.at(Instant.ofEpochMilli(start), zone, value);
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(fingerprint);
    out.writeLong(since);
    out.writeLong(last);
    writeVarLong(detectors.size(), out);
    SeriesCodec codec = new SeriesCodec();
    for (SeriesDetector detector : detectors) {
      codec.write(detector, out);
    }
  }

  static SeriesMemory read(DataInput in) throws IOException {
    long fingerprint = in.readLong();
    long since = in.readLong();
    long last = in.readLong();
    int size = readLength(in, MOST_SERIES);
    List<SeriesDetector> detectors = new ArrayList<>(size);
    SeriesCodec codec = new SeriesCodec();
    for (int i = 0; i < size; i++) {
      detectors.add(codec.read(in));
    }
    SeriesMemory memory = new SeriesMemory(fingerprint, detectors);
    memory.since = since;
    memory.last = last;
    return memory;
  }
}
