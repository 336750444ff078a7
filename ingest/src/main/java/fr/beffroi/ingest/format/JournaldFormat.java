package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import fr.beffroi.ingest.event.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What does an entry of systemd's journal say? One object of {@code journalctl -o json} a line (
 * systemd, "Journal JSON Format"): its time, machine and program ({@link JournaldEntry}), and what
 * the format of that program makes of the message ({@link Messages}).
 *
 * <p>Beside what that format gives, each event has {@code systemd.unit}.
 */
@AutoService(LogFormat.class)
public final class JournaldFormat implements LogFormat {
  @Override
  public String name() {
    return "journald";
  }

  @Override
  public ParseResult parse(Line line) {
    if (!JournaldEntry.looksLikeOne(line.text())) {
      return ParseResult.NOT_MINE;
    }
    JournaldEntry entry = JournaldEntry.read(line);
    if (entry == null) {
      return ParseResult.malformed("journal entry is not one JSON object with a time");
    }
    return inUnit(Messages.read(entry.inside(line)), entry.unit());
  }

  @Override
  public int specificity() {
    return 90;
  }

  private static ParseResult inUnit(ParseResult result, @Nullable String unit) {
    if (unit == null || !(result instanceof ParseResult.Parsed parsed)) {
      return result;
    }
    List<Event> events =
        parsed.events().stream()
            .map(event -> event.toBuilder().set("systemd.unit", unit).build())
            .toList();
    return new ParseResult.Parsed(events);
  }
}
