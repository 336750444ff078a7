package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which format reads a source's lines? The one that was chosen for the source; while none is, every
 * format is asked for every line, the most specific first, so that the answer depends on the line
 * alone.
 *
 * <p>Not safe for threads: one reader has one parser.
 */
public final class LineParser {
  private static final String NO_FORMAT = "no format reads this line";

  private final Map<String, LogFormat> chosen = new HashMap<>();
  private final Headers headers = new Headers();
  private final ParseCounts counts = new ParseCounts();

  /** Reads the source's lines with this format from now on; null asks every format again. */
  public void choose(String source, @Nullable LogFormat format) {
    if (format == null) {
      chosen.remove(source);
    } else {
      chosen.put(source, format);
    }
  }

  /**
   * Reads the source's next lines with this header, until they bring another.
   *
   * @param text as {@link LogHeader#text} gave it
   */
  public void head(String source, String text) {
    headers.restore(source, text);
  }

  /** What became of the lines so far. */
  public ParseCounts counts() {
    return counts;
  }

  /** Reads one line and counts what became of it. */
  public ParseResult parse(Line line) {
    String source = line.context().source();
    LogFormat format = chosen.get(source);
    Line headed = headers.on(line);
    ParseResult result = format == null ? any(headed) : certain(format.parse(headed));
    count(source, line.position(), result);
    return result;
  }

  /** The events of the line; none where it is not read. */
  public List<Event> events(Line line) {
    return parse(line) instanceof ParseResult.Parsed parsed ? parsed.events() : List.of();
  }

  private static ParseResult any(Line line) {
    ParseResult broken = null;
    for (LogFormat format : LogFormats.all()) {
      ParseResult result = format.parse(line);
      if (result instanceof ParseResult.Parsed) {
        return result;
      }
      if (broken == null && result instanceof ParseResult.Malformed) {
        broken = result;
      }
    }
    return broken == null ? ParseResult.malformed(NO_FORMAT) : broken;
  }

  private static ParseResult certain(ParseResult result) {
    return result instanceof ParseResult.NotMine
        ? ParseResult.malformed("not a line of the format chosen for this source")
        : result;
  }

  private void count(String source, String position, ParseResult result) {
    if (result instanceof ParseResult.Parsed parsed) {
      counts.parsed(source, parsed.events().size());
    } else if (result instanceof ParseResult.Malformed malformed) {
      counts.unparsed(source, malformed.reason(), position);
    }
  }
}
