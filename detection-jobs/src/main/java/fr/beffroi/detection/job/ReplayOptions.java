package fr.beffroi.detection.job;

import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is replayed, and what is known of it that the lines do not say?
 *
 * @param files paths of log files, plain or gzip; {@code -} is the standard input
 * @param format name of the format, or null to recognise it
 * @param asOf when the files were written: gives the year that RFC 3164 lacks; null for each file's
 *     own date
 * @param tagging the services of artificial intelligence that are looked for; null for none
 */
public record ReplayOptions(
    List<String> files,
    @Nullable String format,
    String commune,
    ZoneId zone,
    @Nullable Instant asOf,
    Networks inside,
    @Nullable LlmTagging tagging)
    implements Serializable {
  public ReplayOptions {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("replay: name at least one file");
    }
  }

  /** Looks for no service of artificial intelligence. */
  public ReplayOptions(
      List<String> files,
      @Nullable String format,
      String commune,
      ZoneId zone,
      @Nullable Instant asOf,
      Networks inside) {
    this(files, format, commune, zone, asOf, inside, null);
  }
}
