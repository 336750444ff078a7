package fr.beffroi.ingest.source;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How is a source doing since the collector started?
 *
 * @param sourceId the source, or one of its files or senders
 * @param lines taken by the archive
 * @param bytes of these lines
 * @param last when the last line was received; null where none was
 * @param losses lines known to be lost, or occasions to lose some, by reason
 */
public record SourceStatus(
    String sourceId, long lines, long bytes, @Nullable Instant last, Map<String, Long> losses) {
  public SourceStatus {
    losses = Map.copyOf(losses);
  }
}
