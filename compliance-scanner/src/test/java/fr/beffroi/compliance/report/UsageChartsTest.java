package fr.beffroi.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.report.Chart.Bar;
import fr.beffroi.compliance.report.Chart.Part;
import fr.beffroi.compliance.traffic.Agreement.Shown;
import fr.beffroi.compliance.traffic.Caps;
import fr.beffroi.compliance.traffic.Cell;
import fr.beffroi.compliance.traffic.Coverage;
import fr.beffroi.compliance.traffic.Figure;
import fr.beffroi.compliance.traffic.Figure.Table;
import fr.beffroi.compliance.traffic.Publication;
import fr.beffroi.compliance.traffic.Signal;
import fr.beffroi.compliance.traffic.Span;
import fr.beffroi.compliance.traffic.Trend;
import fr.beffroi.compliance.traffic.Words;
import fr.beffroi.ingest.enrich.llm.Charter;
import fr.beffroi.ingest.enrich.llm.LlmCatalogue;
import fr.beffroi.rules.RuleFiles;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Charts of tables that nobody chose: whatever they show is had from the tables alone. */
class UsageChartsTest {
  private static final LlmCatalogue CATALOGUE = LlmCatalogue.load(RuleFiles.shipped("llm"));
  private static final Span YEAR = new Span(YearMonth.of(2026, 1), YearMonth.of(2026, 10));
  private static final List<String> PROVIDERS =
      List.of("deepseek", "albert_api", "deepl", "mistral_lechat", "*");
  private static final List<String> STATES =
      List.of("authorised", "tolerated", "undeclared", "forbidden", "*");

  private final Random random = new Random(20_261_122);

  private Publication publication(int services, Span period, boolean volumes, boolean requests) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < services * 4; i++) {
      String service = random.nextInt(9) == 0 ? "*" : "s" + random.nextInt(services);
      YearMonth month = period.first().plusMonths(i % 2);
      Cell label = new Cell(service, any(PROVIDERS), any(STATES));
      figures.add(
          new Figure(
              Table.USE,
              new Span(month, month),
              label,
              requests ? 1 + random.nextInt(5_000) : 0,
              1 + random.nextInt(50),
              volumes ? random.nextInt(9_000_000) : 0,
              5 + random.nextInt(40),
              3,
              0));
    }
    return new Publication(
        period,
        figures,
        Set.of(),
        Set.of(Signal.PROXY),
        new Coverage(31, Map.of(), new TreeSet<>()),
        new Caps(0, 0, false, false, false));
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static UsageSubject subject(Publication publication, Trend trend) {
    Words words = new Words(Charter.none(), CATALOGUE, Locale.FRENCH);
    Wording wording = new Wording(new ReportOptions(Locale.FRENCH, true));
    return new UsageSubject(publication, words, "", trend, wording);
  }

  private static long sum(List<Figure> figures, ToLongFunction<Figure> number) {
    return figures.stream().mapToLong(number).sum();
  }

  /** Each bar is the sum of the rows of the tables that bear its label, and all bars are all. */
  private static void hasTheNumbersOfTheTable(
      Chart chart,
      Publication publication,
      Function<Figure, String> label,
      ToLongFunction<Figure> number) {
    List<Figure> uses = publication.of(Table.USE);
    for (Bar bar : chart.bars()) {
      List<Figure> rows =
          uses.stream().filter(use -> label.apply(use).equals(bar.label())).toList();
      if (!bar.label().matches("[0-9]+\\W.*")) {
        assertThat(bar.all().number()).isEqualTo(sum(rows, number));
      }
      assertThat(bar.parts().stream().mapToLong(Part::number).sum()).isEqualTo(bar.all().number());
    }
    assertThat(chart.bars().stream().mapToLong(bar -> bar.all().number()).sum())
        .isEqualTo(sum(uses, number));
  }

  @Test
  void everyBarIsASumOfRowsOfTheTableAndAllBarsAreAllOfIt() {
    for (int services : new int[] {1, 3, 14, 60}) {
      Publication publication = publication(services, YEAR, true, true);
      UsageSubject subject = subject(publication, Trend.of(List.of(), publication));
      UsageCharts charts = new UsageCharts(subject);
      Words words = subject.words();

      hasTheNumbersOfTheTable(
          charts.byService(15).orElseThrow(), publication, words::service, Figure::requests);
      hasTheNumbersOfTheTable(
          charts.byProvider(3).orElseThrow(), publication, words::subject, Figure::requests);
      hasTheNumbersOfTheTable(
          charts.sentByService(6).orElseThrow(), publication, words::service, Figure::bytes);
      hasTheNumbersOfTheTable(
          charts.byRegion(15).orElseThrow(), publication, words::region, Figure::bytes);
      hasTheNumbersOfTheTable(
          charts.byMonth().orElseThrow(),
          publication,
          use -> subject.months(use.span()),
          Figure::requests);
    }
  }

  @Test
  void aPartIsTheSumOfWhatTheCharterSaysThatOf() {
    Publication publication = publication(5, YEAR, true, true);
    Chart chart =
        new UsageCharts(subject(publication, Trend.of(List.of(), publication)))
            .byService(99)
            .orElseThrow();

    for (Bar bar : chart.bars()) {
      int forbidden = 0;
      assertThat(chart.series().get(forbidden).name()).isEqualTo("interdit");
      assertThat(bar.parts().get(forbidden).number())
          .isEqualTo(
              sum(
                  publication.of(Table.USE).stream()
                      .filter(use -> use.label().status().equals("forbidden"))
                      .filter(use -> name(use).equals(bar.label()))
                      .toList(),
                  Figure::requests));
    }
  }

  private static String name(Figure use) {
    String service = use.label().service();
    return service.equals("*") ? "plusieurs services" : service;
  }

  @Test
  void aTrendHasTheTotalsOfWhatWasPublishedOfEachPeriod() {
    Span october = Span.parse("2026-10");
    Publication now = publication(3, october, true, true);
    Publication before = publication(3, october.before(), true, true);
    Trend trend = Trend.of(List.of(new Shown(before.period(), before.figures())), now);
    Chart chart = new UsageCharts(subject(now, trend)).trend().orElseThrow();

    assertThat(chart.bars())
        .extracting(Bar::label)
        .containsExactly("septembre 2026", "octobre 2026");
    assertThat(chart.bars())
        .extracting(bar -> bar.all().number())
        .containsExactly(
            sum(before.of(Table.USE), Figure::requests), sum(now.of(Table.USE), Figure::requests));
    assertThat(chart.bars().get(0).brief()).isEqualTo("sept.\n2026");
  }

  @Test
  void whatNoLogSaysIsNotDrawnAsNothing() {
    Publication publication = publication(3, YEAR, false, false);
    UsageCharts charts = new UsageCharts(subject(publication, Trend.of(List.of(), publication)));

    assertThat(charts.sentByService(6)).isEmpty();
    assertThat(charts.byService(6).map(Chart::title)).contains("Lignes DNS par service");
    assertThat(charts.byRegion(6).map(Chart::title)).contains("Lignes DNS par pays de traitement");
  }

  @Test
  void nothingPublishedIsNothingDrawn() {
    Publication publication = publication(0, YEAR, true, true);
    UsageCharts charts = new UsageCharts(subject(publication, Trend.of(List.of(), publication)));

    assertThat(Stream.of(charts.byService(6), charts.byProvider(6), charts.byRegion(6)))
        .allMatch(Optional::isEmpty);
    assertThat(charts.byMonth()).isEmpty();
  }
}
