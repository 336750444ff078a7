package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.behaviour.feature.Usual;
import fr.beffroi.detection.behaviour.feature.Window;
import java.util.Arrays;

/**
 * What is needed of a window to learn from it or to score it?
 *
 * @param entity whose it is, with its commune
 * @param end of the window, in milliseconds since 1970
 * @param values by feature, NaN where not known
 * @param habit what is usual for this entity at such times, NaN where that is not known
 */
@SuppressWarnings("ArrayRecordComponent") // hundreds of thousands are held; never changed
record Observation(String entity, long end, double[] values, double[] habit) {
  /** On fewer days it may be chance, or one night. */
  private static final int DAYS_OF_HABIT = 3;

  static Observation of(Window window) {
    double[] values = window.values();
    double[] habit = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      Usual usual = window.usual(i);
      habit[i] = usual != null && isHabit(usual) ? usual.value() : Double.NaN;
    }
    return new Observation(
        window.commune() + '\u001F' + window.entity(), window.end().toEpochMilli(), values, habit);
  }

  /** The same of an entity that is not known yet. */
  Observation ofStranger() {
    double[] nothing = new double[values.length];
    Arrays.fill(nothing, Double.NaN);
    return new Observation(entity, end, values, nothing);
  }

  static boolean isHabit(Usual usual) {
    return usual.days() >= DAYS_OF_HABIT;
  }
}
