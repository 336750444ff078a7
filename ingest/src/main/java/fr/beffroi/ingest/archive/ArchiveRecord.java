package fr.beffroi.ingest.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What does the archive keep of one thing received?
 *
 * @param seq strictly increasing in a collector
 * @param received when, never decreasing in a collector
 * @param sourceId id of the source
 * @param cursor where the source goes on after this record; empty where it has none
 * @param payload the line as received, or the text of a context or tick
 */
@SuppressWarnings("ArrayRecordComponent") // copied for no one: a line is handed on, never changed
public record ArchiveRecord(
    long seq, Instant received, String sourceId, Kind kind, String cursor, byte[] payload) {
  /** What a record carries. */
  public enum Kind {
    /** A line as received. */
    LINE,
    /** What a source's next lines must be read with (the format chosen, a header). */
    CONTEXT,
    /** A source's sign of life, every ten seconds: how many lines since the last. */
    TICK
  }

  /** The payload as text; bytes that are no UTF-8 become U+FFFD. */
  public String text() {
    return new String(payload, StandardCharsets.UTF_8);
  }
}
