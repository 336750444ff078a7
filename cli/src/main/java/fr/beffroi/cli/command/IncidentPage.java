package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.incident.Decision;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.incident.Sample;
import fr.beffroi.ingest.archive.ArchiveRecord;
import fr.beffroi.rules.Bilingual;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How does one incident read on a terminal? What happened first, then why, then what to do. */
final class IncidentPage {
  private final Terminal terminal;
  private final Locale locale;
  private final DateTimeFormatter time;

  IncidentPage(Terminal terminal, ZoneId zone) {
    this.terminal = terminal;
    this.locale = terminal.messages().locale();
    this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", locale).withZone(zone);
  }

  void print(Incident incident, List<Decision> decisions, List<ArchiveRecord> evidence) {
    line(incident.title().in(locale));
    line(
        terminal.text(
            "incident.head",
            incident.id(),
            incident.level().word(),
            incident.state().word(),
            at(incident.firstSeen()),
            at(incident.lastSeen()),
            incident.eventCount()));
    sentences("incident.why", incident.why());
    sentences("incident.do", incident.whatToDo());
    sample("incident.sources", incident.sources());
    sample("incident.users", incident.users());
    sample("incident.hosts", incident.hosts());
    heading("incident.rules", incident.rules().isEmpty());
    incident.rules().forEach(rule -> line("  " + rule.id() + "  " + rule.name()));
    heading("incident.decisions", decisions.isEmpty());
    decisions.forEach(this::decision);
    heading("incident.evidence", evidence.isEmpty());
    evidence.forEach(
        one -> line("  " + at(one.received()) + "  " + one.sourceId() + "  " + one.text()));
    terminal.out().flush();
  }

  private void decision(Decision decision) {
    line(
        "  "
            + at(decision.at())
            + "  "
            + decision.kind().word()
            + "  "
            + decision.author()
            + "  "
            + decision.reason());
  }

  private void sentences(String heading, List<Bilingual> sentences) {
    heading(heading, sentences.isEmpty());
    sentences.forEach(one -> line("  - " + one.in(locale)));
  }

  private void sample(String heading, Sample sample) {
    heading(heading, sample.values().isEmpty());
    if (!sample.values().isEmpty()) {
      String more = sample.count() > sample.values().size() ? " …" : "";
      line("  " + String.join(", ", sample.values()) + more + " (" + sample.count() + ")");
    }
  }

  private void heading(String key, boolean nothingBelow) {
    if (!nothingBelow) {
      line("");
      line(terminal.text(key));
    }
  }

  private String at(Instant instant) {
    return time.format(instant);
  }

  private void line(String text) {
    terminal.out().println(terminal.shown(text));
  }
}
