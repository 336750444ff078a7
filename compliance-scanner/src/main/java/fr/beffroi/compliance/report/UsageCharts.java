package fr.beffroi.compliance.report;

import fr.beffroi.compliance.report.Bars.Bar;
import fr.beffroi.compliance.report.Bars.Legend;
import fr.beffroi.compliance.traffic.Figure;
import fr.beffroi.compliance.traffic.Figure.Table;
import fr.beffroi.compliance.traffic.Span;
import fr.beffroi.compliance.traffic.Trend;
import fr.beffroi.ingest.enrich.llm.LlmStatus;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * What is drawn of uses? Bars of sums of whole blocks, black for what is undeclared or forbidden,
 * white for the rest; {@link Bars} says why they are tables.
 */
final class UsageCharts {
  private static final Set<String> UNAUTHORISED =
      Set.of(LlmStatus.UNDECLARED.word(), LlmStatus.FORBIDDEN.word());

  private final UsageSubject subject;
  private final Wording wording;
  private final Html html;
  private final List<Figure> uses;
  private final boolean requests;

  /** The parts of one bar. */
  private record Parts(long unauthorised, long rest) {
    static Parts of(long number, boolean unauthorised) {
      return unauthorised ? new Parts(number, 0) : new Parts(0, number);
    }

    Parts plus(Parts other) {
      return new Parts(unauthorised + other.unauthorised, rest + other.rest);
    }

    long all() {
      return unauthorised + rest;
    }
  }

  UsageCharts(UsageSubject subject, Html html) {
    this.subject = subject;
    this.wording = subject.wording();
    this.html = html;
    this.uses = subject.publication().of(Table.USE);
    this.requests = uses.stream().anyMatch(use -> use.requests() > 0);
  }

  void byProvider(int most) {
    bars(
        wording.say("Requêtes par fournisseur", "Requests by provider") + unit(),
        subject.words()::subject,
        events(),
        most,
        wording::number);
  }

  void byService(int most) {
    bars(
        wording.say("Requêtes par ", "Requests by ")
            + subject.words().heading().toLowerCase(wording.locale())
            + unit(),
        subject.words()::service,
        events(),
        most,
        wording::number);
  }

  /** Of a report of several months, of which some may stand together. */
  void byMonth() {
    if (uses.stream().map(Figure::span).distinct().count() > 1) {
      Map<Span, Parts> sums =
          new TreeMap<>(Comparator.comparing(Span::first).thenComparing(Span::last));
      uses.forEach(use -> sums.merge(use.span(), parts(use, events()), Parts::plus));
      List<Bar> bars =
          sums.entrySet().stream()
              .map(sum -> bar(subject.months(sum.getKey()), sum.getValue(), wording::number))
              .toList();
      new Bars(html)
          .draw(wording.say("Requêtes par mois", "Requests by month") + unit(), legend(), bars);
    }
  }

  /** Of a report whose logs say how much was sent. */
  void byVolume(int most) {
    if (uses.stream().anyMatch(use -> use.bytes() > 0)) {
      bars(
          wording.say("Octets envoyés par ", "Bytes out by ")
              + subject.words().heading().toLowerCase(wording.locale()),
          subject.words()::service,
          Figure::bytes,
          most,
          wording::bytes);
      bars(
          wording.say("Octets envoyés, selon le lieu de traitement", "Bytes out, by destination"),
          use -> wording.say(subject.words().processed(use)),
          Figure::bytes,
          Integer.MAX_VALUE,
          wording::bytes);
    }
  }

  /** Of a report that others stand before. */
  void trend() {
    Trend trend = subject.trend();
    if (trend.hasBefore()) {
      List<Bar> bars =
          trend.points().stream()
              .map(
                  point ->
                      new Bar(
                          subject.months(point.period()),
                          point.unauthorised(),
                          point.requests() - point.unauthorised(),
                          wording.number(point.requests())))
              .toList();
      new Bars(html)
          .draw(wording.say("Requêtes par période", "Requests by period") + unit(), legend(), bars);
    }
  }

  private static Parts parts(Figure use, ToLongFunction<Figure> number) {
    boolean unauthorised = UNAUTHORISED.contains(use.label().status());
    return Parts.of(number.applyAsLong(use), unauthorised);
  }

  private void bars(
      String caption,
      Function<Figure, String> label,
      ToLongFunction<Figure> number,
      int most,
      LongFunction<String> said) {
    Map<String, Parts> sums = new LinkedHashMap<>();
    uses.forEach(use -> sums.merge(label.apply(use), parts(use, number), Parts::plus));
    List<Bar> bars =
        sums.entrySet().stream()
            .sorted(
                Comparator.comparingLong((Map.Entry<String, Parts> sum) -> -sum.getValue().all()))
            .limit(most)
            .map(sum -> bar(sum.getKey(), sum.getValue(), said))
            .toList();
    new Bars(html).draw(caption, legend(), bars);
  }

  private static Bar bar(String label, Parts parts, LongFunction<String> said) {
    return new Bar(Printable.cut(label), parts.unauthorised, parts.rest, said.apply(parts.all()));
  }

  private Optional<Legend> legend() {
    return Optional.of(
        new Legend(
            wording.say("non déclaré ou interdit", "undeclared or forbidden"),
            wording.say("autorisé, toléré ou divers", "authorised, tolerated or various")));
  }

  private ToLongFunction<Figure> events() {
    return requests ? Figure::requests : Figure::questions;
  }

  /** DNS lines are counted where no log has requests. */
  private String unit() {
    return requests ? "" : wording.say(" (lignes DNS)", " (DNS lines)");
  }
}
