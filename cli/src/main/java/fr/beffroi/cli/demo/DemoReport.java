package fr.beffroi.cli.demo;

import fr.beffroi.cli.sample.Happening;
import fr.beffroi.cli.sample.SampleAlert;
import fr.beffroi.cli.sample.SampleCommune;
import fr.beffroi.cli.sample.SampleScore;
import fr.beffroi.cli.sample.SampleTruth;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.store.IncidentFilter;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.detection.store.StoreException;
import fr.beffroi.rules.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What does the demonstration say: incidents as they come, then what a DSI would do next? */
final class DemoReport {
  private static final int MOST = 100_000;
  private static final int NEXT = 8;

  private final Terminal terminal;
  private final SqliteStore store;
  private final Locale locale;
  private final DateTimeFormatter time;
  private final Set<String> said = new HashSet<>();

  DemoReport(Terminal terminal, SqliteStore store) {
    this.terminal = terminal;
    this.store = store;
    this.locale = terminal.messages().locale();
    this.time = DateTimeFormatter.ofPattern("dd/MM HH:mm", locale).withZone(SampleCommune.ZONE);
  }

  /** Prints the incidents that deserve a look and were not printed yet. */
  void sayNews() throws StoreException {
    shown().stream()
        .filter(incident -> said.add(incident.id()))
        .sorted(Comparator.comparing(Incident::opened))
        .forEach(this::say);
  }

  private void say(Incident incident) {
    String level = incident.level().word().toUpperCase(Locale.ROOT);
    String line =
        time.format(incident.opened())
            + "  "
            + String.format(locale, "%-8s", level)
            + "  "
            + incident.title().in(locale);
    terminal.out().println(terminal.shown(line));
    terminal.out().flush();
  }

  private List<Incident> shown() throws StoreException {
    IncidentFilter all = IncidentFilter.all().of(SampleWatch.COMMUNE).atMost(IncidentFilter.MOST);
    return store.incidents().incidents(all).stream().filter(Incident::shown).toList();
  }

  /** What was found, and what is to be decided, the gravest first. */
  void summarise(long lines, Duration took, SampleTruth truth) throws StoreException {
    List<Incident> shown = shown();
    List<Incident> all =
        store
            .incidents()
            .incidents(IncidentFilter.all().of(SampleWatch.COMMUNE).atMost(IncidentFilter.MOST));
    List<Alert> alerts = store.alerts().alertsSince(SampleWatch.COMMUNE, Instant.EPOCH, MOST);
    say("demo.summary", lines, alerts.size(), all.size(), shown.size(), took.toSeconds());
    shown.stream().limit(NEXT).forEach(this::sayNext);
    SampleScore score = SampleScore.of(truth, alerts.stream().map(SampleAlert::of).toList());
    say("demo.score", score.found().size(), truth.attacks().size());
    for (Happening missed : score.missed()) {
      say("demo.missed", locale.getLanguage().equals("fr") ? missed.fr() : missed.en());
    }
  }

  private void sayNext(Incident incident) {
    say("demo.next", incident.title().in(locale));
    for (Bilingual step : incident.whatToDo().stream().limit(1).toList()) {
      say("demo.decision", step.in(locale));
    }
  }

  private void say(String key, Object... arguments) {
    terminal.out().println(terminal.shown(terminal.text(key, arguments)));
  }
}
