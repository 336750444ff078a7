package fr.beffroi.detection.behaviour.series;

import java.util.List;
import java.util.Locale;

/** Which detectors of a series of one number are there? */
public enum SeriesKind {
  /** Against the habit of the hour and of the weekday. */
  SEASONAL,
  /** Changes of level and of noise. */
  LEVEL,
  /**
   * Unusual courses of several readings, by a Random Cut Forest. Not part of {@link #COMBINED}: on
   * our synthetic series it found nothing that the others miss, at a hundred times their cost.
   */
  FOREST,
  /** What Beffroi uses: the habit, the level, the noise, the shape and the rhythm together. */
  COMBINED;

  /** A detector that has learned nothing yet. */
  public SeriesDetector start() {
    return start(0);
  }

  /**
   * A detector that has learned nothing yet and leaves small deviations alone.
   *
   * @param minimumEffect the smallest deviation that matters, in the unit of the series; 0 for the
   *     share of its size that every series has
   */
  public SeriesDetector start(double minimumEffect) {
    if (!(minimumEffect >= 0 && minimumEffect < Double.MAX_VALUE)) {
      throw new IllegalArgumentException("a minimum effect is zero or more");
    }
    return new SeriesDetector(this, minimumEffect);
  }

  /** Its name on the command line and in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<Witness> witnesses() {
    return switch (this) {
      case SEASONAL -> List.of(new SeasonalWitness());
      case LEVEL -> List.of(new LevelWitness());
      case FOREST -> List.of(new ForestWitness());
      case COMBINED ->
          List.of(
              new SeasonalWitness(), new LevelWitness(), new ShapeWitness(), new RhythmWitness());
    };
  }
}
