package fr.beffroi.compliance.report;

import fr.beffroi.compliance.retention.Agreement;
import fr.beffroi.compliance.retention.Clock;
import fr.beffroi.compliance.retention.Minimum;
import fr.beffroi.compliance.retention.RetentionPeriod;
import fr.beffroi.compliance.retention.RetentionPeriod.Counting;
import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.Source;
import fr.beffroi.compliance.retention.Status;
import fr.beffroi.compliance.retention.Trigger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** How is it said to this reader what a rule orders, and who says so? */
final class LawWords {
  /** {@code 2026-04}. */
  private static final int MONTH_LENGTH = 7;

  private final Wording wording;

  LawWords(Wording wording) {
    this.wording = wording;
  }

  /** The clocks, the minimum and the end, one sentence each. */
  List<String> orders(RetentionRule rule) {
    List<String> orders = new ArrayList<>();
    if (!(rule.clocks().active() instanceof Clock.None)) {
      orders.add(
          wording.say("En base active : ", "In the active base: ")
              + clock(rule.clocks().active(), rule));
    }
    if (!(rule.clocks().administrative() instanceof Clock.None)) {
      orders.add(
          wording.say("Durée d'utilité administrative (DUA) : ", "Administrative period (DUA): ")
              + clock(rule.clocks().administrative(), rule));
    }
    Minimum minimum = rule.minimum();
    if (minimum != null) {
      orders.add(minimum(minimum));
    }
    orders.add(wording.say("Sort final : ", "End: ") + wording.say(rule.end().words()));
    return orders;
  }

  /**
   * {@code CSI L252-5, lu : 10 avril 2026, sur example.org}; the whole address is in the tables.
   */
  String source(Source source) {
    StringBuilder text = new StringBuilder(source.reference());
    String readOn = source.readOn();
    if (readOn != null) {
      text.append(wording.say(", lu : ", ", read: ")).append(dayOrMonth(readOn));
    }
    URI readAt = source.readAt();
    if (readAt != null) {
      text.append(wording.say(", sur ", ", on ")).append(readAt.getHost());
    }
    LocalDate validTo = source.validTo();
    if (validTo != null) {
      text.append(wording.say(", applicable jusqu'au ", ", in force until "));
      text.append(wording.day(validTo));
    }
    return text.toString();
  }

  String agreement(Agreement agreement) {
    LocalDate validTo = agreement.validTo();
    return wording.say("Accord : ", "Agreement: ")
        + agreement.with()
        + ", "
        + agreement.reference()
        + wording.say(", signé le ", ", signed on ")
        + wording.day(agreement.signedOn())
        + (validTo == null
            ? ""
            : wording.say(", valable jusqu'au ", ", valid until ") + wording.day(validTo));
  }

  /** {@code S – lu dans une source secondaire}. */
  String status(Status status) {
    return status + " – " + wording.say(status.words());
  }

  private String clock(Clock clock, RetentionRule rule) {
    if (clock instanceof Clock.Runs runs) {
      return period(runs.period(), rule);
    }
    if (clock instanceof Clock.UntilTrigger until) {
      return wording.say("jusqu'à : ", "until: ") + trigger(until.trigger(), rule);
    }
    return clock instanceof Clock.AtOnce
        ? wording.say("cette donnée ne doit pas être là", "these data must not be there")
        : wording.say("la commune fixe la durée", "the commune sets the period");
  }

  private String period(RetentionPeriod period, RetentionRule rule) {
    String text =
        wording.length(period.length())
            + wording.say(" à compter de : ", " from: ")
            + trigger(period.trigger(), rule);
    return period.counting() == Counting.END_OF_YEAR
        ? text + wording.say(", compté du 31 décembre", ", counted from 31 December")
        : text;
  }

  private String trigger(String word, RetentionRule rule) {
    Trigger trigger =
        rule.trigger().word().equals(word) ? rule.trigger() : rule.administrativeTrigger();
    return wording.say(trigger.words());
  }

  private String minimum(Minimum minimum) {
    String length = wording.length(minimum.length());
    return minimum.force() == Minimum.Force.TEXT
        ? wording.say("Au moins : ", "At least: ") + length
        : wording.say("Au moins (recommandation) : ", "At least (recommendation): ") + length;
  }

  /** A rule says the day or only the month in which its text was read. */
  private String dayOrMonth(String readOn) {
    try {
      return readOn.length() == MONTH_LENGTH
          ? wording.month(YearMonth.parse(readOn))
          : wording.day(LocalDate.parse(readOn));
    } catch (DateTimeException e) {
      return readOn;
    }
  }
}
