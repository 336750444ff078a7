package fr.beffroi.ingest.source;

import fr.beffroi.ingest.archive.ArchiveRecord.Kind;
import fr.beffroi.ingest.archive.ArchiveWriter;
import fr.beffroi.ingest.archive.DiskSpace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How do all sources of a commune reach its archive? Starts each after its last committed record,
 * appends what they read, and gives each a sign of life every few seconds.
 *
 * <p>A line is accepted when it is committed, within the archive's commit interval. A source that
 * can wait (file, journal, standard input) resumes behind its last committed record, so that a
 * crash loses nothing. Syslog has no such place: TCP may lose the last interval and what stood in
 * the kernel's buffers, UDP that and all that came until the restart. A copytruncate loses what is
 * written between copy and truncate. What can be counted is counted, by source and reason.
 *
 * <p>A source that cannot start is reported and tried again; the others go on.
 */
public final class Collector implements Receiver, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Collector.class);
  private static final Duration RETRY = Duration.ofSeconds(5);

  /** A file or sender that was quiet for so long gets no ticks until it speaks again. */
  private static final Duration FORGOTTEN = Duration.ofDays(8);

  private final ArchiveWriter archive;
  private final List<Source> sources;
  private final Clock clock;
  private final Duration tickInterval;
  private final Duration retryInterval;
  private final Map<String, SourceCounter> counters = new ConcurrentHashMap<>();
  private final Set<Source> stopped = ConcurrentHashMap.newKeySet();
  private final Problems problems = new Problems();
  private final ScheduledExecutorService timer;
  private volatile Listener listener = (sourceId, line) -> {};

  /** With a tick every ten seconds. */
  public Collector(ArchiveWriter archive, List<Source> sources, Clock clock) {
    this(archive, sources, clock, Duration.ofSeconds(10), RETRY);
  }

  /**
   * With other intervals.
   *
   * @param archive closed with the collector
   * @throws IllegalArgumentException where two sources have the same id
   */
  public Collector(
      ArchiveWriter archive,
      List<Source> sources,
      Clock clock,
      Duration tickInterval,
      Duration retryInterval) {
    this.archive = archive;
    this.sources = List.copyOf(sources);
    this.clock = clock;
    this.tickInterval = tickInterval;
    this.retryInterval = retryInterval;
    Set<String> ids = new HashSet<>();
    for (Source source : sources) {
      if (!ids.add(source.id())) {
        throw new IllegalArgumentException(
            source.id() + ": configured twice. Remove one of the two");
      }
    }
    ScheduledThreadPoolExecutor one =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "beffroi collector");
              thread.setDaemon(true);
              return thread;
            });
    one.setRemoveOnCancelPolicy(true);
    this.timer = one;
  }

  /** Who hears each line as it comes in: whoever chooses formats. */
  public interface Listener {
    /** Called from the sources' threads, in the order of each source's lines. */
    void line(String sourceId, byte[] line) throws InterruptedException;
  }

  /** Lets someone hear the lines; to be called before {@link #start}. */
  public void listen(Listener who) {
    listener = who;
  }

  /** Starts every source that can be; returns when each was tried once. */
  public void start() {
    expectKnownSources();
    stopped.addAll(sources);
    startStopped();
    every(retryInterval, this::startStopped);
    every(tickInterval, this::tick);
  }

  @Override
  public void receive(String sourceId, String cursor, byte[] line) throws InterruptedException {
    if (archive.append(sourceId, Kind.LINE, cursor, line) == ArchiveWriter.REFUSED) {
      counter(sourceId).refused();
    } else {
      counter(sourceId).taken(line.length, clock.millis());
      listener.line(sourceId, line);
    }
  }

  /** A line that the full disk refuses counts as taken: asking again would not help. */
  @Override
  public boolean tryReceive(String sourceId, String cursor, byte[] line) {
    boolean full = archive.disk() == DiskSpace.State.REFUSE_TRAFFIC_95;
    long before = full ? refusals(sourceId) : 0;
    if (archive.tryAppend(sourceId, Kind.LINE, cursor, line)) {
      counter(sourceId).taken(line.length, clock.millis());
      hear(sourceId, line);
      return true;
    }
    if (full && refusals(sourceId) > before) {
      counter(sourceId).refused();
      return true;
    }
    return false;
  }

  private void hear(String sourceId, byte[] line) {
    try {
      listener.line(sourceId, line);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Notes in the archive with what the source's next lines must be read: the format chosen. */
  public void context(String sourceId, String text) throws InterruptedException {
    long unused = archive.append(sourceId, Kind.CONTEXT, "", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Every source, and every file and sender of one, in the order of their ids. */
  public List<SourceStatus> status() {
    Set<String> ids = new TreeSet<>(counters.keySet());
    List<SourceStatus> all = new ArrayList<>();
    for (String id : ids) {
      all.add(counter(id).status(id, losses(id)));
    }
    return all;
  }

  /** What is wrong at this moment, for {@code doctor} and the status page. */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(problems.all());
    sources.forEach(source -> all.addAll(source.problems()));
    return all;
  }

  /** Stops the sources, then commits what they had handed over, and closes the archive. */
  @Override
  public void close() {
    timer.shutdownNow();
    try {
      boolean unused = timer.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sources.forEach(Source::close);
    archive.close();
  }

  /** One sign of life of every source that is configured or was heard of lately. */
  public void tick() {
    try {
      for (SourceStatus status : status()) {
        if (isExpected(status.sourceId())) {
          byte[] payload = counter(status.sourceId()).tick(status);
          long unused = archive.append(status.sourceId(), Kind.TICK, "", payload);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void every(Duration interval, Runnable task) {
    ScheduledFuture<?> unused =
        timer.scheduleWithFixedDelay(
            () -> {
              try {
                task.run();
              } catch (RuntimeException e) {
                LOG.error("the collector's timer goes on after a mistake of ours", e);
              }
            },
            interval.toNanos(),
            interval.toNanos(),
            TimeUnit.NANOSECONDS);
  }

  /** A restart must not hide that a sender has fallen silent: those known before are counted on. */
  private void expectKnownSources() {
    Set<String> known = new TreeSet<>(archive.cursors().keySet());
    known.addAll(archive.contexts().keySet());
    known.removeIf(id -> sources.stream().noneMatch(source -> source.owns(id)));
    sources.forEach(source -> known.add(source.id()));
    known.forEach(this::counter);
  }

  private void startStopped() {
    for (Source source : sources) {
      if (stopped.contains(source) && started(source)) {
        stopped.remove(source);
      }
    }
  }

  private boolean started(Source source) {
    try {
      source.start(archive.cursors(), this);
      problems.resolved(source.id());
      return true;
    } catch (SourceException e) {
      problems.report(e.problem());
    } catch (IOException | RuntimeException e) {
      problems.report(cannotStart(source.id(), e));
    }
    return false;
  }

  private static Problem cannotStart(String id, Exception e) {
    return new Problem(
        id,
        "ne démarre pas ("
            + e.getMessage()
            + "). Vérifiez sa configuration ; nouvel essai toutes"
            + " les quelques secondes.",
        "does not start ("
            + e.getMessage()
            + "). Check its configuration; tried again every few"
            + " seconds.");
  }

  private boolean isExpected(String id) {
    boolean configured = sources.stream().anyMatch(source -> source.id().equals(id));
    return configured || counter(id).quietSince().plus(FORGOTTEN).isAfter(clock.instant());
  }

  private SourceCounter counter(String sourceId) {
    SourceCounter known = counters.get(sourceId);
    return known != null
        ? known
        : counters.computeIfAbsent(sourceId, id -> new SourceCounter(clock.instant()));
  }

  private Map<String, Long> losses(String sourceId) {
    return sources.stream()
        .filter(source -> source.id().equals(sourceId))
        .findFirst()
        .map(Source::losses)
        .orElse(Map.of());
  }

  private long refusals(String sourceId) {
    return archive.refused().getOrDefault(sourceId, 0L);
  }
}
