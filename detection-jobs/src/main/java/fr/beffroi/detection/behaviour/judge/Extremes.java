package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.behaviour.feature.BehaviourRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must not be learned as usual though nobody named it? An attacker may have been there from
 * the start.
 *
 * <p>How far out a window is, is measured from what is usual for everybody, by median and scale
 * ({@link Common#ofEntities}), which few cannot move, and only the way that matters. Two are left
 * out: who is far out all the time, since one in ten windows of a loud attacker is more than any
 * share of windows; and of the rest, the one window in two hundred that is farthest.
 *
 * <p>Who is far out all the time: more than half of its windows at {@value #FAR} scales or more;
 * one entity in two hundred at most, or one of at least {@value #FEWEST_ENTITIES}. A server that is
 * rightly so loud is left out too, and told about until somebody says that it may.
 */
final class Extremes {
  static final double SHARE = 0.005;
  static final double FAR = 10;
  static final int FEWEST_ENTITIES = 10;

  private final List<Observation> kept;
  private final int windows;
  private final Set<String> entities;

  private Extremes(List<Observation> kept, int windows, Set<String> entities) {
    this.kept = kept;
    this.windows = windows;
    this.entities = entities;
  }

  static Extremes of(BehaviourRule rule, List<Observation> all, List<Common> commons) {
    Map<String, double[]> far = new HashMap<>();
    double[] distances = new double[all.size()];
    Map<String, List<Double>> byEntity = new HashMap<>();
    for (int i = 0; i < distances.length; i++) {
      Observation one = all.get(i);
      distances[i] = distance(rule, one, commons);
      byEntity.computeIfAbsent(one.entity(), first -> new ArrayList<>()).add(distances[i]);
    }
    byEntity.forEach(
        (entity, list) -> far.put(entity, list.stream().mapToDouble(it -> it).sorted().toArray()));
    Set<String> entities = entities(far);
    return keep(all, distances, entities);
  }

  private static Set<String> entities(Map<String, double[]> far) {
    if (far.size() < FEWEST_ENTITIES) {
      return Set.of();
    }
    return new HashSet<>(
        far.entrySet().stream()
            .filter(one -> median(one.getValue()) >= FAR)
            .sorted(
                Comparator.comparingDouble(
                        (Map.Entry<String, double[]> one) -> median(one.getValue()))
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(Math.max(1, (long) (SHARE * far.size())))
            .map(Map.Entry::getKey)
            .toList());
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }

  private static Extremes keep(List<Observation> all, double[] distances, Set<String> entities) {
    double[] rest = new double[all.size()];
    int size = 0;
    for (int i = 0; i < distances.length; i++) {
      if (!entities.contains(all.get(i).entity())) {
        rest[size++] = distances[i];
      }
    }
    double[] sorted = Arrays.copyOf(rest, size);
    Arrays.sort(sorted);
    int extreme = (int) Math.ceil(SHARE * size);
    // Of equal ones all stay: what so many do is not extreme.
    double most = size == 0 ? 0 : sorted[Math.max(0, size - 1 - extreme)];
    List<Observation> kept = new ArrayList<>();
    for (int i = 0; i < distances.length; i++) {
      if (!entities.contains(all.get(i).entity()) && distances[i] <= most) {
        kept.add(all.get(i));
      }
    }
    return new Extremes(kept, all.size() - kept.size(), entities);
  }

  /** The farthest feature, in scales, the way that matters. */
  private static double distance(BehaviourRule rule, Observation one, List<Common> commons) {
    double farthest = 0;
    for (int i = 0; i < one.values().length; i++) {
      Common common = commons.get(i);
      double value = one.values()[i];
      if (Double.isFinite(value)) {
        double excess = rule.features().get(i).direction().excess(value, common.median());
        farthest = Math.max(farthest, excess / common.scale());
      }
    }
    return farthest;
  }

  /** What may be learned. */
  List<Observation> kept() {
    return kept;
  }

  /** How many windows were left out. */
  int windows() {
    return windows;
  }

  /** Who was left out whole. */
  Set<String> entities() {
    return entities;
  }
}
