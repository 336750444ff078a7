package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.sigma.CorrelationRule;
import fr.beffroi.detection.sigma.CountCondition;
import fr.beffroi.detection.sigma.SigmaRule;
import fr.beffroi.detection.sigma.Timespan;
import fr.beffroi.rules.Bilingual;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why did a rule fire: what was seen, and what was the threshold? */
final class Reasons {
  private final SigmaRule rule;

  Reasons(SigmaRule rule) {
    this.rule = rule;
  }

  Bilingual why(Episode episode) {
    return new Bilingual(why(episode, Locale.FRENCH), why(episode, Locale.ENGLISH));
  }

  private String why(Episode episode, Locale locale) {
    boolean french = locale.equals(Locale.FRENCH);
    String seen = span(episode, locale);
    String window = Timespan.in(locale, rule.timespan());
    if (!(rule instanceof CorrelationRule correlation)) {
      return french
          ? events(episode.count, true) + " que la règle reconnaît" + during(episode, seen, " en ")
          : events(episode.count, false) + " matched the rule" + during(episode, seen, " in ");
    }
    return switch (correlation.type()) {
      case EVENT_COUNT ->
          (french
                  ? events(episode.count, true) + " en " + seen + ", seuil : "
                  : events(episode.count, false) + " in " + seen + ", threshold: ")
              + threshold(correlation.condition(), french)
              + (french ? " en " : " in ")
              + window;
      case VALUE_COUNT ->
          (french
                  ? episode.distinct
                      + " valeurs de "
                      + fields(correlation)
                      + " en "
                      + seen
                      + ", seuil : "
                  : episode.distinct
                      + " values of "
                      + fields(correlation)
                      + " in "
                      + seen
                      + ", threshold: ")
              + threshold(correlation.condition(), french)
              + (french ? " en " : " in ")
              + window;
      case VALUE_SUM ->
          (french
                  ? "total de " + fields(correlation) + " : " + number(episode.sum) + " en " + seen
                  : fields(correlation) + " adds up to " + number(episode.sum) + " in " + seen)
              + (french ? ", seuil : " : ", threshold: ")
              + threshold(correlation.condition(), french)
              + (french ? " en " : " in ")
              + window;
      case TEMPORAL ->
          (french ? "vus ensemble en moins de " : "seen together within ")
              + window
              + (french ? " : " : ": ")
              + steps(correlation, ", ");
      case TEMPORAL_ORDERED ->
          (french ? "vus l'un après l'autre en moins de " : "seen one after the other within ")
              + window
              + (french ? " : " : ": ")
              + steps(correlation, " → ");
      case FIRST_SEEN ->
          french
              ? "première fois pour "
                  + fields(correlation)
                  + ", après au moins "
                  + Timespan.in(locale, correlation.learning())
                  + " d'observation"
              : "first time for "
                  + fields(correlation)
                  + ", after at least "
                  + Timespan.in(locale, correlation.learning())
                  + " of watching";
      case ABSENCE ->
          french
              ? "plus rien depuis " + seen + ", seuil : " + window
              : "nothing for " + seen + ", threshold: " + window;
    };
  }

  private static String span(Episode episode, Locale locale) {
    return Timespan.in(locale, Duration.ofMillis(episode.lastSeen - episode.firstSeen));
  }

  private static String during(Episode episode, String seen, String in) {
    return episode.count == 1 ? "" : in + seen;
  }

  private static String events(long count, boolean french) {
    if (count == 1) {
      return french ? "1 événement" : "1 event";
    }
    return count + (french ? " événements" : " events");
  }

  private static String threshold(CountCondition condition, boolean french) {
    if (condition.isUnbounded()) {
      return Long.toString(condition.atLeast());
    }
    return french
        ? "de " + condition.atLeast() + " à " + condition.atMost()
        : "from " + condition.atLeast() + " to " + condition.atMost();
  }

  private static String number(double sum) {
    return BigDecimal.valueOf(Math.rint(sum)).toBigInteger().toString();
  }

  private static String fields(CorrelationRule rule) {
    return rule.fields().stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private static String steps(CorrelationRule rule, String joint) {
    List<String> titles = rule.rules().stream().map(step -> step.header().title()).toList();
    return String.join(joint, titles);
  }
}
