package fr.beffroi.ingest.archive;

import java.io.IOException;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * Where did the archive stop? Reads the last segment, whose head repeats what came before; only
 * where that head is damaged, the segment before it too.
 *
 * @param tail the last segment, where it can be written on
 */
record Recovery(LogState state, @Nullable SegmentWriter tail) {
  static Recovery of(ArchiveLayout layout, String collector, WholeFile.Channels channels)
      throws IOException {
    NavigableMap<Long, Segment> segments = layout.segments();
    if (segments.isEmpty()) {
      return new Recovery(LogState.empty(collector), null);
    }
    Segment last = segments.lastEntry().getValue();
    try (SegmentReader reader = SegmentReader.open(last)) {
      LogState state = end(reader, segments, collector);
      boolean empty = state.lastSeq() < last.first();
      return new Recovery(
          state, reader.isPlain() ? SegmentWriter.resume(channels, reader, empty) : null);
    }
  }

  /** The state after all that a segment holds. */
  private static LogState end(
      SegmentReader reader, NavigableMap<Long, Segment> segments, String collector)
      throws IOException {
    long first = reader.segment().first();
    LogState state = reader.head();
    if (state == null) {
      state = end(segments.headMap(first, false), collector);
    }
    SourceMarks marks = new SourceMarks();
    Frame last = null;
    for (Frame frame = reader.next(); frame != null; frame = reader.next()) {
      frame.records().forEach(marks::add);
      last = frame;
    }
    if (last != null) {
      ArchiveRecord record = last.records().get(last.records().size() - 1);
      return state.after(last.chain(), record.seq(), RecordCodec.micros(record.received()), marks);
    }
    if (reader.head() == null) {
      // Nothing can be read: no seq that may have been given is ever given again.
      long given = Math.max(state.lastSeq(), first + reader.size() / RecordCodec.OVERHEAD);
      return state.after(state.chain(), given, state.lastMicros(), marks);
    }
    return state;
  }

  private static LogState end(NavigableMap<Long, Segment> segments, String collector)
      throws IOException {
    if (segments.isEmpty()) {
      return LogState.empty(collector);
    }
    try (SegmentReader reader = SegmentReader.open(segments.lastEntry().getValue())) {
      return end(reader, segments, collector);
    }
  }
}
