package fr.beffroi.compliance.retention;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * How long may something be kept, and from when is it counted?
 *
 * <p>Counted as French procedure counts (Code de procédure civile, articles 641 and 642 without the
 * extension for holidays, which protects who must act, not who must erase): the day of the trigger
 * does not count; a period of months or years ends on the day that bears the same number, or on the
 * last of a month that has no such day.
 *
 * @param length whole days, months and years; ISO 8601, {@code P6M}, {@code P1Y}, {@code P80Y}
 * @param trigger what starts the clock, in one word of the rule pack: {@code closure}, {@code
 *     birth}, {@code last_contact}
 * @param counting from the day of the trigger, or from the end of its year
 */
public record RetentionPeriod(Period length, String trigger, Counting counting) {
  /** No text keeps anything longer and then ends it; a longer period is a slip of the pen. */
  private static final int MOST_YEARS = 200;

  private static final int DAYS_OF_A_YEAR = 365;
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{0,63}");

  /** From which day does the period run? */
  public enum Counting {
    /** From the trigger's own day. */
    DAY_TO_DAY,
    /**
     * From 31 December of the trigger's year: how archives count a « durée d'utilité administrative
     * », so that files closed in one year become due together.
     */
    END_OF_YEAR
  }

  public RetentionPeriod {
    if (length.toTotalMonths() < 0 || length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException(length + ": a retention period is longer than nothing");
    }
    if (length.toTotalMonths() / 12 + length.get(ChronoUnit.DAYS) / DAYS_OF_A_YEAR > MOST_YEARS) {
      throw new IllegalArgumentException(
          length + ": longer than " + MOST_YEARS + " years; what is kept for ever has no period");
    }
    if (!WORD.matcher(trigger).matches()) {
      throw new IllegalArgumentException(
          "'" + trigger + "': a trigger is one word in small letters, such as closure");
    }
  }

  /**
   * The period that a rule writes.
   *
   * @throws IllegalArgumentException where {@code length} is no ISO 8601 period of days or more
   */
  public static RetentionPeriod parse(String length, String trigger, Counting counting) {
    try {
      return new RetentionPeriod(Period.parse(length), trigger, counting);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + length + "': write a period as ISO 8601 does, such as P6M or P5Y", e);
    }
  }

  /** The last day on which it may be kept. */
  public LocalDate lastDay(LocalDate triggeredOn) {
    LocalDate start =
        counting == Counting.END_OF_YEAR ? triggeredOn.with(MonthDay.of(12, 31)) : triggeredOn;
    return start.plus(length);
  }

  /** Whether it should be gone, archived or anonymised on the day {@code asOf}. */
  public boolean isOverdue(LocalDate triggeredOn, LocalDate asOf) {
    return asOf.isAfter(lastDay(triggeredOn));
  }
}
