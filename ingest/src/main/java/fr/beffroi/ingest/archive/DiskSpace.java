package fr.beffroi.ingest.archive;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** How full is the disk that holds the archive? */
@FunctionalInterface
public interface DiskSpace {
  /** What the archive does about it. */
  enum State {
    OK,
    WARN_80,
    WARN_90,
    /** Only sources of authentication are still kept; what is refused is counted. */
    REFUSE_TRAFFIC_95;

    static State of(double used) {
      return used >= 0.95
          ? REFUSE_TRAFFIC_95
          : used >= 0.90 ? WARN_90 : used >= 0.80 ? WARN_80 : OK;
    }
  }

  /** The share in use, 0 to 1, of the disk that holds {@code folder}. */
  double used(Path folder) throws IOException;

  /** The real disk; what is reserved for root counts as used. */
  static double real(Path folder) throws IOException {
    FileStore store = Files.getFileStore(folder);
    long total = store.getTotalSpace();
    return total <= 0 ? 0 : 1 - (double) store.getUsableSpace() / total;
  }
}
