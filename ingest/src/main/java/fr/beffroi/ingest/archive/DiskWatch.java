package fr.beffroi.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which lines does a disk that fills no longer let in? Counts them by source. */
final class DiskWatch {
  private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);

  private final Path folder;
  private final ArchiveOptions options;
  private final Map<String, Long> refused = new ConcurrentHashMap<>();
  private volatile DiskSpace.State state = DiskSpace.State.OK;

  DiskWatch(Path folder, ArchiveOptions options) {
    this.folder = folder;
    this.options = options;
    look();
  }

  void look() {
    try {
      DiskSpace.State now = DiskSpace.State.of(options.disk().used(folder));
      if (now != state) {
        LOG.warn("{}: disk {} (was {})", folder, now, state);
        state = now;
      }
    } catch (IOException e) {
      LOG.warn("{}: how full the disk is cannot be read: {}", folder, e.getMessage());
    }
  }

  /** Contexts and ticks are always kept: without them nothing later can be read. */
  boolean refuses(
      String sourceId, ArchiveRecord.Kind kind, Supplier<Map<String, String>> contexts) {
    boolean refuses =
        state == DiskSpace.State.REFUSE_TRAFFIC_95
            && kind == ArchiveRecord.Kind.LINE
            && options.traffic().test(sourceId, contexts.get().getOrDefault(sourceId, ""));
    if (refuses) {
      refused.merge(sourceId, 1L, Long::sum);
    }
    return refuses;
  }

  Map<String, Long> refused() {
    return Map.copyOf(refused);
  }

  DiskSpace.State state() {
    return state;
  }
}
