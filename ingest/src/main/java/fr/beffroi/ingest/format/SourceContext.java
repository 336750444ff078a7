package fr.beffroi.ingest.format;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a source to read its lines? With a line, all that parsing depends on.
 *
 * @param commune slug of the commune whose source it is
 * @param source id of the source
 * @param zone zone of the times that name none
 * @param header what the log's first lines say of the others; null where there are none, as in most
 *     formats, or where they were not seen
 */
public record SourceContext(
    String commune, String source, ZoneId zone, @Nullable LogHeader header) {
  public SourceContext(String commune, String source, ZoneId zone) {
    this(commune, source, zone, null);
  }

  SourceContext with(LogHeader read) {
    return new SourceContext(commune, source, zone, read);
  }
}
