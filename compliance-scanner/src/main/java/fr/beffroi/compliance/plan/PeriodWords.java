package fr.beffroi.compliance.plan;

import fr.beffroi.compliance.retention.Clock;
import fr.beffroi.compliance.retention.RetentionPeriod.Counting;
import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.Trigger;
import fr.beffroi.rules.Bilingual;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** How do archivists say a rule's last clock? {@code 5 ans après la fin de l'aide}. */
final class PeriodWords {
  private PeriodWords() {}

  static Bilingual of(RetentionRule rule) {
    Clock last = rule.clocks().last();
    Trigger trigger =
        rule.clocks().administrative() instanceof Clock.None
            ? rule.trigger()
            : rule.administrativeTrigger();
    String french = trigger.words().french();
    String english = trigger.words().english();
    if (last instanceof Clock.Runs runs) {
      boolean year = runs.period().counting() == Counting.END_OF_YEAR;
      Bilingual length = length(runs.period().length());
      return new Bilingual(
          length.french()
              + (year ? " à compter de la fin de l'année ; départ : " : " ; départ : ")
              + french,
          length.english() + (year ? " from the end of the year; start: " : "; start: ") + english);
    }
    if (last instanceof Clock.UntilTrigger) {
      return new Bilingual("jusqu'à : " + french, "until: " + english);
    }
    return new Bilingual("aucune durée fixée", "no period set");
  }

  private static Bilingual length(Period period) {
    List<String> french = new ArrayList<>();
    List<String> english = new ArrayList<>();
    add(period.getYears(), "an", "ans", "year", french, english);
    add(period.getMonths(), "mois", "mois", "month", french, english);
    add(period.getDays(), "jour", "jours", "day", french, english);
    return new Bilingual(String.join(" ", french), String.join(" ", english));
  }

  private static void add(
      int count, String one, String many, String word, List<String> french, List<String> english) {
    if (count != 0) {
      french.add(count + " " + (count == 1 ? one : many));
      english.add(count + " " + word + (count == 1 ? "" : "s"));
    }
  }
}
