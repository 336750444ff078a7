package fr.beffroi.detection.behaviour.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which windows would be one and the same thing to people? Those of one entity that follow each
 * other within a window's length, for a day at most: windows slide, and an hour's trouble is in six
 * of them.
 */
final class Episodes {
  private static final long LONGEST = 86_400_000;

  private final long window;
  private final Map<String, Open> open = new HashMap<>();
  private final List<Open> all = new ArrayList<>();

  private static final class Open {
    private final long from;
    private long to;
    private double top;

    Open(long from, double top) {
      this.from = from;
      this.to = from;
      this.top = top;
    }
  }

  /**
   * @param window its length in milliseconds
   */
  Episodes(long window) {
    this.window = window;
  }

  /** Takes in a window; those of one entity come in their order. */
  void add(Observation observation, double score) {
    Open episode = open.get(observation.entity());
    long end = observation.end();
    if (episode == null || end - episode.to > window || end - episode.from > LONGEST) {
      Open fresh = new Open(end, score);
      open.put(observation.entity(), fresh);
      all.add(fresh);
      return;
    }
    episode.to = Math.max(episode.to, end);
    episode.top = Math.max(episode.top, score);
  }

  /** The highest score of each. */
  double[] tops() {
    return all.stream().mapToDouble(one -> one.top).toArray();
  }

  int count() {
    return all.size();
  }
}
