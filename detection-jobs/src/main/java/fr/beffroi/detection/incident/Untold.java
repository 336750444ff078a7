package fr.beffroi.detection.incident;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which incidents changed, and were not told yet? A rolling incident of automata changes with every
 * alert; who tells it ten times a second says all that there is to say.
 *
 * <p>No part of a checkpoint: after one is restored, {@link #everyOpen} is untold.
 */
public final class Untold {
  final Set<String> changed = new LinkedHashSet<>();
  final List<Incident> over = new ArrayList<>();

  /** What a memory that was read again may not have told. */
  public static Untold everyOpen(IncidentMemory memory) {
    Untold untold = new Untold();
    memory.open.values().forEach(open -> untold.changed.add(open.id));
    return untold;
  }

  public boolean isEmpty() {
    return changed.isEmpty() && over.isEmpty();
  }

  /** Whether it cannot wait for a checkpoint: the memory forgot what is over. */
  public boolean isUrgent() {
    return !over.isEmpty();
  }
}
