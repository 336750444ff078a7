package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.ingest.event.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;

/**
 * Which values were seen, and not too long ago? Two generations of hashes: a value that is seen
 * goes into the young one; when that is full or two months old, it becomes the old one, and what
 * was not seen since the turn before is forgotten. So a value is kept for two to four months, fewer
 * where there are more than {@value #MOST} of them; 1 MB at most.
 */
final class SeenValues {
  static final int MOST = 32_768;
  private static final long GENERATION = Duration.ofDays(60).toMillis();

  private final long since;
  private long turned;
  private HashSet64 young = new HashSet64();
  private HashSet64 old = new HashSet64();

  SeenValues(long now) {
    this.since = now;
    this.turned = now;
  }

  private SeenValues(long since, long turned, HashSet64 young, HashSet64 old) {
    this.since = since;
    this.turned = turned;
    this.young = young;
    this.old = old;
  }

  /** Since when values are noted. */
  long since() {
    return since;
  }

  /** Notes a value; answers whether it was not known. */
  boolean add(long hash, long now) {
    if (now - turned >= GENERATION || young.size() >= MOST) {
      old = young;
      young = new HashSet64();
      turned = now;
    }
    return young.add(hash) && !old.contains(hash);
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(since);
    out.writeLong(turned);
    write(young, out);
    write(old, out);
  }

  private static void write(HashSet64 hashes, DataOutput out) throws IOException {
    Binary.writeVarLong(hashes.size(), out);
    for (long hash : hashes.sorted()) {
      out.writeLong(hash);
    }
  }

  static SeenValues read(DataInput in) throws IOException {
    return new SeenValues(in.readLong(), in.readLong(), readHashes(in), readHashes(in));
  }

  private static HashSet64 readHashes(DataInput in) throws IOException {
    HashSet64 hashes = new HashSet64();
    int size = Binary.readLength(in, MOST);
    for (int i = 0; i < size; i++) {
      hashes.add(in.readLong());
    }
    return hashes;
  }
}
