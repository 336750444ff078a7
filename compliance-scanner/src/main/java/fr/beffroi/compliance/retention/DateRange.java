package fr.beffroi.compliance.retention;

import java.time.LocalDate;

/**
 * Which days, from the first one in to the first one out?
 *
 * <p>Half open, so that {@code column >= from AND column < until} is right on a date and on a
 * timestamp alike.
 *
 * @param from {@link LocalDate#MIN} where it has no beginning
 * @param until {@link LocalDate#MAX} where it has no end
 */
public record DateRange(LocalDate from, LocalDate until) {
  public static DateRange before(LocalDate until) {
    return new DateRange(LocalDate.MIN, until);
  }

  public static DateRange from(LocalDate from) {
    return new DateRange(from, LocalDate.MAX);
  }

  public static DateRange everyDay() {
    return new DateRange(LocalDate.MIN, LocalDate.MAX);
  }

  public boolean hasBeginning() {
    return !from.equals(LocalDate.MIN);
  }

  public boolean hasEnd() {
    return !until.equals(LocalDate.MAX);
  }

  public boolean isEmpty() {
    return !from.isBefore(until);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (!hasEnd() || day.isBefore(until));
  }
}
