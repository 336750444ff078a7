package fr.beffroi.detection.sigma.correlation;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What does one rule remember of one group? Each kind of rule uses some of the parts. */
final class RuleMemory {
  static final long NEVER = Long.MIN_VALUE;
  static final int MOST_RECENT = Episode.MOST_ENDS;

  /** Event time of the newest event that counts, or NEVER. */
  long newest = NEVER;

  final Times times;
  final Deque<Sighting> recent = new ArrayDeque<>(4);
  @Nullable Distinct distinct;
  @Nullable Sums sums;
  @Nullable Chain chain;
  @Nullable Known known;
  @Nullable Silence silence;
  @Nullable Episode episode;

  RuleMemory() {
    this(new Times());
  }

  RuleMemory(Times times) {
    this.times = times;
  }

  /**
   * Notes a sighting; forgets the first to come. Whether it left the window is asked at a crossing.
   */
  void see(Sighting sighting) {
    if (recent.size() == MOST_RECENT) {
      recent.removeFirst();
    }
    recent.addLast(sighting);
  }

  /** Forgets the window and the episode; habits and silence stay. */
  void rest() {
    newest = NEVER;
    times.clear();
    if (!recent.isEmpty()) {
      recent.clear();
    }
    distinct = null;
    sums = null;
    chain = null;
    episode = null;
    if (known != null) {
      known.fresh().clear();
    }
  }

  boolean isEmpty() {
    return newest == NEVER && episode == null && known == null && silence == null;
  }
}
