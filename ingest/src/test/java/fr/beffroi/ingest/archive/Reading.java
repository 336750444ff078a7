package fr.beffroi.ingest.archive;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads as many records as a test expects, or says what came within ten seconds. */
final class Reading {
  private Reading() {}

  static List<ArchiveRecord> of(ArchiveReader reader, int count)
      throws IOException, InterruptedException {
    List<ArchiveRecord> all = new ArrayList<>();
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (all.size() < count) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(all.size() + " records of " + count + " came");
      }
      all.addAll(reader.next(Duration.ofMillis(100)));
    }
    return all;
  }

  /** All there is at present. */
  static List<ArchiveRecord> all(ArchiveReader reader) throws IOException, InterruptedException {
    List<ArchiveRecord> all = new ArrayList<>();
    List<ArchiveRecord> next = reader.next(Duration.ZERO);
    while (!next.isEmpty()) {
      all.addAll(next);
      next = reader.next(Duration.ZERO);
    }
    return all;
  }
}
