package fr.beffroi.ingest.archive;

import fr.beffroi.ingest.event.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where does each source go on, and what must its next lines be read with? */
final class SourceMarks {
  // Read by receivers while a commit adds to them.
  private final Map<String, String> cursors = new ConcurrentHashMap<>();
  private final Map<String, String> contexts = new ConcurrentHashMap<>();

  /** Cursor by source of the last record that had one. */
  Map<String, String> cursors() {
    return Collections.unmodifiableMap(cursors);
  }

  Map<String, String> contexts() {
    return Collections.unmodifiableMap(contexts);
  }

  void add(ArchiveRecord record) {
    if (!record.cursor().isEmpty()) {
      cursors.put(record.sourceId(), record.cursor());
    }
    if (record.kind() == ArchiveRecord.Kind.CONTEXT) {
      contexts.put(record.sourceId(), record.text());
    }
  }

  void addAll(SourceMarks later) {
    cursors.putAll(later.cursors);
    contexts.putAll(later.contexts);
  }

  void write(DataOutput out) throws IOException {
    write(cursors, out);
    write(contexts, out);
  }

  static SourceMarks read(DataInput in) throws IOException {
    SourceMarks marks = new SourceMarks();
    read(in, marks.cursors);
    read(in, marks.contexts);
    return marks;
  }

  private static void write(Map<String, String> map, DataOutput out) throws IOException {
    Binary.writeVarLong(map.size(), out);
    for (Map.Entry<String, String> entry : map.entrySet()) {
      Binary.writeText(entry.getKey(), out);
      Binary.writeText(entry.getValue(), out);
    }
  }

  private static void read(DataInput in, Map<String, String> into) throws IOException {
    for (int left = Binary.readLength(in, FrameHeader.MOST_BODY); left > 0; left--) {
      into.put(Binary.readText(in), Binary.readText(in));
    }
  }
}
