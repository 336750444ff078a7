package fr.beffroi.detection.job;

import fr.beffroi.detection.flink.Feed;
import fr.beffroi.detection.flink.InProcess;
import fr.beffroi.ingest.event.Event;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What events do several files hold, merged by time? With a tick of every file that has not ended
 * for each ten minutes, so that a file that falls silent is seen, and the end of one is no silence.
 */
final class FilesFeed implements Feed<Event> {
  private static final int BATCH = 1_000;
  private static final long TICK = Duration.ofMinutes(10).toMillis();

  private final List<ReplayedFile> files = new ArrayList<>();
  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(Comparator.comparing(Head::at).thenComparing(Head::number));
  private long nextTick = Long.MIN_VALUE;

  /** A file that goes on, and when its next event was received. */
  private record Head(Instant at, int number) {}

  FilesFeed(ReplayOptions options, ReplayProgress progress) throws IOException {
    for (String file : options.files()) {
      files.add(new ReplayedFile(file, options, progress));
      queue(files.size() - 1);
    }
  }

  @Override
  public Batch<Event> next(Duration wait) throws IOException {
    List<Event> events = new ArrayList<>(BATCH + files.size());
    while (events.size() < BATCH && !heads.isEmpty()) {
      Head head = heads.remove();
      Event event = files.get(head.number()).poll();
      if (event != null) {
        tick(event.received(), head.number(), events);
        events.add(event);
      }
      queue(head.number());
    }
    return new Batch<>(events, heads.isEmpty());
  }

  @Override
  public void close() throws IOException {
    for (ReplayedFile file : files) {
      file.close();
    }
  }

  private void queue(int number) throws IOException {
    Event next = files.get(number).peek();
    if (next != null) {
      heads.add(new Head(next.received(), number));
    }
  }

  private void tick(Instant now, int current, List<Event> events) {
    if (now.toEpochMilli() < nextTick) {
      return;
    }
    if (nextTick != Long.MIN_VALUE) {
      events.add(files.get(current).tick(now));
      heads.stream()
          .sorted(Comparator.comparing(Head::number))
          .forEach(head -> events.add(files.get(head.number()).tick(now)));
    }
    nextTick = now.toEpochMilli() + TICK;
  }

  /** Opens the files where the job runs: in the process that replays. */
  record Opener(ReplayOptions options, InProcess<ReplayProgress> progress) implements EventOpener {
    @Override
    public String id() {
      return "files";
    }

    @Override
    public boolean bounded() {
      return true;
    }

    @Override
    public Feed<Event> open(@Nullable String after) throws IOException {
      return new FilesFeed(options, progress.get());
    }
  }
}
