package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.ingest.enrich.DayKind;
import fr.beffroi.rules.Bilingual;

/** What kind of day is it for the town: {@link DayKind}, and whether the schools are closed? */
public enum TownDay {
  WORKING(0, "un jour ouvré", "on a working day"),
  SCHOOL_HOLIDAY(
      1, "un jour ouvré des vacances scolaires", "on a working day of the school holidays"),
  SATURDAY(2, "un samedi", "on a Saturday"),
  REST(3, "un dimanche ou un jour férié", "on a Sunday or public holiday"),
  DOUBTFUL(4, "un jour de pont", "on a bridge day");

  /** Stands in what is kept. */
  final int place;

  private final String french;
  private final String english;

  TownDay(int place, String french, String english) {
    this.place = place;
    this.french = french;
    this.english = english;
  }

  /** As a sentence has it. */
  public Bilingual words() {
    return new Bilingual(french, english);
  }

  static TownDay of(DayKind kind, boolean schoolsAreClosed) {
    return switch (kind) {
      case WORKING -> schoolsAreClosed ? SCHOOL_HOLIDAY : WORKING;
      case SATURDAY -> SATURDAY;
      case REST -> REST;
      case DOUBTFUL -> DOUBTFUL;
    };
  }
}
