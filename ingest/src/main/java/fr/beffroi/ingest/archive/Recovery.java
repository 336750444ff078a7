package fr.beffroi.ingest.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * Where did the archive stop? Reads the last segment, whose head repeats what came before; only
 * where that head is damaged, the segment before it too.
 */
final class Recovery {
  final Map<String, String> cursors = new HashMap<>();
  final Map<String, String> contexts = new HashMap<>();
  byte[] chain = Chain.genesis();
  long lastSeq;
  long lastMicros = Long.MIN_VALUE;
  ArchiveLayout.@Nullable Segment last;
  int form;
  long marker;
  long length;
  long cut;
  boolean empty = true;

  static Recovery of(ArchiveLayout layout) throws IOException {
    Recovery recovery = new Recovery();
    removeTemporary(layout);
    recovery.after(layout.segments());
    return recovery;
  }

  private void after(NavigableMap<Long, ArchiveLayout.Segment> segments) throws IOException {
    if (segments.isEmpty()) {
      return;
    }
    ArchiveLayout.Segment segment = segments.lastEntry().getValue();
    try (SegmentReader reader = SegmentReader.open(segment)) {
      SegmentHead head = reader.head();
      if (head == null) {
        after(segments.headMap(segment.first(), false));
      } else {
        take(head, segment.first());
      }
      last = segment;
      form = head == null ? 0 : reader.form();
      marker = reader.marker();
      empty = true;
      for (Frame frame = reader.next(); frame != null; frame = reader.next()) {
        take(frame);
      }
      length = reader.offset();
      cut = form == SegmentHead.PLAIN ? reader.size() - length : 0;
      if (empty && head == null) {
        // Nothing can be read: no seq that may have been given is ever given again.
        lastSeq = Math.max(lastSeq, segment.first() + reader.size() / RecordCodec.OVERHEAD);
      }
    }
  }

  private void take(SegmentHead head, long first) {
    chain = head.chain();
    lastSeq = first - 1;
    lastMicros = head.lastMicros();
    cursors.putAll(head.cursors());
    contexts.putAll(head.contexts());
  }

  private void take(Frame frame) {
    empty = false;
    List<ArchiveRecord> records = frame.records();
    chain = frame.chain();
    lastSeq = frame.lastSeq();
    lastMicros = RecordCodec.micros(records.get(records.size() - 1).received());
    for (ArchiveRecord record : records) {
      if (!record.cursor().isEmpty()) {
        cursors.put(record.sourceId(), record.cursor());
      }
      if (record.kind() == ArchiveRecord.Kind.CONTEXT) {
        contexts.put(record.sourceId(), record.text());
      }
    }
  }

  private static void removeTemporary(ArchiveLayout layout) throws IOException {
    for (LocalDate day : layout.days()) {
      Path folder = layout.folder().resolve(day.toString());
      try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*.seg.tmp")) {
        for (Path file : left) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
