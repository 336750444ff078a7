package fr.beffroi.detection.flink;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who leaves when too many are known? The longest unused of those who pass by, while they are more
 * than a quarter; else the longest unused of those who are known for days. So a swarm of addresses,
 * each seen once, drives out nobody whose habits took weeks to learn.
 */
final class Acquaintances {
  private final Map<String, Boolean> passing = new LinkedHashMap<>(1024, 0.75f, true);
  private final Map<String, Boolean> settled = new LinkedHashMap<>(1024, 0.75f, true);
  private final int most;

  Acquaintances(int most) {
    this.most = most;
  }

  void use(String key, boolean isSettled) {
    if (isSettled) {
      passing.remove(key);
      settled.put(key, Boolean.TRUE);
    } else {
      settled.remove(key);
      passing.put(key, Boolean.TRUE);
    }
  }

  void forget(String key) {
    passing.remove(key);
    settled.remove(key);
  }

  int size() {
    return passing.size() + settled.size();
  }

  /** How many of them are known for days. */
  int settled() {
    return settled.size();
  }

  int most() {
    return most;
  }

  boolean isTooMany() {
    return size() > most;
  }

  /** Takes out the one who leaves; to be asked only where there are too many. */
  String leaving() {
    boolean fromPassing = passing.size() > most / 4 || settled.isEmpty();
    Iterator<String> keys = (fromPassing ? passing : settled).keySet().iterator();
    String oldest = keys.next();
    keys.remove();
    return oldest;
  }
}
