package fr.beffroi.ingest.archive;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * How does an archive write?
 *
 * @param commitInterval longest time between two commits while records come
 * @param rollBytes a segment that would grow beyond is closed and another begun
 * @param queueBytes what may wait in memory for its commit; beyond, {@code append} blocks
 * @param blockBytes size of the blocks, before compression, in a compressed segment
 * @param compress whether closed segments are compressed in the background
 * @param index makes the index of a compressed segment
 * @param authentication sources that are still kept when the disk is 95 % full
 */
public record ArchiveOptions(
    Duration commitInterval,
    long rollBytes,
    long queueBytes,
    int blockBytes,
    boolean compress,
    Supplier<? extends SegmentIndex> index,
    Predicate<String> authentication,
    DiskSpace disk) {
  public ArchiveOptions {
    if (commitInterval.isNegative() || rollBytes < 1 || queueBytes < 1 || blockBytes < 1) {
      throw new IllegalArgumentException("archive: sizes and interval must be positive");
    }
    if (blockBytes > Frame.MOST_BODY / 4) {
      throw new IllegalArgumentException("archive: a block of more than 16 MiB");
    }
  }

  /** 50 ms, segments of 64 MiB, 32 MiB in memory, blocks of 512 KiB, compressed. */
  public static ArchiveOptions defaults() {
    return new ArchiveOptions(
        Duration.ofMillis(50),
        64 << 20,
        32 << 20,
        512 << 10,
        true,
        NoIndex::new,
        s -> false,
        DiskSpace::real);
  }

  public ArchiveOptions withCommitInterval(Duration interval) {
    return new ArchiveOptions(
        interval, rollBytes, queueBytes, blockBytes, compress, index, authentication, disk);
  }

  public ArchiveOptions withRollBytes(long bytes) {
    return new ArchiveOptions(
        commitInterval, bytes, queueBytes, blockBytes, compress, index, authentication, disk);
  }

  public ArchiveOptions withQueueBytes(long bytes) {
    return new ArchiveOptions(
        commitInterval, rollBytes, bytes, blockBytes, compress, index, authentication, disk);
  }

  public ArchiveOptions withCompress(boolean yes) {
    return new ArchiveOptions(
        commitInterval, rollBytes, queueBytes, blockBytes, yes, index, authentication, disk);
  }

  public ArchiveOptions withIndex(Supplier<? extends SegmentIndex> made) {
    return new ArchiveOptions(
        commitInterval, rollBytes, queueBytes, blockBytes, compress, made, authentication, disk);
  }

  public ArchiveOptions withAuthentication(Predicate<String> sources) {
    return new ArchiveOptions(
        commitInterval, rollBytes, queueBytes, blockBytes, compress, index, sources, disk);
  }

  public ArchiveOptions withDisk(DiskSpace space) {
    return new ArchiveOptions(
        commitInterval, rollBytes, queueBytes, blockBytes, compress, index, authentication, space);
  }

  /** Searches then read whole segments. */
  private static final class NoIndex implements SegmentIndex {
    @Override
    public void add(ArchiveRecord record) {}

    @Override
    public void endBlock(long offset, long firstSeq, int count) {}

    @Override
    public byte[] bytes() {
      return new byte[0];
    }
  }
}
