package fr.beffroi.detection.alert;

import fr.beffroi.rules.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How is a day written in an alert's sentence? {@code 08/05/2026} and {@code 2026-05-08}. */
public final class SaidDay {
  private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private SaidDay() {}

  public static Bilingual of(LocalDate day) {
    return new Bilingual(FRENCH.format(day), day.toString());
  }

  /** The day that it is then where the commune lives. */
  public static Bilingual of(Instant time, ZoneId zone) {
    return of(LocalDate.ofInstant(time, zone));
  }
}
