package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How often was a message written? rsyslog and sysklogd fold equal messages into {@code message
 * repeated 5 times: [ Failed password for root from 192.0.2.1 port 22 ssh2]}: five events, since
 * what counts failures must count five.
 */
final class Repetition {
  private static final String PREFIX = "message repeated ";
  private static final String MIDDLE = " times: [";

  /** One line may not become more events than this; a sender could write any number. */
  static final int MOST = 1000;

  private Repetition() {}

  /** Reads the message, or what it repeats as often as it says. */
  static ParseResult read(Line line, Function<Line, ParseResult> reader) {
    String text = line.text();
    Envelope envelope = line.envelope();
    int middle = text.startsWith(PREFIX) ? text.indexOf(MIDDLE) : -1;
    if (middle < 0 || envelope == null || !text.endsWith("]")) {
      return reader.apply(line);
    }
    int times = times(text, middle);
    int from = middle + MIDDLE.length();
    if (times == 0) {
      return reader.apply(line);
    }
    String message = text.substring(from, text.length() - 1).strip();
    return repeat(reader.apply(line.inside(envelope, message)), times);
  }

  private static ParseResult repeat(ParseResult once, int times) {
    if (!(once instanceof ParseResult.Parsed parsed) || parsed.events().size() != 1) {
      return once;
    }
    Event event = parsed.events().get(0);
    List<Event> events = new ArrayList<>(times);
    for (int ordinal = 0; ordinal < times; ordinal++) {
      events.add(event.numbered(ordinal));
    }
    return new ParseResult.Parsed(events);
  }

  private static int times(String text, int end) {
    int number = 0;
    for (int at = PREFIX.length(); at < end; at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      number = Math.min(MOST, number * 10 + digit);
    }
    return number;
  }
}
