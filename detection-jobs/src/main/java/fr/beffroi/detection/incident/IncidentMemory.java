package fr.beffroi.detection.incident;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What does the desk remember of one commune? Open incidents, which alert belongs to which, what is
 * usual, and the silences that hold.
 *
 * <p>Mutable; only {@link IncidentDesk} changes it. Every part has a cap; what had to go is counted
 * in {@link #evicted()}.
 */
public final class IncidentMemory {
  private static final int MOST_OPEN = 2_000;
  private static final int MOST_TRACKS = 20_000;
  private static final int MOST_PAST = 5_000;
  private static final int MOST_FLOODS = 1_000;

  /** Above that many alerts, those of automata are named and not followed one by one. */
  static final int MOST_AUTOMATA_TRACKS = MOST_TRACKS * 3 / 4;

  final Bounded<Case> open = new Bounded<>(MOST_OPEN);
  final Bounded<Track> tracks = new Bounded<>(MOST_TRACKS);

  /** Thread to the last incident on it, over or not. */
  final Bounded<String> latest = new Bounded<>(MOST_PAST);

  /** Rule and day to the number of incidents that it opened. */
  final Bounded<Integer> opened = new Bounded<>(MOST_FLOODS);

  final Habits habits = new Habits();
  final Signals signals = new Signals();
  final Standing standing = new Standing();

  /** The cursor of the last decision that was applied. */
  long lastDecision;

  /** The latest event time seen, in milliseconds. */
  long nowMillis = Long.MIN_VALUE;

  /** Alerts that the never-alert list kept out. */
  long neverAlerted;

  private final Map<String, String> byThread = new HashMap<>();

  @Nullable Case onThread(String thread) {
    String id = byThread.get(thread);
    return id == null ? null : open.get(id);
  }

  /** Puts a new case, and gives back the one that had to go for it. */
  @Nullable Case put(Case added) {
    Case evicted = open.put(added.id, added);
    index(added);
    if (evicted != null) {
      unindex(evicted);
    }
    return evicted;
  }

  /**
   * Makes every thread of the case lead to it; one that leads to another open case stays there, so
   * that a memory that is read again leads the same way.
   */
  void index(Case added) {
    added.threads.removeIf(
        thread -> !byThread.computeIfAbsent(thread, free -> added.id).equals(added.id));
  }

  void remove(Case over) {
    open.remove(over.id);
    unindex(over);
  }

  private void unindex(Case over) {
    over.threads.forEach(thread -> byThread.remove(thread, over.id));
  }

  void now(long millis) {
    nowMillis = Math.max(nowMillis, millis);
  }

  /** The decisions with a cursor up to this one were applied. */
  public long lastDecision() {
    return lastDecision;
  }

  public int openIncidents() {
    return open.size();
  }

  /** How many alerts the never-alert list kept out of incidents. */
  public long neverAlerted() {
    return neverAlerted;
  }

  /** How many things were forgotten since their store was full: a metric. */
  public long evicted() {
    return open.evicted()
        + tracks.evicted()
        + latest.evicted()
        + opened.evicted()
        + habits.habits.evicted()
        + signals.byEntity.evicted()
        + standing.dropped;
  }

  /** A memory of its own, of which no part is shared with this one. */
  public IncidentMemory copy() {
    IncidentMemoryCodec codec = new IncidentMemoryCodec();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);
    try {
      codec.write(this, new DataOutputStream(bytes));
      return codec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
