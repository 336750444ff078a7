package fr.beffroi.compliance.audit;

import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When may a store be asked, how fast, and for how much? What is not said is as usual. */
final class StoreLimitKeys {
  private static final Pattern HOURS = Pattern.compile("(\\d\\d:\\d\\d) ?[-–] ?(\\d\\d:\\d\\d)");
  private static final Duration USUAL_STATEMENT = Duration.ofMinutes(10);
  private static final Duration LONGEST_STATEMENT = Duration.ofHours(24);
  private static final int USUAL_SAMPLE = 1_000;
  private static final int LARGEST_SAMPLE = 1_000_000;
  private static final double FASTEST = 1_000;
  private static final double SLOWEST = 0.001;

  private StoreLimitKeys() {}

  static ZoneId zone(YamlMap map, ZoneId usualZone) throws RuleException {
    String text = map.text("zone");
    try {
      return text == null ? usualZone : ZoneId.of(text);
    } catch (DateTimeException e) {
      throw doesNotFit(map.at("zone"), text, "Europe/Paris", "Indian/Reunion");
    }
  }

  static Optional<Hours> hours(YamlMap map, ZoneId zone) throws RuleException {
    if (!map.has("hours")) {
      return Optional.empty();
    }
    String text = map.required("hours");
    Matcher hours = HOURS.matcher(text);
    try {
      if (hours.matches()) {
        return Optional.of(
            new Hours(LocalTime.parse(hours.group(1)), LocalTime.parse(hours.group(2)), zone));
      }
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw doesNotFit(map.at("hours"), text, "\"20:00-06:00\"", "\"12:30-13:30\"");
    }
    throw doesNotFit(map.at("hours"), text, "\"20:00-06:00\"", "\"12:30-13:30\"");
  }

  static Duration between(YamlMap map) throws RuleException {
    if (!map.has("rate")) {
      return Duration.ZERO;
    }
    String text = map.required("rate");
    try {
      double rate = Double.parseDouble(text);
      if (rate >= SLOWEST && rate <= FASTEST) {
        return Duration.ofNanos(Math.round(1e9 / rate));
      }
    } catch (NumberFormatException e) {
      throw doesNotFit(map.at("rate"), text, "0.5", "10");
    }
    throw doesNotFit(map.at("rate"), text, "0.5", "10");
  }

  static Duration statement(YamlMap map) throws RuleException {
    if (!map.has("statement_timeout")) {
      return USUAL_STATEMENT;
    }
    String text = map.required("statement_timeout");
    try {
      Duration longest = Duration.parse(text);
      if (longest.toMillis() > 0 && longest.compareTo(LONGEST_STATEMENT) <= 0) {
        return longest;
      }
    } catch (DateTimeParseException | ArithmeticException e) {
      throw doesNotFit(map.at("statement_timeout"), text, "PT30S", "PT10M");
    }
    throw doesNotFit(map.at("statement_timeout"), text, "PT30S", "PT10M");
  }

  static int sampleRows(YamlMap map) throws RuleException {
    if (!map.has("sample_rows")) {
      return USUAL_SAMPLE;
    }
    String text = map.required("sample_rows");
    if (text.matches("[1-9][0-9]{0,6}") && Integer.parseInt(text) <= LARGEST_SAMPLE) {
      return Integer.parseInt(text);
    }
    throw doesNotFit(map.at("sample_rows"), text, "1", String.valueOf(LARGEST_SAMPLE));
  }

  private static RuleException doesNotFit(Location at, String text, String one, String other) {
    return new RuleException(
        at,
        "'" + text + "' ne convient pas : écrivez par exemple " + one + " ou " + other,
        "'" + text + "' does not fit: write, for instance, " + one + " or " + other);
  }
}
