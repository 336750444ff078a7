package fr.beffroi.compliance.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** So many days, evenly spread from a first to a last one, both among them. */
record Days(int count, LocalDate first, LocalDate last) {
  static Days of(int count, String first, String last) {
    return new Days(count, LocalDate.parse(first), LocalDate.parse(last));
  }

  static Days all(int count, String day) {
    return of(count, day, day);
  }

  LocalDate get(int i) {
    return count < 2
        ? first
        : first.plusDays(ChronoUnit.DAYS.between(first, last) * i / (count - 1));
  }
}
