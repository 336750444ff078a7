package fr.beffroi.compliance.traffic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which months is a figure about? A month, else the months of a quarter or of a year that were too
 * small to be shown by themselves.
 */
public record Span(YearMonth first, YearMonth last) {
  public Span {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(last + " is before " + first);
    }
  }

  static Span month(YearMonth month) {
    return new Span(month, month);
  }

  static Span quarter(YearMonth month) {
    YearMonth first = month.minusMonths((month.getMonthValue() - 1) % 3L);
    return new Span(first, first.plusMonths(2));
  }

  static Span year(YearMonth month) {
    return new Span(YearMonth.of(month.getYear(), 1), YearMonth.of(month.getYear(), 12));
  }

  /** What {@link #toString} writes. */
  public static Span parse(String text) {
    int slash = text.indexOf('/');
    YearMonth first = YearMonth.parse(slash < 0 ? text : text.substring(0, slash));
    return new Span(first, slash < 0 ? first : YearMonth.parse(text.substring(slash + 1)));
  }

  /** As many months, just before. */
  public Span before() {
    long months = ChronoUnit.MONTHS.between(first, last) + 1;
    return new Span(first.minusMonths(months), last.minusMonths(months));
  }

  LocalDate firstDay() {
    return first.atDay(1);
  }

  LocalDate lastDay() {
    return last.atEndOfMonth();
  }

  List<YearMonth> months() {
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      months.add(month);
    }
    return months;
  }

  /** Whether all its months are among those. */
  boolean isWithin(Set<YearMonth> covered) {
    return covered.containsAll(months());
  }

  /** {@code 2026-10}, or {@code 2026-10/2026-12} (ISO 8601). */
  @Override
  public String toString() {
    return first.equals(last) ? first.toString() : first + "/" + last;
  }

  /** The same as a folder is called: {@code 2026-10}, or {@code 2026-10_2026-12}. */
  public String fileName() {
    return toString().replace('/', '_');
  }
}
