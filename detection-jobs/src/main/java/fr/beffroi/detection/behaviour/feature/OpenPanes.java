package fr.beffroi.detection.behaviour.feature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which panes may still get events? Capped; the longest unused leaves first. */
final class OpenPanes {
  /** When the next pane is due, where none is open. */
  private static final long NEVER = Long.MAX_VALUE;

  private final Map<Key, Open> panes = new LinkedHashMap<>(1024, 0.75f, true);
  private final int most;
  private long nextDue = NEVER;

  /** Which pane? The rule by its number among those in force. */
  record Key(int rule, String commune, String entity, long start) {}

  /** A pane, and when it is to close. */
  private record Open(Pane pane, long due) {}

  OpenPanes(int most) {
    this.most = most;
  }

  int size() {
    return panes.size();
  }

  /** Whether some pane is due. */
  boolean isDue(long clock) {
    return clock >= nextDue;
  }

  /** The pane, opened where it is not there; {@code early} gets the one that leaves for it. */
  Pane use(Key key, BehaviourRule rule, long due, List<Pane> early) {
    Open open = panes.get(key);
    if (open != null) {
      return open.pane();
    }
    if (panes.size() >= most) {
      Iterator<Open> oldest = panes.values().iterator();
      early.add(oldest.next().pane());
      oldest.remove();
    }
    Pane pane = Pane.of(rule, key.commune(), key.entity(), key.start());
    put(key, pane, due);
    return pane;
  }

  void put(Key key, Pane pane, long due) {
    panes.put(key, new Open(pane, due));
    nextDue = Math.min(nextDue, due);
  }

  /** Takes out all panes that are due, the longest unused first. */
  List<Pane> close(long clock) {
    List<Pane> closed = new ArrayList<>();
    nextDue = NEVER;
    for (Iterator<Open> all = panes.values().iterator(); all.hasNext(); ) {
      Open open = all.next();
      if (clock >= open.due()) {
        closed.add(open.pane());
        all.remove();
      } else {
        nextDue = Math.min(nextDue, open.due());
      }
    }
    return closed;
  }

  /** All that are open, the longest unused first. */
  Collection<Pane> all() {
    return panes.values().stream().map(Open::pane).toList();
  }
}
