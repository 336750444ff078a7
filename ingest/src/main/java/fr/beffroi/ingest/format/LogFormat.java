package fr.beffroi.ingest.format;

import java.util.Set;

/**
 * How is one format of log lines read? A pure function of the line and its source's context.
 *
 * <p>Found by {@link java.util.ServiceLoader} ({@code @AutoService(LogFormat.class)}), tested by
 * {@code EveryLogFormatTest} over {@code src/test/resources/format/<name>/}.
 */
public interface LogFormat {
  /** The name that {@code --format} takes: {@code sshd}, {@code stormshield}. */
  String name();

  /**
   * Reads one line. Never throws: a line that is not of this format is {@link ParseResult.NotMine},
   * one of this format that is broken is {@link ParseResult.Malformed}.
   */
  ParseResult parse(Line line);

  /**
   * Programs (RFC 3164 tag, RFC 5424 APP-NAME, journald SYSLOG_IDENTIFIER) whose messages this
   * format reads when they come in an envelope; empty for a format of whole lines.
   */
  default Set<String> programs() {
    return Set.of();
  }

  /**
   * How much a line that parses says about being of this format, from 1 (any text would) to 100
   * (nothing else looks like it). Of two formats that read a sample equally well the higher wins.
   */
  int specificity();

  /**
   * Whether its lines tell of traffic (who went where) rather than of accounts and machines. On a
   * disk that fills they are refused first: they are most of the bytes and least of the evidence.
   */
  default boolean isTraffic() {
    return false;
  }
}
