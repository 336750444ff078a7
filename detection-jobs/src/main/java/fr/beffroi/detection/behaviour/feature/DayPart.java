package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.rules.Bilingual;
import java.time.LocalTime;

/** Which part of a town hall's day is it? Alike hours, so that each is known after few days. */
public enum DayPart {
  NIGHT(0, "la nuit", "at night"),
  EARLY(1, "tôt le matin", "early in the morning"),
  MORNING(2, "le matin", "in the morning"),
  NOON(3, "le midi", "at noon"),
  AFTERNOON(4, "l'après-midi", "in the afternoon"),
  EVENING(5, "le soir", "in the evening"),
  /** While the council sits: offices are lit that are dark on other evenings. */
  COUNCIL(6, "un soir de conseil", "on a council evening");

  /** Stands in what is kept. */
  final int place;

  private final String french;
  private final String english;

  DayPart(int place, String french, String english) {
    this.place = place;
    this.french = french;
    this.english = english;
  }

  /** As a sentence has it. */
  public Bilingual words() {
    return new Bilingual(french, english);
  }

  /** The part of any day; whether the council sits is the calendar's to know. */
  static DayPart of(LocalTime time) {
    int hour = time.getHour();
    if (hour < 6 || hour >= 22) {
      return NIGHT;
    } else if (hour < 8) {
      return EARLY;
    } else if (hour < 12) {
      return MORNING;
    } else if (hour < 14) {
      return NOON;
    }
    return hour < 18 ? AFTERNOON : EVENING;
  }
}
