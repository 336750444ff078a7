package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.ingest.event.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Did the commune show this value before? One memory a commune and feature; in its first days
 * nothing counts as new, since everything is.
 */
final class Newcomers {
  /** A full week: weekly jobs, and those who work on Saturdays, are then known. */
  static final long LEARNING = Duration.ofDays(7).toMillis();

  /** Of a syndicate's communes and features; about 1 MB each when full. */
  private static final int MOST_MEMORIES = 256;

  private static final int VERSION = 1;

  private final Map<Key, SeenValues> memories = new LinkedHashMap<>();

  private record Key(String commune, String rule, long fingerprint, String feature) {}

  /** Notes a value; answers whether it is new to a commune that is known for a week. */
  boolean isNew(String commune, BehaviourRule rule, Feature feature, long hash, long now) {
    Key key = new Key(commune, rule.id(), rule.fingerprint(), feature.name());
    SeenValues seen = memories.get(key);
    if (seen == null) {
      makeRoom();
      seen = new SeenValues(now);
      memories.put(key, seen);
    }
    return seen.add(hash, now) && now - seen.since() >= LEARNING;
  }

  private void makeRoom() {
    if (memories.size() >= MOST_MEMORIES) {
      Iterator<Key> keys = memories.keySet().iterator();
      keys.next();
      keys.remove();
    }
  }

  void write(DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Binary.writeVarLong(memories.size(), out);
    for (Map.Entry<Key, SeenValues> memory : memories.entrySet()) {
      Binary.writeText(memory.getKey().commune(), out);
      Binary.writeText(memory.getKey().rule(), out);
      out.writeLong(memory.getKey().fingerprint());
      Binary.writeText(memory.getKey().feature(), out);
      memory.getValue().write(out);
    }
  }

  /** Goes on from what was written; memories of rules that are gone leave as others come. */
  void read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("newcomers of version " + version + "; this release reads " + VERSION);
    }
    int size = Binary.readLength(in, MOST_MEMORIES);
    for (int i = 0; i < size; i++) {
      Key key =
          new Key(Binary.readText(in), Binary.readText(in), in.readLong(), Binary.readText(in));
      memories.put(key, SeenValues.read(in));
    }
  }
}
