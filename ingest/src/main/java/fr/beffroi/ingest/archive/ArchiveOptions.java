package fr.beffroi.ingest.archive;

import java.time.Duration;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How does an archive write?
 *
 * @param commitInterval longest time between two commits while records come
 * @param rollBytes a segment that would grow beyond is closed and another begun
 * @param queueBytes once so much waits in memory for its commit, {@code append} blocks
 * @param index closed segments are compressed in the background and get one; null leaves them plain
 * @param traffic whether a source, by its id and its context (empty where it has none), tells of
 *     traffic: its lines are refused when the disk is 95 % full
 */
public record ArchiveOptions(
    Duration commitInterval,
    long rollBytes,
    long queueBytes,
    @Nullable Supplier<SegmentIndex> index,
    BiPredicate<String, String> traffic,
    DiskSpace disk) {
  public ArchiveOptions {
    if (commitInterval.isNegative() || rollBytes < 1 || queueBytes < 1) {
      throw new IllegalArgumentException("archive: sizes and interval must be positive");
    }
  }

  /** 50 ms, segments of 64 MiB, 32 MiB in memory, plain. */
  public static ArchiveOptions defaults() {
    return new ArchiveOptions(
        Duration.ofMillis(50),
        64 << 20,
        32 << 20,
        null,
        (source, context) -> true,
        DiskSpace::real);
  }

  public ArchiveOptions withCommitInterval(Duration interval) {
    return new ArchiveOptions(interval, rollBytes, queueBytes, index, traffic, disk);
  }

  public ArchiveOptions withRollBytes(long bytes) {
    return new ArchiveOptions(commitInterval, bytes, queueBytes, index, traffic, disk);
  }

  public ArchiveOptions withQueueBytes(long bytes) {
    return new ArchiveOptions(commitInterval, rollBytes, bytes, index, traffic, disk);
  }

  /** Compresses closed segments, with such an index. */
  public ArchiveOptions withCompression(Supplier<SegmentIndex> made) {
    return new ArchiveOptions(commitInterval, rollBytes, queueBytes, made, traffic, disk);
  }

  /** Refuses these sources alone on a disk that is 95 % full, instead of all. */
  public ArchiveOptions withTraffic(BiPredicate<String, String> sources) {
    return new ArchiveOptions(commitInterval, rollBytes, queueBytes, index, sources, disk);
  }

  public ArchiveOptions withDisk(DiskSpace space) {
    return new ArchiveOptions(commitInterval, rollBytes, queueBytes, index, traffic, space);
  }
}
