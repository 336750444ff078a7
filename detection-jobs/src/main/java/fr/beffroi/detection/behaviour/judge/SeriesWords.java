package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.alert.SaidDay;
import fr.beffroi.detection.behaviour.feature.EntityKind;
import fr.beffroi.detection.behaviour.feature.Feature;
import fr.beffroi.detection.behaviour.feature.Window;
import fr.beffroi.detection.behaviour.series.Verdict;
import fr.beffroi.rules.Bilingual;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * How is it said that a number is out of what this hour usually has? With the value, what was
 * expected, how far values usually are from it, and since when that is known.
 */
final class SeriesWords {
  private final Window window;
  private final Feature feature;
  private final double value;
  private final Verdict verdict;
  private final ZoneId zone;

  SeriesWords(Window window, int feature, Verdict verdict, ZoneId zone) {
    this.window = window;
    this.feature = window.rule().features().get(feature);
    this.value = window.value(feature);
    this.verdict = verdict;
    this.zone = zone;
  }

  Bilingual message() {
    String of = window.rule().entity() == EntityKind.SERVICE ? " (" + window.entity() + ")" : "";
    return new Bilingual(
        window.rule().title().french()
            + of
            + " : "
            + feature.title().french()
            + " : "
            + number(value, Locale.FRENCH)
            + " ; attendu à cette heure : "
            + number(verdict.usual(), Locale.FRENCH),
        window.rule().title().english()
            + of
            + ": "
            + feature.title().english()
            + ": "
            + number(value, Locale.ENGLISH)
            + "; expected at this hour: "
            + number(verdict.usual(), Locale.ENGLISH));
  }

  List<Bilingual> reasons(long since) {
    LocalDateTime start = LocalDateTime.ofInstant(window.start(), zone);
    Bilingual day = SaidDay.of(start.toLocalDate());
    Bilingual known = SaidDay.of(Instant.ofEpochMilli(since), zone);
    Bilingual cause = verdict.cause().words();
    return List.of(
        new Bilingual(
            "Depuis "
                + start.toLocalTime()
                + " le "
                + day.french()
                + " : "
                + number(value, Locale.FRENCH)
                + " ; attendu à cette heure : "
                + number(verdict.usual(), Locale.FRENCH)
                + ", à "
                + number(verdict.spread(), Locale.FRENCH)
                + " près d'ordinaire (connu depuis le "
                + known.french()
                + ").",
            "From "
                + start.toLocalTime()
                + " on "
                + day.english()
                + ": "
                + number(value, Locale.ENGLISH)
                + "; expected at this hour: "
                + number(verdict.usual(), Locale.ENGLISH)
                + ", ordinarily within "
                + number(verdict.spread(), Locale.ENGLISH)
                + " (known since "
                + known.english()
                + ")."),
        new Bilingual(
            "Nature de l'écart : " + cause.french() + ".",
            "Kind of deviation: " + cause.english() + "."));
  }

  private String number(double amount, Locale locale) {
    double shown = Math.abs(amount) >= 10 ? Math.rint(amount) : amount;
    return AnomalyWords.number(Math.max(0, shown), feature.unit(), locale);
  }
}
