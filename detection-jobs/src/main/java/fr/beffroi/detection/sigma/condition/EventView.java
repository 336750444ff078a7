package fr.beffroi.detection.sigma.condition;

import fr.beffroi.ingest.event.Event;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What do the fields of one event hold? Each is read, and folded, once for all rules.
 *
 * <p>Kept by one matcher and filled anew for each event; not safe for several threads.
 */
public final class EventView {
  private final @Nullable Value[] values;
  private final boolean[] read;
  private @Nullable Event event;
  private @Nullable Value everything;

  /** A view for rules that name {@code fields} fields. */
  public EventView(int fields) {
    this.values = new Value[fields];
    this.read = new boolean[fields];
  }

  public EventView of(Event next) {
    event = next;
    everything = null;
    Arrays.fill(read, false);
    return this;
  }

  /** The first value of a field, or null where the event has none. */
  public @Nullable Value first(FieldRef ref) {
    int slot = ref.slot();
    if (!read[slot]) {
      read[slot] = true;
      values[slot] = chain(raw(ref), null);
    }
    return values[slot];
  }

  /** The first of all values of the event, for searches that name no field. */
  public @Nullable Value anywhere() {
    Event current = event;
    if (everything == null && current != null) {
      current.forEach((field, value) -> everything = chain(value, everything));
      current.others().values().forEach(value -> everything = chain(value, everything));
    }
    return everything;
  }

  private @Nullable Object raw(FieldRef ref) {
    Event current = event;
    if (current == null) {
      return null;
    }
    return ref.field() == null ? current.others().get(ref.name()) : current.get(ref.field());
  }

  private static @Nullable Value chain(@Nullable Object raw, @Nullable Value rest) {
    if (raw == null) {
      return rest;
    }
    if (!(raw instanceof List<?> list)) {
      return new Value(raw, rest);
    }
    Value chain = rest;
    for (int i = list.size() - 1; i >= 0; i--) {
      chain = new Value(list.get(i), chain);
    }
    return chain;
  }
}
