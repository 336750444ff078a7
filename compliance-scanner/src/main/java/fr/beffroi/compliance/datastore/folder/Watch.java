package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Reason;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * May the reading go on? One of these watches over one file, or one question: its time, whether
 * somebody cancelled, and what the archives in it have unfolded to. All streams ask it.
 */
final class Watch {
  private final FileLimits limits;
  private final BooleanSupplier cancelled;
  private final long start = System.nanoTime();
  private final Duration longest;
  private long inflated;
  private int entries;

  Watch(FileLimits limits, Duration longest, BooleanSupplier cancelled) {
    this.limits = limits;
    this.longest = longest;
    this.cancelled = cancelled;
  }

  FileLimits limits() {
    return limits;
  }

  /** Another one from now on, with as much time. */
  Watch again() {
    return new Watch(limits, longest, cancelled);
  }

  /** The reading of one document, which has no more time than this one has left. */
  Watch ofDocument() {
    Duration left = left();
    Duration longestOfOne = limits.document();
    return new Watch(limits, left.compareTo(longestOfOne) < 0 ? left : longestOfOne, cancelled);
  }

  /** Asked often: before each piece that is read. */
  void check() throws FileFailure {
    if (cancelled.getAsBoolean()) {
      throw new FileFailure(Reason.CANCELLED);
    }
    if (left().isNegative()) {
      throw new FileFailure(Reason.TIMED_OUT);
    }
  }

  /** The time that is left; below nothing when it is over. */
  Duration left() {
    return longest.minusNanos(System.nanoTime() - start);
  }

  /**
   * Counts what an archive has unfolded.
   *
   * @param more bytes just now
   * @param unfolded bytes of this archive so far
   * @param packed bytes of it that were read for them
   */
  void inflated(int more, long unfolded, long packed) throws FileFailure {
    inflated += more;
    boolean beyondRatio =
        unfolded > FileLimits.ALWAYS_INFLATED && unfolded > limits.ratio() * packed;
    if (inflated > limits.inflated() || beyondRatio) {
      throw new FileFailure(Reason.ARCHIVE_BOMB);
    }
  }

  /** Counts an entry of an archive. */
  void entered(int depth) throws FileFailure {
    if (++entries > limits.entries() || depth > limits.depth()) {
      throw new FileFailure(Reason.ARCHIVE_BOMB);
    }
  }
}
