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

  /** Notes a sighting; forgets, of the first to come, those that left the window. */
  void see(Sighting sighting, long oldest) {
    while (!recent.isEmpty()
        && (recent.size() == MOST_RECENT || recent.getFirst().time() < oldest)) {
      recent.removeFirst();
    }
    recent.addLast(sighting);
  }

  /** Forgets the window and the episode; habits and silence stay. */
  void rest() {
    newest = NEVER;
    times.clear();
    recent.clear();
    distinct = null;
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
