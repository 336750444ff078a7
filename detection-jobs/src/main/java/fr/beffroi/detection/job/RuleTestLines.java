package fr.beffroi.detection.job;

import fr.beffroi.detection.sigma.Given;
import fr.beffroi.detection.sigma.RuleTest;
import fr.beffroi.detection.sigma.RuleTest.Town;
import fr.beffroi.detection.sigma.correlation.RuleTests;
import fr.beffroi.ingest.enrich.Cadences;
import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.KnownAccounts;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.enrich.llm.EvasionLists;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.ingest.enrich.llm.Machines;
import fr.beffroi.ingest.enrich.llm.Reach;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.LineParser;
import fr.beffroi.ingest.format.LogFormats;
import fr.beffroi.ingest.format.SourceContext;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How do the lines of a rule's test become events? As in service: by their format (each line by
 * whatever reads it where the case names none), then enriched; ticks as a collector's.
 */
public final class RuleTestLines implements RuleTests.LineReader {
  private static final String COMMUNE = "commune";
  private static final String SOURCE = "test";

  private final Networks inside;
  private final Enricher usual;
  private final Map<Town, Enricher> towns = new ConcurrentHashMap<>();

  /** Private networks are inside, as the tests of the shipped rules suppose. */
  public RuleTestLines() {
    this(Networks.of(Networks.PRIVATE));
  }

  public RuleTestLines(Networks inside) {
    this.inside = inside;
    this.usual = new Enricher(inside);
  }

  @Override
  public List<Event> read(RuleTest test) {
    SourceContext context = new SourceContext(COMMUNE, SOURCE, test.zone());
    LineParser parser = new LineParser();
    String format = test.format();
    parser.choose(SOURCE, format == null ? null : LogFormats.named(format));
    KnownAccounts accounts = new KnownAccounts();
    Cadences cadences = new Cadences();
    Enricher enricher = enricher(test);
    Map<String, Instant> spoke = new HashMap<>();
    List<Event> events = new ArrayList<>();
    for (int n = 0; n < test.given().size(); n++) {
      String position = SOURCE + '/' + (n + 1);
      for (Event event : events(test.given().get(n), position, context, parser, spoke)) {
        events.add(cadences.enrich(accounts.enrich(enricher.enrich(event))));
      }
    }
    return events;
  }

  private Enricher enricher(RuleTest test) {
    Town town = test.town();
    return town == null
        ? usual
        : towns.computeIfAbsent(town, it -> new Enricher(inside, tagging(it, test.zone())));
  }

  /** By the shipped catalogue, as if all papers were there. */
  private static LlmTagging tagging(Town town, ZoneId zone) {
    RuleFile charter = new RuleFile(town.at().file(), SOURCE, town.charter());
    return LlmTagging.of(RuleFiles.shipped("llm"), charter, zone)
        .watching(
            RuleFiles.shipped(EvasionLists.AREA),
            Machines.of(town.servers(), town.relays()),
            Reach.EVERYBODY);
  }

  private static List<Event> events(
      Given given,
      String position,
      SourceContext context,
      LineParser parser,
      Map<String, Instant> spoke) {
    if (given instanceof Given.Line line) {
      return parser.events(Line.of(line.text(), position, line.received(), context));
    }
    return given instanceof Given.Tick tick
        ? List.of(tick(tick, position, context, spoke))
        : List.of();
  }

  private static Event tick(
      Given.Tick tick, String position, SourceContext context, Map<String, Instant> spoke) {
    if (tick.lines() > 0) {
      spoke.put(tick.source(), tick.received());
    }
    @Nullable Instant last = spoke.get(tick.source());
    return Ticks.event(
        position,
        context.commune(),
        context.zone(),
        tick.received(),
        tick.source(),
        tick.lines(),
        last);
  }
}
