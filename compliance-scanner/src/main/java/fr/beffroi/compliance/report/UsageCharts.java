package fr.beffroi.compliance.report;

import fr.beffroi.compliance.report.Chart.Bar;
import fr.beffroi.compliance.report.Chart.Part;
import fr.beffroi.compliance.traffic.Figure;
import fr.beffroi.compliance.traffic.Figure.Table;
import fr.beffroi.compliance.traffic.Span;
import fr.beffroi.compliance.traffic.Trend;
import fr.beffroi.rules.Bilingual;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * What is drawn of uses? Sums of the figures that the tables show, and of nothing else: so a chart
 * says of nobody what its table does not.
 */
final class UsageCharts {
  private static final Comparator<Span> EARLIEST_FIRST =
      Comparator.comparing(Span::first).thenComparing(Span::last);

  private final UsageSubject subject;
  private final Wording wording;
  private final List<Figure> uses;
  private final boolean requests;
  private final boolean volumes;

  /** A number of the figures, and how it is said. */
  private record Measure(ToLongFunction<Figure> number, LongFunction<String> said) {}

  UsageCharts(UsageSubject subject) {
    this.subject = subject;
    this.wording = subject.wording();
    this.uses = subject.publication().of(Table.USE);
    this.requests = uses.stream().anyMatch(use -> use.requests() > 0);
    this.volumes = uses.stream().anyMatch(use -> use.bytes() > 0);
  }

  Optional<Chart> byProvider(int most) {
    return largestFirst(
        events(wording.say("par fournisseur", "by provider")),
        subject.words()::subject,
        UsageSeries.STATUS,
        requests(),
        most);
  }

  Optional<Chart> byService(int most) {
    return largestFirst(
        events(byHeading()), subject.words()::service, UsageSeries.STATUS, requests(), most);
  }

  /** Of a report whose logs say how much was sent. */
  Optional<Chart> sentByService(int most) {
    return volumes
        ? largestFirst(
            sent(byHeading()), subject.words()::service, UsageSeries.STATUS, bytes(), most)
        : Optional.empty();
  }

  /** How much was sent, else how often; by country, as far as one is known. */
  Optional<Chart> byRegion(int most) {
    String where = wording.say("par pays de traitement", "by country of processing");
    return largestFirst(
        volumes ? sent(where) : events(where),
        subject.words()::region,
        UsageSeries.transfer(subject.words()),
        volumes ? bytes() : requests(),
        most);
  }

  /** Of a report of several months, of which some may stand together. */
  Optional<Chart> byMonth() {
    SortedMap<Span, long[]> sums = new TreeMap<>(EARLIEST_FIRST);
    sums.putAll(sums(Figure::span, UsageSeries.STATUS, requests()));
    if (sums.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        chart(
            events(wording.say("par mois", "by month")),
            UsageSeries.STATUS,
            sums.entrySet().stream().map(sum -> bar(sum.getKey(), sum.getValue())).toList()));
  }

  /** Of a report that others stand before. */
  Optional<Chart> trend() {
    Trend trend = subject.trend();
    if (!trend.hasBefore()) {
      return Optional.empty();
    }
    return Optional.of(
        chart(
            events(wording.say("par période", "by period")),
            UsageSeries.STATUS,
            trend.points().stream()
                .map(point -> bar(point.period(), UsageSeries.STATUS.parts(point.byStatus())))
                .toList()));
  }

  private Optional<Chart> largestFirst(
      String title, Function<Figure, String> label, UsageSeries series, Measure measure, int most) {
    Map<String, long[]> sums = sums(label, series, measure);
    List<Bar> bars = new ArrayList<>();
    sums.entrySet().stream()
        .filter(sum -> UsageSeries.sum(sum.getValue()) > 0)
        .sorted(
            Comparator.comparingLong(
                    (Map.Entry<String, long[]> sum) -> -UsageSeries.sum(sum.getValue()))
                .thenComparing(Map.Entry::getKey))
        .forEach(sum -> bars.add(bar(sum.getKey(), "", sum.getValue(), measure, false)));
    Chart chart = chart(title, series, merged(bars, most, measure));
    return chart.isEmpty() ? Optional.empty() : Optional.of(chart);
  }

  /** The smallest as one, so that the bars are still all of it. */
  private List<Bar> merged(List<Bar> bars, int most, Measure measure) {
    if (bars.size() <= most) {
      return bars;
    }
    List<Bar> shown = new ArrayList<>(bars.subList(0, most - 1));
    List<Bar> rest = bars.subList(most - 1, bars.size());
    long[] sums = new long[rest.get(0).parts().size()];
    for (Bar bar : rest) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += bar.parts().get(i).number();
      }
    }
    String others =
        wording.number(
            rest.size(), new Bilingual("autre", "other"), new Bilingual("autres", "others"));
    shown.add(bar(others, "", sums, measure, true));
    return shown;
  }

  private <K> Map<K, long[]> sums(Function<Figure, K> key, UsageSeries series, Measure measure) {
    Map<K, long[]> sums = new HashMap<>();
    ToIntFunction<Figure> part = series.part();
    for (Figure use : uses) {
      long[] of = sums.computeIfAbsent(key.apply(use), any -> new long[series.size()]);
      of[part.applyAsInt(use)] += measure.number().applyAsLong(use);
    }
    return sums;
  }

  private Chart chart(String title, UsageSeries series, List<Bar> bars) {
    return new Chart(title, series.named(wording), bars).withoutEmptySeries();
  }

  private Bar bar(Span span, long[] parts) {
    return bar(subject.months(span), subject.briefly(span), parts, requests(), false);
  }

  private static Bar bar(
      String label, String brief, long[] parts, Measure measure, boolean several) {
    List<Part> said = new ArrayList<>();
    for (long part : parts) {
      said.add(new Part(part, measure.said().apply(part)));
    }
    long all = UsageSeries.sum(parts);
    return new Bar(label, brief, said, new Part(all, measure.said().apply(all)), several);
  }

  /** DNS lines are counted where no log has requests. */
  private Measure requests() {
    return new Measure(requests ? Figure::requests : Figure::questions, wording::number);
  }

  private Measure bytes() {
    return new Measure(Figure::bytes, wording::bytes);
  }

  private String events(String by) {
    return (requests
            ? wording.say("Requêtes ", "Requests ")
            : wording.say("Lignes DNS ", "DNS lines "))
        + by;
  }

  private String sent(String by) {
    return wording.say("Volume envoyé ", "Volume sent ") + by;
  }

  private String byHeading() {
    return wording.say("par ", "by ") + subject.words().heading().toLowerCase(wording.locale());
  }
}
