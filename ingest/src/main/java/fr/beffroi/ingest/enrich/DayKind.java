package fr.beffroi.ingest.enrich;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/** How does a French town hall live on this day: does it work, rest, or is one not sure? */
public enum DayKind {
  WORKING(0),
  SATURDAY(1),
  /** Sundays, the public holidays of Code du travail L3133-1, abolition day overseas (L3422-2). */
  REST(2),
  /**
   * Many stay at home, many do not: the day between a holiday and a weekend ("le pont"), and Good
   * Friday and 26 December, which are holidays in Alsace and Moselle only (L3134-13).
   */
  DOUBTFUL(3);

  /** Stands in what is kept. */
  final int place;

  DayKind(int place) {
    this.place = place;
  }

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 8),
          MonthDay.of(7, 14),
          MonthDay.of(8, 15),
          MonthDay.of(11, 1),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25));

  /** Easter Monday, Ascension Day and Whit Monday, in days after Easter Sunday. */
  private static final Set<Long> AFTER_EASTER = Set.of(1L, 39L, 50L);

  private static final long GOOD_FRIDAY = -2;
  private static final MonthDay SAINT_STEPHEN = MonthDay.of(12, 26);

  /** The zone says which département it is: nothing needs to be configured. */
  private static final Map<String, MonthDay> ABOLITION =
      Map.of(
          "America/Guadeloupe", MonthDay.of(5, 27),
          "America/Martinique", MonthDay.of(5, 22),
          "America/Cayenne", MonthDay.of(6, 10),
          "Indian/Reunion", MonthDay.of(12, 20),
          "Indian/Mayotte", MonthDay.of(4, 27));

  public static DayKind of(LocalDate day, ZoneId zone) {
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY || isHoliday(day, zone)) {
      return REST;
    }
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      return SATURDAY;
    }
    return isDoubtful(day, zone) ? DOUBTFUL : WORKING;
  }

  private static boolean isHoliday(LocalDate day, ZoneId zone) {
    MonthDay date = MonthDay.from(day);
    return FIXED.contains(date)
        || AFTER_EASTER.contains(daysAfterEaster(day))
        || date.equals(ABOLITION.get(zone.getId()));
  }

  private static boolean isDoubtful(LocalDate day, ZoneId zone) {
    return switch (day.getDayOfWeek()) {
          case MONDAY -> isHoliday(day.plusDays(1), zone);
          case FRIDAY -> isHoliday(day.minusDays(1), zone);
          default -> false;
        }
        || daysAfterEaster(day) == GOOD_FRIDAY
        || SAINT_STEPHEN.equals(MonthDay.from(day));
  }

  private static long daysAfterEaster(LocalDate day) {
    return ChronoUnit.DAYS.between(easter(day.getYear()), day);
  }

  /** The Gregorian computus of Meeus, Jones and Butcher (Nature, 20 April 1876). */
  static LocalDate easter(int year) {
    int golden = Math.floorMod(year, 19);
    int century = Math.floorDiv(year, 100);
    int inCentury = Math.floorMod(year, 100);
    int leap = Math.floorDiv(century, 4);
    int moon = Math.floorDiv(century - Math.floorDiv(century + 8, 25) + 1, 3);
    int epact = Math.floorMod(19 * golden + century - leap - moon + 15, 30);
    int weekday =
        Math.floorMod(
            32 + 2 * Math.floorMod(century, 4) + 2 * (inCentury / 4) - epact - inCentury % 4, 7);
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int date = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, date / 31, date % 31 + 1);
  }
}
