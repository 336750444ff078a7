package fr.beffroi.detection.behaviour.names;

import fr.beffroi.detection.behaviour.feature.Hash;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which registered names does a town ask for as a habit? Those of several machines or of several
 * days; what one machine asked for on one day may be anything, an infected machine's search too.
 *
 * <p>Bounded: {@value #MOST_PASSING} names that were asked once, of which the longest unasked
 * leaves, and as many habitual ones as a model learns from.
 */
final class AskedNames {
  static final int MOST_PASSING = 100_000;

  private static final long NEVER = Long.MAX_VALUE;

  private final Map<String, Asked> passing =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
          return size() > MOST_PASSING;
        }
      };
  private final Map<String, Asked> habitual = new LinkedHashMap<>();

  private static final class Asked {
    private final long client;
    private final long day;
    private long habitualSince = NEVER;
    private boolean exists;
    private boolean missing;

    Asked(long client, long day) {
      this.client = client;
      this.day = day;
    }

    void answered(Answer answer) {
      exists |= answer == Answer.EXISTS;
      missing |= answer == Answer.NO_SUCH_NAME;
    }

    boolean isThere() {
      return exists || !missing;
    }
  }

  /** Takes in a question; {@code day} is counted from 1970. */
  void add(String registrable, String client, long day, Answer answer) {
    Asked known = habitual.get(registrable);
    if (known != null) {
      known.answered(answer);
      return;
    }
    long hash = Hash.of(client);
    Asked once = passing.computeIfAbsent(registrable, first -> new Asked(hash, day));
    once.answered(answer);
    if ((once.client != hash || once.day != day) && habitual.size() < NameTrainer.MOST) {
      once.habitualSince = day;
      passing.remove(registrable);
      habitual.put(registrable, once);
    }
  }

  /** Names that exist, as far as is known, and were habitual before a day. */
  List<String> habitualBefore(long day) {
    List<String> names = new ArrayList<>();
    habitual.forEach(
        (name, asked) -> {
          if (asked.isThere() && asked.habitualSince < day) {
            names.add(name);
          }
        });
    return names;
  }

  /** All that are remembered, habitual or not. */
  Iterator<String> all() {
    List<String> all = new ArrayList<>(habitual.keySet());
    all.addAll(passing.keySet());
    return all.iterator();
  }

  /** Of all that are remembered, those that were asked once. */
  int once() {
    return passing.size();
  }

  /** Of the habitual ones, those that do not exist. */
  int missing() {
    return (int) habitual.values().stream().filter(asked -> !asked.isThere()).count();
  }
}
