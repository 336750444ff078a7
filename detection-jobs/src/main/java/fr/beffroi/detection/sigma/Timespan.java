package fr.beffroi.detection.sigma;

import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long is {@code 10m}? (sigma-correlation-rules 2.1.0, "Time span".) */
public final class Timespan {
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,6})([smhdwMy])");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1),
          "w", Duration.ofDays(7),
          "M", Duration.ofDays(30),
          "y", Duration.ofDays(365));
  private static final Duration LONGEST = Duration.ofDays(366);

  private Timespan() {}

  /**
   * Reads a span from the place where it stands.
   *
   * @throws RuleException where it is none, or longer than a year
   */
  public static Duration parse(String text, Location at) throws RuleException {
    Matcher matcher = FORM.matcher(text.strip());
    Duration unit = matcher.matches() ? UNITS.get(matcher.group(2)) : null;
    Duration span = unit == null ? null : unit.multipliedBy(Long.parseLong(matcher.group(1)));
    if (span == null || span.compareTo(LONGEST) > 0) {
      throw new RuleException(
          at,
          "'" + text + "' n'est pas une durée : écrivez 30s, 10m, 2h ou 7d, au plus un an",
          "'" + text + "' is no time span: write 30s, 10m, 2h or 7d, a year at most");
    }
    return span;
  }

  /** The span as a sentence has it: {@code 4 min}, {@code 2 j}. */
  public static String in(Locale locale, Duration span) {
    boolean french = locale.getLanguage().equals("fr");
    if (span.compareTo(Duration.ofMinutes(2)) < 0) {
      return span.toSeconds() + " s";
    } else if (span.compareTo(Duration.ofHours(2)) < 0) {
      return span.toMinutes() + " min";
    } else if (span.compareTo(Duration.ofDays(2)) < 0) {
      return span.toHours() + " h";
    }
    return span.toDays() + (french ? " j" : " d");
  }
}
