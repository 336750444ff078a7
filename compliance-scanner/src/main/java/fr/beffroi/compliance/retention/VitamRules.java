package fr.beffroi.compliance.retention;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How are rules handed to an archives system? As the CSV of management rules that Vitam imports
 * ({@code Le référentiel des règles de gestion}): an {@code AppraisalRule} is a DUA, a {@code
 * StorageRule} a period « informatique et libertés ».
 *
 * @param csv the file's text, lines ended by CR LF (RFC 4180)
 * @param leftOut ids of rules with a clock that one number of one unit cannot write
 */
public record VitamRules(String csv, List<String> leftOut) {
  private static final String HEADER =
      "RuleId,RuleType,RuleValue,RuleDescription,RuleDuration,RuleMeasurement";

  public VitamRules {
    leftOut = List.copyOf(leftOut);
  }

  /** The rules in the order given; values in the language of {@code locale}. */
  public static VitamRules of(Collection<RetentionRule> rules, Locale locale) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    List<String> leftOut = new ArrayList<>();
    for (RetentionRule rule : rules) {
      Clock dua = rule.clocks().administrative();
      String appraisal = line(rule, "APP", dua, rule.administrativeTrigger(), locale);
      Clock active = rule.clocks().active();
      String storage = line(rule, "STO", active, rule.trigger(), locale);
      if (appraisal != null) {
        lines.add(appraisal);
      }
      if (storage != null) {
        lines.add(storage);
      }
      if (isLost(dua, appraisal) || isLost(active, storage)) {
        leftOut.add(rule.id());
      }
    }
    return new VitamRules(String.join("\r\n", lines) + "\r\n", leftOut);
  }

  private static boolean isLost(Clock clock, @Nullable String line) {
    return line == null && !(clock instanceof Clock.None);
  }

  private static @Nullable String line(
      RetentionRule rule, String prefix, Clock clock, Trigger trigger, Locale locale) {
    if (!(clock instanceof Clock.Runs runs)) {
      return null;
    }
    String duration = duration(runs.period().length());
    if (duration == null) {
      return null;
    }
    return String.join(
            ",",
            // Letters, digits and hyphens, as in the APP-00001 of Vitam's own examples.
            quoted(prefix + "-" + rule.id().toUpperCase(Locale.ROOT).replace('_', '-')),
            prefix.equals("APP") ? "AppraisalRule" : "StorageRule",
            quoted(rule.header().title().in(locale)),
            quoted(description(rule, trigger, locale)))
        + ","
        + duration;
  }

  /** Duration and unit; null where it takes two units. */
  private static @Nullable String duration(Period length) {
    long months = length.toTotalMonths();
    long days = length.get(ChronoUnit.DAYS);
    if (days != 0) {
      return months == 0 ? days + ",DAY" : null;
    }
    return months % 12 == 0 ? months / 12 + ",YEAR" : months + ",MONTH";
  }

  private static String description(RetentionRule rule, Trigger trigger, Locale locale) {
    boolean french = locale.getLanguage().equals("fr");
    String sources =
        rule.sources().stream().map(Source::reference).collect(Collectors.joining(", "));
    return (french ? "À compter de : " : "Counted from: ")
        + trigger.words().in(locale)
        + (french ? ". Sort final : " : ". End: ")
        + rule.end().words().in(locale)
        + (sources.isEmpty() ? "" : ". Source" + (french ? " : " : ": ") + sources)
        + (french ? ". Statut : " : ". Status: ")
        + rule.status()
        + ", "
        + rule.status().words().in(locale)
        + ".";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"").replace('\n', ' ').replace('\r', ' ') + '"';
  }
}
