package fr.beffroi.compliance.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.traffic.Figure.Table;
import fr.beffroi.compliance.traffic.MonthOfLogs.Paste;
import fr.beffroi.compliance.traffic.MonthOfLogs.Truth;
import fr.beffroi.compliance.traffic.People.Someone;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.enrich.llm.Charter;
import fr.beffroi.ingest.enrich.llm.LlmCatalogue;
import fr.beffroi.ingest.enrich.llm.LlmMatcher;
import fr.beffroi.ingest.enrich.llm.LlmTagger;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.LineParser;
import fr.beffroi.ingest.format.LogFormats;
import fr.beffroi.ingest.format.SourceContext;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Is a month of a town of 300 agents in 14 services counted as it was? */
class MonthOfLogsTest {
  static final LlmCatalogue CATALOGUE = LlmCatalogue.load(RuleFiles.shipped("llm"));
  private static final Instant RECEIVED = Instant.parse("2026-11-01T00:00:00Z");
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  static final MonthOfLogs MONTH = new MonthOfLogs(20_261_001);
  private static final Map<String, Truth> TRUTH = byProvider();

  private static List<Event> events = List.of();
  private static Publication publication = publish(List.of());

  @BeforeAll
  static void readTheMonth() {
    LlmTagger tagger = new LlmTagger(CATALOGUE, charter(), Town.ZONE);
    List<Event> all = new ArrayList<>();
    all.addAll(read("ecs", MONTH.proxy(), tagger));
    all.addAll(read("unbound", MONTH.resolver(), tagger));
    events = all;
    publication = publish(all);
  }

  static Charter charter() {
    return Charter.read("charte.yml", charterText(), CATALOGUE).charter();
  }

  private static String charterText() {
    StringBuilder text = new StringBuilder("services:\n");
    for (int i = 0; i < MonthOfLogs.SERVICES; i++) {
      text.append(
          "  - {id: s%d, name: Service %d, networks: [%s]}\n"
              .formatted(i, i, MonthOfLogs.network(i)));
    }
    return text.toString();
  }

