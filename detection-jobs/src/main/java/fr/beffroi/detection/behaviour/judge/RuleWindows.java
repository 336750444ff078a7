package fr.beffroi.detection.behaviour.judge;

import java.util.ArrayList;
import java.util.List;

/**
 * Which windows of one rule are learned from, where there may be any number? All, up to {@value
 * #MOST}; then those of half of the entities, and so on: what is kept of an entity is whole.
 */
final class RuleWindows {
  static final int MOST = 200_000;

  private final int most;
  private List<Observation> kept = new ArrayList<>();
  private long seen;
  private int halved;

  RuleWindows() {
    this(MOST);
  }

  RuleWindows(int most) {
    this.most = most;
  }

  void add(Observation observation) {
    seen++;
    if (!isKept(observation)) {
      return;
    }
    if (kept.size() >= most && halved < Integer.SIZE - 2) {
      halved++;
      kept = new ArrayList<>(kept.stream().filter(this::isKept).toList());
    }
    if (kept.size() < most && isKept(observation)) {
      kept.add(observation);
    }
  }

  private boolean isKept(Observation observation) {
    int hash = observation.entity().hashCode() * 0x9E3779B9;
    return (hash >>> 1) % (1 << halved) == 0;
  }

  /** In the order in which they came. */
  List<Observation> kept() {
    return kept;
  }

  /** How many there were. */
  long seen() {
    return seen;
  }

  /** For how many entities each one that is kept stands. */
  int weight() {
    return 1 << halved;
  }
}
