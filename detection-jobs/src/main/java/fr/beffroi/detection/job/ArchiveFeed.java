package fr.beffroi.detection.job;

import fr.beffroi.detection.flink.Feed;
import fr.beffroi.detection.flink.InProcess;
import fr.beffroi.ingest.archive.ArchiveReader;
import fr.beffroi.ingest.archive.ArchiveRecord;
import fr.beffroi.ingest.archive.Position;
import fr.beffroi.ingest.event.Event;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What events does an archive hold, and which come next? */
public final class ArchiveFeed implements Feed<Event> {
  private final ArchiveReader records;
  private final RecordReader reader;
  private final Archive archive;
  private long skipSeq;
  private int skipOrdinal;
  private boolean begun;

  /** What the feed asks of the process that runs it. */
  public interface Archive {
    ArchiveReader open() throws IOException;

    RecordReader reader();

    /** Where to begin without a checkpoint: everything after that record. */
    long begin() throws IOException;

    /** Told how far the job has taken the archive's records. */
    void read(long seq);

    /** Whether nothing comes any more after record {@code seq}. */
    boolean ended(long seq);
  }

  ArchiveFeed(Archive archive, @Nullable String after) throws IOException {
    this.records = archive.open();
    this.reader = archive.reader();
    this.archive = archive;
    records.seek(after == null ? archive.begin() : resume(after));
  }

  /** Reads the last record again, whose later events may not have been handed on. */
  private long resume(String after) {
    int hash = after.lastIndexOf('#');
    skipSeq = Position.parse(after.substring(0, hash)).seq();
    skipOrdinal = Integer.parseInt(after.substring(hash + 1));
    return skipSeq - 1;
  }

  @Override
  public Batch<Event> next(Duration wait) throws IOException, InterruptedException {
    boolean ended = archive.ended(records.lastSeq());
    List<ArchiveRecord> batch = records.next(wait);
    if (!begun && !batch.isEmpty()) {
      learnContexts(batch);
      begun = true;
    }
    List<Event> events = new ArrayList<>(batch.size());
    for (ArchiveRecord record : batch) {
      read(record, events);
    }
    long last = records.lastSeq();
    return new Batch<>(events, batch.isEmpty() && ended, () -> archive.read(last));
  }

  /** What held before the first record; a source that changes in this very batch says so there. */
  private void learnContexts(List<ArchiveRecord> batch) {
    Map<String, String> contexts = new HashMap<>(records.contexts());
    for (ArchiveRecord record : batch) {
      if (record.kind() == ArchiveRecord.Kind.CONTEXT) {
        contexts.remove(record.sourceId());
      }
    }
    contexts.forEach(reader::context);
  }

  private void read(ArchiveRecord record, List<Event> events) {
    for (Event event : reader.events(record)) {
      if (record.seq() != skipSeq || event.ordinal() > skipOrdinal) {
        events.add(event);
      }
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  /** Opens the archive where the job runs: beside the collector. */
  public record Opener(String collector, boolean bounded, InProcess<Archive> archive)
      implements EventOpener {
    @Override
    public String id() {
      return collector;
    }

    @Override
    public Feed<Event> open(@Nullable String after) throws IOException {
      return new ArchiveFeed(archive.get(), after);
    }
  }
}
