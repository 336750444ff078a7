package fr.beffroi.ingest.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** How much came from one source, and what does its sign of life say? */
final class SourceCounter {
  /** Lines that the archive refused, since the disk is 95 % full. */
  static final String REFUSED = "disk_full";

  private static final JsonFactory JSON = new JsonFactory();
  private static final long NEVER = Long.MIN_VALUE;

  private final LongAdder lines = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final long since;
  private volatile long last = NEVER;
  private long ticked;

  SourceCounter(Instant since) {
    this.since = since.toEpochMilli();
  }

  void taken(int length, long millis) {
    lines.increment();
    bytes.add(length);
    last = millis;
  }

  void refused() {
    refused.increment();
  }

  /** When the last line came, or else when counting began. */
  Instant quietSince() {
    return Instant.ofEpochMilli(last == NEVER ? since : last);
  }

  SourceStatus status(String sourceId, Map<String, Long> losses) {
    Map<String, Long> all = new TreeMap<>(losses);
    if (refused.sum() > 0) {
      all.put(REFUSED, refused.sum());
    }
    return new SourceStatus(
        sourceId, lines.sum(), bytes.sum(), last == NEVER ? null : Instant.ofEpochMilli(last), all);
  }

  /**
   * The payload of a tick: {@code {"lines":3,"total":17,"bytes":940,"last":"…","losses":{…}}}.
   * {@code lines} counts since the tick before, all else since the collector started. One thread
   * ticks.
   */
  byte[] tick(SourceStatus status) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(128);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("lines", status.lines() - ticked);
      json.writeNumberField("total", status.lines());
      json.writeNumberField("bytes", status.bytes());
      json.writeStringField("last", status.last() == null ? null : status.last().toString());
      json.writeObjectFieldStart("losses");
      for (Map.Entry<String, Long> loss : new TreeMap<>(status.losses()).entrySet()) {
        json.writeNumberField(loss.getKey(), loss.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ticked = status.lines();
    return out.toByteArray();
  }
}