  static List<Event> read(String format, List<String> lines, LlmTagger tagger) {
    SourceContext context = new SourceContext("commune", "file:" + format, Town.ZONE);
    LineParser parser = new LineParser();
    parser.choose(context.source(), LogFormats.named(format));
    List<Event> read = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = Line.of(lines.get(i), format + "/" + i, RECEIVED, context);
      parser.events(line).forEach(event -> read.add(tagger.tag(event)));
    }
    return read;
  }

  static Publication publish(List<Event> events) {
    Span period = new Span(OCTOBER, OCTOBER);
    try (UsageCounter counter = new UsageCounter(charter(), Town.ZONE, period)) {
      events.forEach(event -> Town.count(event, counter));
      return counter.publish();
    }
  }

  private static String provider(String host) {
    return Objects.requireNonNull(new LlmMatcher(CATALOGUE).ofDomain(host)).provider().id();
  }

  private static Map<String, Truth> byProvider() {
    Map<String, Truth> truth = new HashMap<>();
    MONTH
        .truth()
        .forEach(
            (key, of) -> {
              String[] parts = key.split("/", 2);
              truth.put(parts[0] + "/" + provider(parts[1]), of);
            });
    return truth;
  }

  @Test
  void whatIsShownOfOneServiceAndProviderIsExact() {
    List<Figure> exact =
        publication.of(Table.USE).stream().filter(use -> use.label().breadth() == 0).toList();

    assertThat(exact).hasSizeGreaterThan(10);
    assertThat(exact)
        .allSatisfy(
            use -> {
              Truth of =
                  Objects.requireNonNull(
                      TRUTH.get(use.label().service() + "/" + use.label().subject()));
              assertThat(use.requests()).isEqualTo(of.requests);
              assertThat(use.questions()).isEqualTo(of.questions);
              assertThat(use.bytes()).isEqualTo(of.bytes);
              assertThat(use.people()).isEqualTo(of.agents.size());
              assertThat(use.days()).isEqualTo(of.days.size());
            });
  }

  @Test
  void whatTheReaderFindsItselfIsWhatTheTagsSay() {
    RuleFile charter = new RuleFile("charte.yml", "commune", charterText());
    LlmTagging tagging = LlmTagging.of(RuleFiles.shipped("llm"), charter, Town.ZONE);
    Networks inside = Networks.of(List.of("198.51.100.0/24", "203.0.113.0/24"));
    Networks none = Networks.of(List.of());
    Span period = new Span(OCTOBER, OCTOBER);
    try (UsageReader reader =
        new UsageReader(tagging, inside, none, Town.ZONE, period, Town.LISTS)) {
      events.forEach(reader::onEvent);

      assertThat(reader.publish()).isEqualTo(publication);
    }
  }

  @Test
  void allFiguresTogetherAreTheWholeMonthAndNothingMore() {
    assertThat(sum(Figure::requests)).isEqualTo(truth(of -> of.requests));
    assertThat(sum(Figure::questions)).isEqualTo(truth(of -> of.questions));
    assertThat(sum(Figure::bytes)).isEqualTo(truth(of -> of.bytes));
  }

  private static long sum(ToLongFunction<Figure> of) {
    return publication.of(Table.USE).stream().mapToLong(of).sum();
  }

  private static long truth(ToLongFunction<Truth> of) {
    return TRUTH.values().stream().mapToLong(of).sum();
  }

  @Test
  void whatBrowsersSendOfThemselvesIsCountedApart() {
    assertThat(publication.of(Table.AUTOMATIC))
        .singleElement()
        .extracting(Figure::requests)
        .isEqualTo(MONTH.automatic());
  }

  @Test
  void pastedDocumentsAreFoundAndConversationsAreNot() {
    Set<Paste> missed = new HashSet<>(MONTH.pastes());
    int found = 0;
    int right = 0;
    for (Uploads.Upload upload : uploads()) {
      found++;
      right += missed.removeIf(paste -> isIn(upload, paste)) ? 1 : 0;
    }
    double recall = 1 - missed.size() / (double) MONTH.pastes().size();

    assertThat(MONTH.pastes()).hasSizeGreaterThan(300);
    assertThat(right / (double) found).as("precision").isGreaterThanOrEqualTo(0.95);
    assertThat(recall).as("recall").isGreaterThanOrEqualTo(0.95);
    assertThat(publication.of(Table.BURST).stream().mapToLong(Figure::requests).sum())
        .isEqualTo(found);
  }

  /** An agent has no name here: its pseudonym is its address's hash. */
  private static boolean isIn(Uploads.Upload upload, Paste paste) {
    Duration since = Duration.between(upload.begin(), paste.at());
    return upload.who().pseudonym() == MonthOfLogs.address(paste.agent()).hashCode()
        && !since.isNegative()
        && since.compareTo(Uploads.WINDOW) < 0;
  }

  private static Overlap.Line line(String provider, long address) {
    Cell cell = new Cell("", provider, "");
    return new Overlap.Line(
        new Months(),
        cell,
        provider,
        OCTOBER.atDay(1),
        new Someone(Person.Kind.ADDRESS, address),
        address);
  }

  private static List<Uploads.Upload> uploads() {
    List<Uploads.Upload> found = new ArrayList<>();
    Uploads uploads = new Uploads(found::add);
    for (Event event : events) {
      String provider = event.text(LlmTagger.PROVIDER);
      if (provider != null && event.get(LlmTagger.TRAFFIC) == null) {
        int address = Objects.requireNonNull(event.text(Fields.SOURCE_IP)).hashCode();
        long bytes = event.number(Fields.named("http.request.bytes"), 0);
        uploads.sent(line(provider, address), event.timestamp(), bytes);
      }
    }
    uploads.end();
    return found;
  }
}
