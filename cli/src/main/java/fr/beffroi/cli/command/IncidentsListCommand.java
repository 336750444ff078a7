package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.terminal.Column;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Listing;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.incident.IncidentJson;
import fr.beffroi.detection.store.IncidentFilter;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.detection.store.StoreException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What happened that deserves a look? */
@Command(name = "list")
final class IncidentsListCommand extends StoreCommand {
  /** Letters of an id that tell incidents apart; every command takes an id that begins so. */
  private static final int SHORT_ID = 8;

  @Mixin private final OutputOption output = new OutputOption();

  @Option(names = "--all")
  private boolean all;

  @Option(names = "--since", paramLabel = "DATE", converter = Since.class)
  private @Nullable Instant since;

  @Option(names = "--level", paramLabel = "LEVEL")
  private Level level = Level.INFORMATIONAL;

  @Option(names = "--holding", paramLabel = "TEXT")
  private @Nullable String text;

  @Option(names = "--limit", paramLabel = "N")
  private int limit = 100;

  IncidentsListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ExitCode run(Configuration configuration, SqliteStore store) throws StoreException {
    Locale locale = terminal().messages().locale();
    IncidentJson json = new IncidentJson(locale);
    List<Incident> incidents = store.incidents().incidents(filter(configuration));
    try (Listing<Incident> listing =
        new Listing<>(
            terminal(),
            output.format(terminal()),
            columns(locale, configuration.commune().zone()),
            json::line)) {
      incidents.forEach(listing::add);
    }
    terminal().say(incidents.isEmpty() ? "incidents.none" : "incidents.next", incidents.size());
    return ExitCode.DONE;
  }

  private IncidentFilter filter(Configuration configuration) {
    IncidentFilter filter = all ? IncidentFilter.all() : IncidentFilter.toLookAt();
    filter = filter.of(configuration.commune().slug()).atLeast(level);
    filter = filter.atMost(Math.max(1, Math.min(limit, IncidentFilter.MOST)));
    Instant from = since;
    String words = text;
    filter = from == null ? filter : filter.since(from);
    return words == null ? filter : filter.holding(words);
  }

  private static List<Column<Incident>> columns(Locale locale, ZoneId zone) {
    DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", locale).withZone(zone);
    return List.of(
        new Column<>(
            "id", "column.id", it -> it.id().substring(0, Math.min(SHORT_ID, it.id().length()))),
        new Column<>("level", "column.level", it -> it.level().word()),
        new Column<>("state", "column.state", it -> it.state().word()),
        new Column<>("last_seen", "column.last-seen", it -> time.format(it.lastSeen())),
        new Column<>("count", "column.count", Incident::eventCount),
        new Column<>("message", "column.what", it -> it.title().in(locale)));
  }
}
