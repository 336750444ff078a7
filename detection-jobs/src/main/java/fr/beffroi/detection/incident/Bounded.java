package fr.beffroi.detection.incident;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which of these were used last? A map that never holds more than its cap: the one that was left
 * alone longest goes first, and is counted.
 */
final class Bounded<V> {
  private final int cap;
  private final LinkedHashMap<String, V> values = new LinkedHashMap<>(16, 0.75f, true);
  private long evicted;

  Bounded(int cap) {
    this.cap = cap;
  }

  @Nullable V get(String key) {
    return values.get(key);
  }

  /** Puts the value, and gives back the one that had to go for it. */
  @Nullable V put(String key, V value) {
    values.put(key, value);
    if (values.size() <= cap) {
      return null;
    }
    evicted++;
    return values.remove(values.keySet().iterator().next());
  }

  @Nullable V remove(String key) {
    return values.remove(key);
  }

  void removeIf(Predicate<V> over) {
    values.values().removeIf(over);
  }

  int size() {
    return values.size();
  }

  long evicted() {
    return evicted;
  }

  void evicted(long count) {
    evicted = count;
  }

  /** From the one that was left alone longest to the last one used. */
  Collection<V> values() {
    return values.values();
  }

  Map<String, V> entries() {
    return values;
  }
}
