package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import java.util.List;

/** What came of reading one line? */
public sealed interface ParseResult {
  /** The events that the line holds, in its order; none for a header or a blank line. */
  record Parsed(List<Event> events) implements ParseResult {
    public Parsed {
      events = List.copyOf(events);
    }
  }

  /** This format's line, but broken: kept and counted under its reason, which quotes no value. */
  record Malformed(String reason) implements ParseResult {}

  /** Another format's line. */
  record NotMine() implements ParseResult {}

  ParseResult NOT_MINE = new NotMine();

  /** A header of this format: read, and no event. */
  ParseResult NOTHING = new Parsed(List.of());

  static ParseResult of(Event event) {
    return new Parsed(List.of(event));
  }

  static ParseResult malformed(String reason) {
    return new Malformed(reason);
  }
}
