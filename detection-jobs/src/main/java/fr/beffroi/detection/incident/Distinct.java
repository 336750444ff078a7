package fr.beffroi.detection.incident;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many different values were there? Exact up to the cap, by 64-bit hash of each; above it,
 * "more than". The first values are kept as a sample.
 */
final class Distinct {
  final Set<Long> hashes = new HashSet<>();
  final List<String> sample = new ArrayList<>();
  boolean more;

  void add(String value, int cap) {
    long hash = hash(value);
    if (hashes.contains(hash)) {
      return;
    }
    if (hashes.size() >= cap) {
      more = true;
      return;
    }
    hashes.add(hash);
    if (sample.size() < Sample.MOST) {
      sample.add(value);
    }
  }

  boolean has(String value) {
    return hashes.contains(hash(value));
  }

  void remove(String value) {
    hashes.remove(hash(value));
    sample.remove(value);
  }

  Sample toSample() {
    return new Sample(hashes.size(), more, sample);
  }

  /** FNV-1a, then a final mix, since addresses differ in few bits. */
  private static long hash(String value) {
    long hash = 0xcbf29ce484222325L;
    for (byte next : value.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (next & 0xff)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }
}
