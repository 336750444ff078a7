package fr.beffroi.detection.behaviour.names;

import static fr.beffroi.ingest.event.Binary.readTexts;
import static fr.beffroi.ingest.event.Binary.writeTexts;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where does it stand that somebody asked, and for what, at the beginning? A few positions and
 * registered domains, kept until it is known whether anything comes of them. A registered domain is
 * nobody's personal datum; what stands before it may be, and is never kept.
 */
final class Traces {
  static final int MOST_POSITIONS = 10;
  static final int MOST_EXAMPLES = 3;

  private long first = Long.MAX_VALUE;
  private final List<String> positions = new ArrayList<>(2);
  private final List<String> examples = new ArrayList<>(2);

  void see(long time, String position, String registrable) {
    first = Math.min(first, time);
    addNew(position, positions, MOST_POSITIONS);
    addNew(registrable, examples, MOST_EXAMPLES);
  }

  private static void addNew(String text, List<String> to, int most) {
    if (to.size() < most && !to.contains(text)) {
      to.add(text);
    }
  }

  void clear() {
    first = Long.MAX_VALUE;
    positions.clear();
    examples.clear();
  }

  /** Of the first one, in milliseconds since 1970; Long.MAX_VALUE where there is none. */
  long first() {
    return first;
  }

  List<String> positions() {
    return List.copyOf(positions);
  }

  List<String> examples() {
    return List.copyOf(examples);
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(first);
    writeTexts(positions, out);
    writeTexts(examples, out);
  }

  void read(DataInput in) throws IOException {
    clear();
    first = in.readLong();
    positions.addAll(readTexts(in));
    examples.addAll(readTexts(in));
  }
}
