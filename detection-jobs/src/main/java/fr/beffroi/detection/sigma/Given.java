package fr.beffroi.detection.sigma;

import java.time.Instant;

/** What does a rule's test hand in: a log line, or what a collector says of a source? */
public sealed interface Given {
  /** When the collector received it, or said so. */
  Instant received();

  /** One log line, as it would stand in a log. */
  record Line(Instant received, String text) implements Given {}

  /**
   * A collector's sign of life for a source; there is no log line for it.
   *
   * @param lines lines received since the source's last one
   */
  record Tick(Instant received, String source, long lines) implements Given {}
}
