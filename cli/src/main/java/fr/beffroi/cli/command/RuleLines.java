package fr.beffroi.cli.command;

import fr.beffroi.detection.sigma.RuleTest;
import fr.beffroi.detection.sigma.correlation.RuleTests;
import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.KnownAccounts;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.format.FormatRecognition;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.LineParser;
import fr.beffroi.ingest.format.LogFormat;
import fr.beffroi.ingest.format.LogFormats;
import fr.beffroi.ingest.format.SourceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How do the lines of a rule's test become events? As in service: parsed, then enriched. */
final class RuleLines implements RuleTests.LineReader {
  private static final String SOURCE = "test";

  private final Enricher enricher = new Enricher(Networks.of(Networks.PRIVATE));

  @Override
  public List<Event> read(RuleTest test) {
    SourceContext context = new SourceContext("commune", SOURCE, test.zone());
    List<Line> lines =
        IntStream.range(0, test.lines().size())
            .mapToObj(n -> Line.of(test.lines().get(n), SOURCE + '/' + n, test.received(), context))
            .toList();
    LineParser parser = new LineParser();
    parser.choose(SOURCE, format(test, lines));
    KnownAccounts accounts = new KnownAccounts();
    List<Event> events = new ArrayList<>();
    for (Line line : lines) {
      parser.events(line).forEach(event -> events.add(accounts.enrich(enricher.enrich(event))));
    }
    return events;
  }

  private static @Nullable LogFormat format(RuleTest test, List<Line> lines) {
    String named = test.format();
    return named == null ? FormatRecognition.of(lines).format() : LogFormats.named(named);
  }
}
