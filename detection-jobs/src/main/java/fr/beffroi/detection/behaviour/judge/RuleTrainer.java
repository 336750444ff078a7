package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.behaviour.feature.BehaviourRule;
import fr.beffroi.detection.behaviour.feature.Feature;
import fr.beffroi.detection.behaviour.model.Detector;
import fr.beffroi.detection.behaviour.model.DetectorModel;
import fr.beffroi.detection.behaviour.model.DetectorTrainer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.tribuo.MutableDataset;
import org.tribuo.anomaly.AnomalyFactory;
import org.tribuo.anomaly.Event;
import org.tribuo.anomaly.Event.EventType;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * What is usual by one behaviour rule? The first three quarters of its days teach, the last quarter
 * (two days at least) calibrates; no window lies in both.
 */
final class RuleTrainer {
  /** Where chance begins, so that the same period gives the same model. */
  private static final long SEED = 20_261_122;

  private static final int FEWEST_LEARNED = RuleLesson.FEWEST_WINDOWS / 2;

  private final BehaviourRule rule;
  private final ZoneId zone;
  private final Clock clock;

  /** A model, or what is lacking for one. */
  sealed interface Result permits Taught, Sparse {}

  record Taught(RuleModel model, HeldOut heldOut) implements Result {}

  record Sparse(RuleLesson lesson) implements Result {}

  /** The two parts of a period. */
  private record Parts(List<Observation> learned, HeldOut heldOut) {}

  RuleTrainer(BehaviourRule rule, ZoneId zone, Clock clock) {
    this.rule = rule;
    this.zone = zone;
    this.clock = clock;
  }

  Result train(RuleWindows windows) {
    TreeSet<LocalDate> days = new TreeSet<>();
    windows.kept().forEach(one -> days.add(day(one)));
    RuleLesson all = lesson(windows.seen(), days.size(), 0, 0);
    if (!all.suffices()) {
      return new Sparse(all);
    }
    List<Common> first = Common.ofEntities(windows.kept(), effects());
    Extremes loud = Extremes.of(rule, windows.kept(), first);
    Parts parts = parts(windows, List.copyOf(days), loud);
    Extremes extremes = Extremes.of(rule, parts.learned(), first);
    List<Observation> learned = extremes.kept();
    if (learned.size() < FEWEST_LEARNED || !parts.heldOut().suffices()) {
      return new Sparse(all);
    }
    List<Common> commons = Common.of(learned, effects());
    long strange = loudWindows(windows.kept(), loud) + extremes.windows();
    return taught(
        lesson(windows.seen(), days.size(), strange, loud.entities().size()),
        learned,
        commons,
        parts.heldOut());
  }

  private static long loudWindows(List<Observation> all, Extremes loud) {
    return all.stream().filter(one -> loud.entities().contains(one.entity())).count();
  }

  private Result taught(
      RuleLesson lesson, List<Observation> learned, List<Common> commons, HeldOut heldOut) {
    DetectorModel detector = detector(learned, commons);
    // A first one scores what calibrates the second.
    RuleModel scorer =
        new RuleModel(
            lesson, commons, detector, Calibration.of(new double[] {0}, heldOut.days(), 1));
    return new Taught(
        new RuleModel(lesson, commons, detector, heldOut.calibration(rule, scorer)), heldOut);
  }

  private Parts parts(RuleWindows windows, List<LocalDate> days, Extremes loud) {
    int held = Math.max(HeldOut.FEWEST_DAYS, Math.round(days.size() / 4f));
    LocalDate first = days.get(days.size() - held);
    long boundary = first.atStartOfDay(zone).toInstant().toEpochMilli();
    List<Observation> quiet =
        windows.kept().stream().filter(one -> !loud.entities().contains(one.entity())).toList();
    List<Observation> learned = quiet.stream().filter(one -> one.end() <= boundary).toList();
    List<Observation> after =
        quiet.stream().filter(one -> one.end() >= boundary + rule.window().toMillis()).toList();
    return new Parts(learned, new HeldOut(after, held, windows.weight()));
  }

  private LocalDate day(Observation one) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(one.end() - 1), zone);
  }

  private double[] effects() {
    return rule.features().stream().mapToDouble(Feature::minimumEffect).toArray();
  }

  private RuleLesson lesson(long windows, int days, long strange, int entities) {
    return new RuleLesson(
        rule.id(),
        rule.name(),
        rule.title(),
        rule.fingerprint(),
        rule.featureNames(),
        windows,
        days,
        strange,
        entities);
  }

  private DetectorModel detector(List<Observation> learned, List<Common> commons) {
    AnomalyFactory factory = new AnomalyFactory();
    MutableDataset<Event> dataset =
        new MutableDataset<>(
            new SimpleDataSourceProvenance(
                "behaviour/" + rule.name(),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                factory),
            factory);
    String[] columns = RuleModel.columns(rule.featureNames());
    Event expected = new Event(EventType.EXPECTED);
    for (Observation one : learned) {
      double[] usual = RuleModel.usual(one, commons);
      dataset.add(
          new ArrayExample<>(expected, columns, RuleModel.columns(one.values(), usual, commons)));
    }
    return (DetectorModel) new DetectorTrainer(Detector.COMBINATION, SEED, clock).train(dataset);
  }
}
