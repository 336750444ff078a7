package fr.beffroi.cli.sample.town;

import fr.beffroi.ingest.enrich.DayKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.ToDoubleFunction;

/**
 * When does the town hall work? Monday to Friday with a dip at noon, Wednesday without one,
 * Saturday morning for the public, one council evening a month, never on public holidays.
 */
public final class Calendar {
  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  /** A quarter of an hour at least weighs this: machines and the duty officer never stop. */
  private static final double NEVER_NOTHING = 0.004;

  private final LocalDate firstDay;
  private final int days;
  private final Rhythm office;
  private final Rhythm visitors;
  private final Rhythm steady;

  public Calendar(LocalDate firstDay, int days) {
    this.firstDay = firstDay;
    this.days = days;
    this.office = rhythm(this::officeWeight);
    this.visitors = rhythm(Calendar::visitorWeight);
    this.steady = rhythm(time -> 1);
  }

  private Rhythm rhythm(ToDoubleFunction<LocalDateTime> weight) {
    double[] weights = new double[(int) ((end() - start()) / Rhythm.SLOT)];
    for (int slot = 0; slot < weights.length; slot++) {
      Instant middle = Instant.ofEpochMilli(start() + slot * Rhythm.SLOT + Rhythm.SLOT / 2);
      weights[slot] = weight.applyAsDouble(LocalDateTime.ofInstant(middle, ZONE));
    }
    return new Rhythm(start(), weights);
  }

  /** How busy the offices are. */
  public Rhythm office() {
    return office;
  }

  /** How many inhabitants look at the web site: noon and evening, weekends too. */
  public Rhythm visitors() {
    return visitors;
  }

  /** What goes on day and night. */
  public Rhythm steady() {
    return steady;
  }

  public int days() {
    return days;
  }

  /** Milliseconds since 1970 at the first day's midnight. */
  public long start() {
    return firstDay.atStartOfDay(ZONE).toInstant().toEpochMilli();
  }

  /** Milliseconds since 1970 after the last day. */
  public long end() {
    return firstDay.plusDays(days).atStartOfDay(ZONE).toInstant().toEpochMilli();
  }

  /** Milliseconds since 1970 at a local time of a day, counted from 0. */
  public long at(int day, LocalTime time) {
    return date(day).atTime(time).atZone(ZONE).toInstant().toEpochMilli();
  }

  /** Milliseconds since 1970, {@code hours} after a day's midnight. */
  public long at(int day, double hours) {
    return at(day, LocalTime.MIN) + (long) (hours * 3_600_000);
  }

  public LocalDate date(int day) {
    return firstDay.plusDays(day);
  }

  /** Monday to Friday, and no public holiday. */
  public boolean isWorkingDay(int day) {
    return isWorkingDay(date(day));
  }

  /** A Saturday on which the counter is open in the morning. */
  public boolean isOpenSaturday(int day) {
    return isOpenSaturday(date(day));
  }

  /** The third Thursday of the month (the Thursday before when it is a holiday). */
  public boolean isCouncilEvening(int day) {
    return isCouncilEvening(date(day));
  }

  private static boolean isCouncilEvening(LocalDate date) {
    LocalDate third =
        date.withDayOfMonth(1)
            .with(java.time.temporal.TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.THURSDAY));
    return date.equals(isRest(third) ? third.minusWeeks(1) : third);
  }

  private static boolean isWorkingDay(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY && !isRest(date);
  }

  private static boolean isOpenSaturday(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY && !isRest(date);
  }

  /** A Sunday or a public holiday. */
  private static boolean isRest(LocalDate date) {
    return DayKind.of(date, ZONE) == DayKind.REST;
  }

  private double officeWeight(LocalDateTime time) {
    double hour = time.getHour() + time.getMinute() / 60.0;
    LocalDate date = time.toLocalDate();
    if (isWorkingDay(date)) {
      double weight = workingHour(hour, date.getDayOfWeek());
      return isCouncilEvening(date) && hour >= 19 && hour < 23 ? 0.25 : weight;
    }
    return isOpenSaturday(date) && hour >= 8.75 && hour < 12.25 ? 0.18 : NEVER_NOTHING;
  }

  private static double workingHour(double hour, DayOfWeek weekday) {
    double afternoon = weekday == DayOfWeek.FRIDAY ? 0.75 : 0.9;
    double noon = weekday == DayOfWeek.WEDNESDAY ? 0.45 : 0.22;
    if (hour < 7 || hour >= 19.5) {
      return NEVER_NOTHING;
    }
    if (hour < 8.5) {
      return 0.1 + 0.4 * (hour - 7);
    }
    if (hour < 12) {
      return 1;
    }
    if (hour < 13.5) {
      return noon;
    }
    return hour < 17.25 ? afternoon : hour < 18 ? 0.35 : 0.06;
  }

  private static double visitorWeight(LocalDateTime time) {
    int hour = time.getHour();
    double weight = hour < 6 ? 0.06 : hour < 8 ? 0.35 : hour < 22 ? 0.8 : 0.3;
    boolean peak = hour == 12 || hour == 13 || (hour >= 18 && hour < 21);
    return peak ? 1 : weight;
  }
}
