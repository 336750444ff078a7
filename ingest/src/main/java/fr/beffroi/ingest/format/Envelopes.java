package fr.beffroi.ingest.format;

import org.jspecify.annotations.Nullable;

/** In which envelope did a message come? syslog's or journald's. */
final class Envelopes {
  private Envelopes() {}

  /** The line with its envelope taken off, or null where it has none. */
  static @Nullable Line open(Line line) {
    Line syslog = SyslogEnvelope.open(line);
    return syslog == null ? JournaldEntry.open(line) : syslog;
  }
}
