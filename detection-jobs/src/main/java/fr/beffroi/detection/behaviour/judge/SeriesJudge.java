package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.behaviour.feature.EntityKind;
import fr.beffroi.detection.behaviour.feature.Feature;
import fr.beffroi.detection.behaviour.feature.Window;
import fr.beffroi.detection.behaviour.series.SeriesDetector;
import fr.beffroi.detection.behaviour.series.SeriesMemory;
import fr.beffroi.detection.behaviour.series.Verdict;
import fr.beffroi.detection.sigma.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Is a number of the commune, or of one of its services, out of what this hour usually has?
 *
 * <p>Each number has a detector that learns on and on; a model gives it what the archive taught.
 * Told is what is rarer than the budget leaves to a series, and left the usual the way that matters
 * by the feature's minimum effect; the positions of some of the hour's events go with it. An hour
 * without any event is no window, and so is left to the rule {@code silent_source}. The shipped
 * series look upwards only: an hour's habit does not know public holidays, on each of which all of
 * them would be far too low.
 */
public final class SeriesJudge {
  /** A town has so many series, which share the budget. */
  private static final double SERIES_OF_A_TOWN = 20;

  private static final Duration MONTH = Duration.ofDays(30);
  private static final int ID_BYTES = 16;

  /** One reading in a thousand, as far as the detector can tell. */
  private static final double SURE = 0.75;

  /** So many readings a detector has for a false alarm at its own threshold, as it was measured. */
  private static final double READINGS_A_FALSE_ALARM = 1_200;

  private final List<LearnedSeries> learned;
  private final double timesAMonth;
  private final ZoneId zone;

  /**
   * A judge that begins with what the model knows.
   *
   * @param zone whose clock the hours follow
   */
  public SeriesJudge(BehaviourModel model, Budget budget, ZoneId zone) {
    this.learned = model.series();
    this.timesAMonth = budget.incidentsADay() * MONTH.toDays() / SERIES_OF_A_TOWN;
    this.zone = zone;
  }

  /** What is known of an entity before its first window in this job. */
  public SeriesMemory begin(Window window) {
    for (LearnedSeries one : learned) {
      if (one.entity().equals(window.entity()) && one.isOf(window.rule())) {
        return one.memory().forAnotherStream();
      }
    }
    return LearnedSeries.begin(window.rule());
  }

  /** Judges a window of a series rule, then learns it. */
  public List<Alert> judge(SeriesMemory memory, Window window) {
    List<Verdict> verdicts = LearnedSeries.judge(memory, window, zone);
    double least = leastScore(window.rule().pane());
    List<Alert> alerts = new ArrayList<>(0);
    for (int i = 0; i < verdicts.size(); i++) {
      Verdict verdict = verdicts.get(i);
      Feature feature = window.rule().features().get(i);
      if (verdict.score() >= least && feature.matters(window.value(i), verdict.usual())) {
        alerts.add(alert(window, i, verdict, memory.since()));
      }
    }
    return alerts;
  }

  /** The detector's threshold, or above it where so many readings would exceed the budget. */
  private double leastScore(Duration pane) {
    double readings = (double) MONTH.toMillis() / pane.toMillis();
    double tooMany = readings / READINGS_A_FALSE_ALARM / timesAMonth;
    return Math.min(SURE, SeriesDetector.scoreOf(tooMany));
  }

  private Alert alert(Window window, int feature, Verdict verdict, long since) {
    String key = window.key() + '\u001F' + window.rule().features().get(feature).name();
    boolean service = window.rule().entity() == EntityKind.SERVICE;
    String logged = window.rule().logsource().service();
    SeriesWords words = new SeriesWords(window, feature, verdict, zone);
    return new Alert(
        Digest.hex(key.getBytes(StandardCharsets.UTF_8), ID_BYTES),
        new Alert.Rule(
            window.rule().id(),
            window.rule().name(),
            verdict.score() >= SURE ? Level.MEDIUM : Level.LOW,
            Category.ANOMALY),
        window.commune(),
        window.end(),
        window.start(),
        window.end(),
        window.events(),
        null,
        null,
        null,
        service ? window.entity() : logged == null ? "" : logged,
        Map.of(window.rule().entity().word(), window.entity()),
        new Alert.Traits(true, false, false),
        List.of(),
        window.evidence(),
        words.message(),
        words.reasons(since),
        true);
  }
}
