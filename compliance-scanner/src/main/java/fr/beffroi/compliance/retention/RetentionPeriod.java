package fr.beffroi.compliance.retention;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

  /** Each day on which a period may start, 29 February among them. */
  private static final List<LocalDate> FOUR_YEARS =
      LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).toList();

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
    checkTrigger(trigger);
  }

  static void checkTrigger(String trigger) {
    if (!isWord(trigger)) {
      throw new IllegalArgumentException(
          "'" + trigger + "': a trigger is one word in small letters, such as closure");
    }
  }

  /** Whether it is one word in small letters, as triggers and ids of rules are. */
  static boolean isWord(String text) {
    return WORD.matcher(text).matches();
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
    // No period ends before it begins; and a store's « infinity » has no last day to compute.
    return triggeredOn.isBefore(asOf) && asOf.isAfter(lastDay(triggeredOn));
  }

  /**
   * The first trigger that is not overdue on the day {@code asOf}; every earlier one is. Searched
   * by halves and not computed backwards: 31 January, 30 January and 29 January plus a month may
   * all end on one day, and a later trigger never ends sooner.
   */
  public LocalDate firstNotOverdue(LocalDate asOf) {
    long overdue = asOf.minus(length).minusYears(2).toEpochDay();
    long running = asOf.toEpochDay();
    while (running - overdue > 1) {
      long middle = Math.floorDiv(overdue + running, 2);
      if (isOverdue(LocalDate.ofEpochDay(middle), asOf)) {
        overdue = middle;
      } else {
        running = middle;
      }
    }
    return LocalDate.ofEpochDay(running);
  }

  /**
   * Whether this length ends sooner than another from whichever day both start: 30 days and a month
   * are not told apart, so that nobody is blamed for a day.
   */
  static boolean isAlwaysShorter(Period length, Period other) {
    if (length.get(ChronoUnit.DAYS) == 0 && other.get(ChronoUnit.DAYS) == 0) {
      return length.toTotalMonths() < other.toTotalMonths();
    }
    return FOUR_YEARS.stream().allMatch(day -> day.plus(length).isBefore(day.plus(other)));
  }
}
