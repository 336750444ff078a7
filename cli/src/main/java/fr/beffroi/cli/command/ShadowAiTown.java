package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.traffic.Publication;
import fr.beffroi.compliance.traffic.Span;
import fr.beffroi.compliance.traffic.UsageReader;
import fr.beffroi.compliance.traffic.Words;
import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.enrich.llm.EvasionLists;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.FieldSelection;
import fr.beffroi.ingest.event.Fields;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Which uses does one commune have? Its logs, counted by its charter, under a key of their own.
 *
 * @param slug as its events bear it
 * @param name as its papers have it; empty where nobody has said
 * @param zone in which its days begin
 * @param inside its own networks
 * @param relays its machines that speak for others
 * @param papers its {@code conformite.yml}
 * @param staff how many work there; nothing where the charter is to say
 * @param kept what was published of it before
 */
record ShadowAiTown(
    String slug,
    String name,
    ZoneId zone,
    Networks inside,
    Networks relays,
    LlmTagging tagging,
    EvasionLists lists,
    Path papers,
    OptionalInt staff,
    KeptFigures kept,
    Logs logs) {
  /** Where are its events? */
  @FunctionalInterface
  interface Logs {
    /** Hands over these fields of what may be of that period, and perhaps more, as lines say it. */
    void read(Span period, FieldSelection fields, Consumer<Event> events) throws IOException;
  }

  /** Hands over what may be of that period, and perhaps more, tagged; nothing of a relay's. */
  void read(Span period, Consumer<Event> events) throws IOException {
    Enricher enricher = new Enricher(inside, tagging);
    logs.read(
        period,
        FieldSelection.ALL,
        event -> {
          if (!relays.contains(event.text(Fields.SOURCE_IP))) {
            events.accept(enricher.enrich(event));
          }
        });
  }

  private Publication count(Span period) throws IOException {
    try (UsageReader reader = new UsageReader(tagging, inside, relays, zone, period, lists)) {
      logs.read(period, UsageReader.FIELDS, reader::onEvent);
      return reader.publish();
    }
  }

  /** Counts, and keeps what may be shown; refuses where something else was shown before. */
  CountedTown publish(Span period, Terminal terminal) throws IOException {
    CountedTown counted =
        new CountedTown(
            slug, name, count(period), words(terminal.messages().locale()), kept.shown());
    kept.keep(counted, terminal);
    return counted;
  }

  private Words words(Locale locale) {
    return new Words(tagging.charter(), tagging.catalogue(), locale).withStaff(staff);
  }
}
