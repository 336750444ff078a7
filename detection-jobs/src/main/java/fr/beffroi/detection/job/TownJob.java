package fr.beffroi.detection.job;

import fr.beffroi.detection.flink.BehaviourOperators;
import fr.beffroi.detection.flink.FeedSource;
import fr.beffroi.detection.flink.InProcess;
import fr.beffroi.detection.flink.RuleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How does a town hall's job run beside its collector, over crashes and restarts? From the archive
 * into the store, from the newest checkpoint that can be read, else from the archive's lines.
 */
public final class TownJob implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(TownJob.class);

  /** Checkpoints of earlier runs that are kept when a new one starts. */
  private static final int KEPT = 2;

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Settings settings;
  private final RuleSource rules;
  private final @Nullable Behaviour behaviour;
  private final InProcess<ArchiveFeed.Archive> archive;
  private final Set<Path> tried = new HashSet<>();
  private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private boolean triedNothing;
  private volatile @Nullable JobClient client;

  /**
   * Where does the job read and write?
   *
   * @param collector name of the collector whose archive is read
   * @param store file of the store
   * @param checkpoints folder of the checkpoints
   * @param bounded whether the job ends with the archive, as it does in the demonstration
   */
  public record Settings(
      String collector,
      ZoneId zone,
      Path store,
      Path checkpoints,
      Duration checkpointInterval,
      boolean bounded) {}

  public TownJob(Settings settings, RuleSource rules, ArchiveFeed.Archive archive) {
    this(settings, rules, archive, null);
  }

  /**
   * A job that judges behaviour too.
   *
   * @param behaviour by which models; null for none
   */
  public TownJob(
      Settings settings,
      RuleSource rules,
      ArchiveFeed.Archive archive,
      @Nullable Behaviour behaviour) {
    this.settings = settings;
    this.rules = rules;
    this.behaviour = behaviour;
    this.archive = new InProcess<>(ArchiveFeed.Archive.class, archive);
  }

  /**
   * Starts the job; returns when it runs. A checkpoint that cannot be read is left aside for the
   * one before it, and for none at last: then the archive is read again.
   */
  public void start() throws IOException {
    Files.createDirectories(settings.checkpoints());
    Checkpoints.keepNewest(settings.checkpoints(), KEPT);
    startFromNext();
    Thread supervisor = new Thread(this::supervise, "beffroi job");
    supervisor.setDaemon(true);
    supervisor.start();
  }

  /** Waits until the job ends: a bounded one at its end, any other when nothing more helps. */
  public void await() throws IOException, InterruptedException {
    try {
      end.get();
    } catch (ExecutionException e) {
      throw Replay.cause(e);
    }
  }

  /** Whether the job runs. */
  public boolean runs() {
    JobClient job = client;
    return job != null && !end.isDone() && status(job) == JobStatus.RUNNING;
  }

  /** Stops the job; its last checkpoint stays. */
  @Override
  public void close() {
    closing.countDown();
    JobClient job = client;
    if (job != null && !end.isDone()) {
      cancel(job);
    }
    archive.close();
  }

  /**
   * Flink itself tries a failed job again a few times. After that an earlier checkpoint may do, or
   * the archive; and when nothing does, all of it once more a minute later: the collector beside
   * goes on, and what it writes is judged when the cause is gone.
   */
  private void supervise() {
    while (true) {
      IOException failure = ended();
      if (failure == null || isClosing()) {
        end.complete(null);
        return;
      }
      LOGGER.error("the job failed: {}", failure.getMessage());
      if (!restarted(failure)) {
        return;
      }
    }
  }

  private boolean restarted(IOException failure) {
    while (true) {
      try {
        startFromNext();
        return true;
      } catch (IOException e) {
        e.addSuppressed(failure);
        if (settings.bounded()) {
          end.completeExceptionally(e);
          return false;
        }
        LOGGER.error(
            "nothing is judged at present: {}. Lines are still collected, and judged later; tried"
                + " again in {} s",
            e.getMessage(),
            PAUSE.toSeconds());
      }
      if (waited()) {
        end.complete(null);
        return false;
      }
      tried.clear();
      triedNothing = false;
    }
  }

  /** Whether the job was closed while it waited for a better time. */
  private boolean waited() {
    try {
      return closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  private @Nullable IOException ended() {
    JobClient job = client;
    try {
      if (job != null) {
        job.getJobExecutionResult().get();
      }
      return null;
    } catch (ExecutionException e) {
      return Replay.cause(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** The newest checkpoint is asked for each time: a job that ran has left newer ones. */
  private void startFromNext() throws IOException {
    IOException last = new IOException("the job fails, from whatever checkpoint it starts");
    while (!triedNothing) {
      Path candidate = newestUntried();
      triedNothing = candidate == null;
      try {
        startFrom(candidate);
        return;
      } catch (IOException e) {
        LOGGER.warn("the job does not start from {}: {}", place(candidate), e.getMessage());
        last = e;
      }
    }
    throw last;
  }

  private @Nullable Path newestUntried() throws IOException {
    for (Path checkpoint : Checkpoints.newestFirst(settings.checkpoints())) {
      if (tried.add(checkpoint)) {
        return checkpoint;
      }
    }
    return null;
  }

  private static String place(@Nullable Path checkpoint) {
    return checkpoint == null ? "the archive" : checkpoint.toString();
  }

  private void startFrom(@Nullable Path checkpoint) throws IOException {
    StreamExecutionEnvironment environment = LocalFlink.lasting(settings, checkpoint);
    new SecurityJob(
            FeedSource.ofEvents(
                new ArchiveFeed.Opener(settings.collector(), settings.bounded(), archive)),
            FeedSource.ofDecisions(
                new DecisionFeed.Opener(settings.store().toString(), settings.bounded())),
            StoreTarget.alerts(settings.store()),
            StoreTarget.incidents(settings.store()),
            StoreTarget.counts(settings.store()),
            behaviour)
        .layOut(environment, rules, settings.zone());
    LocalFlink.dropOnly(BehaviourOperators.UIDS, environment, checkpoint);
    JobClient started;
    try {
      started = environment.executeAsync("beffroi");
    } catch (Exception e) {
      throw Replay.cause(e);
    }
    client = started;
    LOGGER.info("the job goes on from {}", place(checkpoint));
  }

  private static JobStatus status(JobClient job) {
    try {
      return job.getJobStatus().get();
    } catch (ExecutionException e) {
      return JobStatus.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return JobStatus.CANCELLING;
    }
  }

  private static void cancel(JobClient job) {
    try {
      CompletableFuture<Void> cancelled = job.cancel();
      cancelled.get();
      job.getJobExecutionResult().exceptionally(any -> null).get();
    } catch (ExecutionException | IllegalStateException e) {
      LOGGER.debug("the job had ended before it was stopped", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
