package fr.beffroi.ingest.source;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When is one of a source's files looked at, and what happens when it cannot be read? */
abstract class Followed {
  private static final long RETRY = Duration.ofSeconds(1).toNanos();

  private final FileOutlet outlet;
  private long notBefore = System.nanoTime();
  private long workedAt = notBefore;

  Followed(FileOutlet outlet) {
    this.outlet = outlet;
  }

  /** Reads what is there, for at most a turn; says whether there may be more at once. */
  final boolean poll() throws InterruptedException {
    try {
      boolean worked = step();
      if (worked) {
        workedAt = System.nanoTime();
      }
      return worked;
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException();
    } catch (IOException e) {
      failed(e);
      return false;
    }
  }

  final boolean isDue(long nanos) {
    return nanos - notBefore >= 0;
  }

  final void pause(Duration pause) {
    notBefore = System.nanoTime() + pause.toNanos();
  }

  /** When it last had something to read, in {@link System#nanoTime}. */
  final long workedAt() {
    return workedAt;
  }

  final Duration idle() {
    return Duration.ofNanos(System.nanoTime() - workedAt);
  }

  final FileOutlet outlet() {
    return outlet;
  }

  final void failed(IOException e) {
    outlet.report(FileProblems.of(outlet.id(), e));
    release();
    notBefore = System.nanoTime() + RETRY;
  }

  abstract boolean step() throws IOException, InterruptedException;

  /** Does it hold file descriptors? */
  abstract boolean isOpen();

  /** Closes the files, and remembers where they were; nothing is read twice afterwards. */
  abstract void release();

  /** Hands over what is left of a file that is gone; gives its cursor, or null if it has none. */
  abstract @Nullable String finish() throws InterruptedException;

  static void close(@Nullable LogContent open) {
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      // It was only read: there is nothing to lose.
    }
  }
}
