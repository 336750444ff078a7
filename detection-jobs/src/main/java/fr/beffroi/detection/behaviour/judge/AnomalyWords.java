package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.alert.SaidDay;
import fr.beffroi.detection.behaviour.feature.Feature;
import fr.beffroi.detection.behaviour.feature.Measure;
import fr.beffroi.detection.behaviour.feature.Unit;
import fr.beffroi.detection.behaviour.feature.Usual;
import fr.beffroi.detection.behaviour.feature.Window;
import fr.beffroi.rules.Bilingual;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How is it said that a window is out of the usual, so that it can be checked? Each feature that
 * made it is named with its value, what is usual, for whom and when, and since when that is known.
 */
final class AnomalyWords {
  /** More causes hide the first. */
  private static final int MOST_CAUSES = 4;

  private static final int MONTHS_A_YEAR = 12;

  private final Bilingual from;
  private final Bilingual to;

  /**
   * Words about a model.
   *
   * @param zone where the commune lives, whose days are named
   */
  AnomalyWords(Origin origin, ZoneId zone) {
    this.from = SaidDay.of(origin.from(), zone);
    this.to = SaidDay.of(origin.to(), zone);
  }

  /** {@code Connexions depuis une adresse : 203.0.113.5, comptes différents inhabituel (40)}. */
  Bilingual message(Window window, List<RuleModel.Cause> causes) {
    int first = causes.get(0).feature();
    Feature feature = window.rule().features().get(first);
    double value = window.value(first);
    return new Bilingual(
        window.rule().title().french()
            + " : inhabituel pour "
            + window.entity()
            + ", "
            + feature.title().french()
            + " : "
            + said(value, feature, Locale.FRENCH),
        window.rule().title().english()
            + ": unusual for "
            + window.entity()
            + ", "
            + feature.title().english()
            + ": "
            + said(value, feature, Locale.ENGLISH));
  }

  /** One sentence for each cause, the strongest first, then how often that is to be expected. */
  List<Bilingual> reasons(
      Window window, RuleModel model, List<RuleModel.Cause> causes, double timesAMonth) {
    List<Bilingual> reasons = new ArrayList<>();
    causes.stream()
        .limit(MOST_CAUSES)
        .forEach(
            cause ->
                reasons.add(reason(window, cause.feature(), model.commons().get(cause.feature()))));
    reasons.add(expected(timesAMonth, model.calibration().days()));
    return List.copyOf(reasons);
  }

  private Bilingual reason(Window window, int index, Common common) {
    Feature feature = window.rule().features().get(index);
    double value = window.value(index);
    Usual habit = habit(window.usual(index));
    return new Bilingual(
        feature.title().french()
            + " : "
            + said(value, feature, Locale.FRENCH)
            + " ; d'habitude "
            + (habit == null
                ? usual(common.median(), feature, Locale.FRENCH) + everybodyFrench()
                : usual(habit.value(), feature, Locale.FRENCH) + french(habit, window)),
        feature.title().english()
            + ": "
            + said(value, feature, Locale.ENGLISH)
            + "; usually "
            + (habit == null
                ? usual(common.median(), feature, Locale.ENGLISH) + everybodyEnglish()
                : usual(habit.value(), feature, Locale.ENGLISH) + english(habit, window)));
  }

  private static @Nullable Usual habit(@Nullable Usual usual) {
    return usual != null && Observation.isHabit(usual) ? usual : null;
  }

  private String everybodyFrench() {
    return " dans la commune (du "
        + from.french()
        + " au "
        + to.french()
        + "), car ses propres habitudes ne sont pas encore connues";
  }

  private String everybodyEnglish() {
    return " in the commune (from "
        + from.english()
        + " to "
        + to.english()
        + "), since its own habits are not known yet";
  }

  private static String french(Usual habit, Window window) {
    String when = habit.slot() == null ? "à toute heure" : habit.slot().words().french();
    return " pour "
        + window.entity()
        + ", "
        + when
        + " (connu depuis le "
        + SaidDay.of(habit.since()).french()
        + ", sur "
        + habit.days()
        + " jours)";
  }

