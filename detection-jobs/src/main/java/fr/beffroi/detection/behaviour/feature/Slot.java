package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.rules.Bilingual;

/** Which times are alike: a part of a kind of day? */
public record Slot(TownDay day, DayPart part) {
  /** How many there are. */
  static final int COUNT = TownDay.values().length * DayPart.values().length;

  private static final TownDay[] DAYS = TownDay.values();
  private static final DayPart[] PARTS = DayPart.values();

  /** Its number in what is kept, from 0. */
  int number() {
    return day.place * PARTS.length + part.place;
  }

  static Slot numbered(int number) {
    return new Slot(DAYS[number / PARTS.length], PARTS[number % PARTS.length]);
  }

  /** {@code un jour ouvré, le matin}. */
  public Bilingual words() {
    return new Bilingual(
        day.words().french() + ", " + part.words().french(),
        day.words().english() + ", " + part.words().english());
  }
}
