package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.behaviour.feature.BehaviourRule;
import fr.beffroi.detection.behaviour.feature.Direction;
import fr.beffroi.detection.behaviour.feature.Feature;
import java.time.Instant;
import java.util.List;

/**
 * How does a model do on windows that it did not learn from?
 *
 * @param windows in the order of time
 * @param days how long that was
 * @param weight for how many entities each one stands
 */
record HeldOut(List<Observation> windows, int days, int weight) {
  static final int FEWEST_DAYS = 2;
  private static final int FEWEST_WINDOWS = 20;

  /** Fewer episodes that pass the guard cannot calibrate, and all that were seen do. */
  private static final int FEWEST_EPISODES = 10;

  private static final long DAY = 86_400_000;

  /** As many strange copies tell two models apart to a few percent. */
  private static final int COPIES = 500;

  /** How far a copy is moved, in scales. */
  private static final double MOVED = 5;

  HeldOut {
    windows = List.copyOf(windows);
  }

  /**
   * @param alarmsADay episodes that would be told about on a normal day
   * @param found share of strange copies that would be told about: windows of which one feature is
   *     moved, the way that matters, by five times what is worth a word
   */
  record Quality(double alarmsADay, double found) {}

  /** Whether there are enough to judge a model by. */
  boolean suffices() {
    return windows.size() >= FEWEST_WINDOWS;
  }

  /** What of it came after a time, where that is enough to judge a model by; else all. */
  HeldOut after(Instant time) {
    List<Observation> later =
        windows.stream().filter(one -> one.end() > time.toEpochMilli()).toList();
    long left = later.stream().map(one -> Math.floorDiv(one.end() - 1, DAY)).distinct().count();
    HeldOut unseen = new HeldOut(later, (int) left, weight);
    return unseen.suffices() && left >= FEWEST_DAYS ? unseen : this;
  }

  /** How often which score is to be expected while nothing happens, by these windows. */
  Calibration calibration(BehaviourRule rule, RuleModel model) {
    double[] guarded = episodes(rule, model, true).tops();
    double[] tops =
        guarded.length >= FEWEST_EPISODES ? guarded : episodes(rule, model, false).tops();
    return Calibration.of(tops, days, weight);
  }

  /**
   * All episodes, by their scores; {@code guarded}: of windows in which something matters. Each
   * window counts by the higher of two scores, with the habits of its entity and without: a job
   * that starts to judge knows nobody yet, and new ones come every day.
   */
  Episodes episodes(BehaviourRule rule, RuleModel model, boolean guarded) {
    Episodes episodes = new Episodes(rule.window().toMillis());
    for (Observation one : windows) {
      double known = score(rule, model, one, guarded);
      double unknown = score(rule, model, one.ofStranger(), guarded);
      if (!Double.isNaN(known) || !Double.isNaN(unknown)) {
        episodes.add(one, Double.isNaN(known) ? unknown : larger(known, unknown));
      }
    }
    return episodes;
  }

  private static double larger(double known, double unknown) {
    return Double.isNaN(unknown) ? known : Math.max(known, unknown);
  }

  /** NaN where the guard is asked and nothing matters. */
  private static double score(
      BehaviourRule rule, RuleModel model, Observation one, boolean guarded) {
    double[] usual = model.usual(one);
    return guarded && !RuleModel.matters(rule, one.values(), usual)
        ? Double.NaN
        : model.score(one.values(), usual);
  }

  /**
   * How it does at a threshold.
   *
   * @param yardstick says what is worth a word, the same for all that are compared
   */
  Quality quality(BehaviourRule rule, RuleModel model, double threshold, RuleModel yardstick) {
    double[] tops = episodes(rule, model, true).tops();
    long alarms = 0;
    for (double top : tops) {
      alarms += top >= threshold ? 1 : 0;
    }
    return new Quality(
        (double) alarms * weight / Math.max(1, days), found(rule, model, threshold, yardstick));
  }

  private double found(BehaviourRule rule, RuleModel model, double threshold, RuleModel yardstick) {
    int step = Math.max(1, windows.size() / COPIES);
    int copies = 0;
    int found = 0;
    for (int i = 0; i < windows.size(); i += step) {
      Observation one = windows.get(i);
      double[] usual = model.usual(one);
      double[] moved = one.values().clone();
      int at = copies % moved.length;
      Feature feature = rule.features().get(at);
      double distance = MOVED * yardstick.commons().get(at).scale();
      moved[at] =
          yardstick.usual(one)[at] + (feature.direction() == Direction.DOWN ? -distance : distance);
      copies++;
      boolean told =
          RuleModel.matters(rule, moved, usual) && model.score(moved, usual) >= threshold;
      found += told ? 1 : 0;
    }
    return copies == 0 ? 0 : (double) found / copies;
  }
}