  private static String english(Usual habit, Window window) {
    String when = habit.slot() == null ? "at any hour" : habit.slot().words().english();
    return " for "
        + window.entity()
        + ", "
        + when
        + " (known since "
        + SaidDay.of(habit.since()).english()
        + ", on "
        + habit.days()
        + " days)";
  }

  /** How often that is to be expected, and by what that is known. */
  static Bilingual expected(double timesAMonth, double days) {
    Bilingual often = often(timesAMonth);
    return new Bilingual(
        "D'après "
            + plain(days, Locale.FRENCH)
            + " jours ordinaires gardés à part, cela s'attend "
            + often.french()
            + ".",
        "By "
            + plain(days, Locale.ENGLISH)
            + " ordinary days that were kept aside, this is to be expected "
            + often.english()
            + ".");
  }

  /** Some weeks cannot tell two times in ten years from one: no figure is made of that. */
  private static Bilingual often(double timesAMonth) {
    if (timesAMonth > 1) {
      return new Bilingual(
          "environ " + plain(timesAMonth, Locale.FRENCH) + " fois par mois",
          "about " + plain(timesAMonth, Locale.ENGLISH) + " times a month");
    }
    long months = Math.round(1 / timesAMonth);
    if (months > MONTHS_A_YEAR) {
      return new Bilingual("moins d'une fois par an", "less than once a year");
    }
    return months == 1
        ? new Bilingual("environ une fois par mois", "about once a month")
        : new Bilingual(
            "environ une fois en " + months + " mois", "about once in " + months + " months");
  }

  /** A value, as what follows the feature's title: {@code 85 %}, {@code 40}, {@code 702.5 MB}. */
  static String said(double value, Feature feature, Locale locale) {
    boolean french = locale.equals(Locale.FRENCH);
    return switch (feature.measure()) {
      case HOUR_HABIT ->
          french
              ? "quelque chose se passe vers cette heure "
                  + active(value, feature, locale)
                  + " des jours semblables (estimé sur les "
                  + Measure.DAYS_REMEMBERED
                  + " derniers au plus)"
              : "something happens about this hour on "
                  + active(value, feature, locale)
                  + " of like days (estimated from the last "
                  + Measure.DAYS_REMEMBERED
                  + " at most)";
      case REGULARITY ->
          number(value, feature.unit(), locale)
              + (french
                  ? " (100 % : une horloge ; 50 % : le hasard)"
                  : " (100 %: a clock; 50 %: chance)");
      default -> number(value, feature.unit(), locale);
    };
  }

  /** The same of what is usual, where the meaning is said already. */
  private static String usual(double value, Feature feature, Locale locale) {
    return feature.measure() == Measure.HOUR_HABIT
        ? active(value, feature, locale)
        : number(value, feature.unit(), locale);
  }

  /** Kept is how unusual an hour is; people read how usual. */
  private static String active(double value, Feature feature, Locale locale) {
    return number(1 - value, feature.unit(), locale);
  }

  /** What is counted needs no word after it: the feature's title says what it is. */
  static String number(double value, Unit unit, Locale locale) {
    return switch (unit) {
      case EVENTS, VALUES -> plain(value, locale);
      case SHARE -> plain(Math.rint(value * 100), locale) + " %";
      case BYTES -> bytes(value, locale);
      case BITS, CHARACTERS -> plain(value, locale) + ' ' + unit.words().in(locale);
    };
  }

  private static String bytes(double value, Locale locale) {
    String[] units =
        locale.equals(Locale.FRENCH)
            ? new String[] {"octets", "Ko", "Mo", "Go", "To"}
            : new String[] {"bytes", "KB", "MB", "GB", "TB"};
    int unit = 0;
    double scaled = value;
    while (scaled >= 1_000 && unit < units.length - 1) {
      scaled /= 1_000;
      unit++;
    }
    return plain(scaled, locale) + ' ' + units[unit];
  }

  static String plain(double value, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(Math.abs(value) < 0.1 ? 2 : Math.abs(value) < 100 ? 1 : 0);
    return format.format(value);
  }
}
