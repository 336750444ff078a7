package fr.beffroi.detection.behaviour.names;

import static fr.beffroi.ingest.event.Binary.readLength;
import static fr.beffroi.ingest.event.Binary.writeVarLong;

import fr.beffroi.detection.behaviour.feature.Hash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;

/**
 * Which registered names does the town ask for anyway? By hash, eight bytes each: what it learned
 * is no news, however odd it looks.
 */
final class KnownNames {
  private final long[] sorted;

  private KnownNames(long[] sorted) {
    this.sorted = sorted;
  }

  static KnownNames of(Collection<String> registrable) {
    return new KnownNames(registrable.stream().mapToLong(Hash::of).sorted().toArray());
  }

  boolean contains(String registrable) {
    return Arrays.binarySearch(sorted, Hash.of(registrable)) >= 0;
  }

  int size() {
    return sorted.length;
  }

  void write(DataOutput out) throws IOException {
    writeVarLong(sorted.length, out);
    for (long hash : sorted) {
      out.writeLong(hash);
    }
  }

  static KnownNames read(DataInput in) throws IOException {
    long[] hashes = new long[readLength(in, NameTrainer.MOST)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = in.readLong();
    }
    Arrays.sort(hashes);
    return new KnownNames(hashes);
  }
}
