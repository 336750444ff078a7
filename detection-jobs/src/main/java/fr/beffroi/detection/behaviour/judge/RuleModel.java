package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.behaviour.feature.BehaviourRule;
import fr.beffroi.detection.behaviour.feature.Feature;
import fr.beffroi.detection.behaviour.model.DetectorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How strange is a window to what was learned for one behaviour rule?
 *
 * <p>The detector sees each feature twice: its value, and how far it departs from what is usual for
 * that entity, in the feature's {@link Common#scale}. Where an entity has no habit yet, what is
 * usual for everybody stands for it.
 */
public final class RuleModel {
  private static final String DEPARTURE = " - usual";

  private final RuleLesson lesson;
  private final List<Common> commons;
  private final DetectorModel detector;
  private final Calibration calibration;

  /** Where each value, then each departure, stands in the detector's rows. */
  private final int[] places;

  /** A feature and by how much it raises the score of a window. */
  record Cause(int feature, double share) {}

  RuleModel(
      RuleLesson lesson, List<Common> commons, DetectorModel detector, Calibration calibration) {
    this.lesson = lesson;
    this.commons = List.copyOf(commons);
    this.detector = detector;
    this.calibration = calibration;
    String[] columns = columns(lesson.features());
    this.places =
        Arrays.stream(columns).mapToInt(name -> detector.getFeatureIDMap().getID(name)).toArray();
    boolean whole = Arrays.stream(places).allMatch(place -> place >= 0);
    if (!whole
        || places.length != detector.getFeatureIDMap().size()
        || commons.size() != lesson.features().size()) {
      throw new IllegalArgumentException("a detector of other features");
    }
  }

  /** From what was learned. */
  public RuleLesson lesson() {
    return lesson;
  }

  /** What is usual of each feature. */
  public List<Common> commons() {
    return commons;
  }

  public Calibration calibration() {
    return calibration;
  }

  /** The detector, with its provenance. */
  public DetectorModel detector() {
    return detector;
  }

  /** Whether it was learned of the rule as it is now. */
  boolean isOf(BehaviourRule rule) {
    return lesson.rule().equals(rule.id())
        && lesson.fingerprint() == rule.fingerprint()
        && lesson.features().equals(rule.featureNames());
  }

  /** Names of the detector's columns: the features, then their departures. */
  static String[] columns(List<String> features) {
    List<String> columns = new ArrayList<>(features);
    features.forEach(feature -> columns.add(feature + DEPARTURE));
    return columns.toArray(String[]::new);
  }

  /** The columns of an observation; what is not known is usual. */
  static double[] columns(double[] values, double[] usual, List<Common> commons) {
    int features = values.length;
    double[] row = new double[2 * features];
    for (int i = 0; i < features; i++) {
      double value = Double.isFinite(values[i]) ? values[i] : usual[i];
      row[i] = value;
      row[features + i] = (value - usual[i]) / commons.get(i).scale();
    }
    return row;
  }

  /** What is usual for whom the observation is of: its habit, else everybody's. */
  static double[] usual(Observation observation, List<Common> commons) {
    double[] usual = observation.habit().clone();
    for (int i = 0; i < usual.length; i++) {
      usual[i] = Double.isFinite(usual[i]) ? usual[i] : commons.get(i).median();
    }
    return usual;
  }

  double[] usual(Observation observation) {
    return usual(observation, commons);
  }

  /**
   * Whether some feature left the usual the way that matters, by its minimum effect: the guard that
   * keeps constant data from being strange after a small change.
   */
  static boolean matters(BehaviourRule rule, double[] values, double[] usual) {
    for (int i = 0; i < values.length; i++) {
      if (rule.features().get(i).matters(values[i], usual[i])) {
        return true;
      }
    }
    return false;
  }

  double score(double[] values, double[] usual) {
    double[] columns = columns(values, usual, commons);
    double[] row = new double[columns.length];
    for (int i = 0; i < row.length; i++) {
      row[places[i]] = columns[i];
    }
    return detector.score(row);
  }

  /**
   * Which features made the score: each is put back to its usual value, and those that matter and
   * lower the score by it are named, the strongest first.
   */
  List<Cause> causes(BehaviourRule rule, double[] values, double[] usual, double score) {
    List<Cause> causes = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Feature feature = rule.features().get(i);
      if (feature.matters(values[i], usual[i])) {
        double[] without = values.clone();
        without[i] = usual[i];
        double share = score - score(without, usual);
        if (share > 0) {
          causes.add(new Cause(i, share));
        }
      }
    }
    causes.sort(Comparator.comparingDouble(Cause::share).reversed());
    return causes;
  }
}
