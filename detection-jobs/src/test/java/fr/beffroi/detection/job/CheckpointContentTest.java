package fr.beffroi.detection.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.detection.flink.FeedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Is only that state dropped which may be? On checkpoints of a running Flink, whose job has a
 * source that another job has not.
 */
class CheckpointContentTest {
  private static final Set<String> DROPPABLE = Set.of("behaviour");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private Path checkpoint;

  @BeforeEach
  void takeACheckpoint() throws Exception {
    JobClient job = start(null, "behaviour", "events");
    try {
      checkpoint = Await.first(PATIENCE, () -> Checkpoints.newestFirst(checkpoints()));
    } finally {
      stop(job);
    }
  }

  @Test
  void whatMayBeDroppedIsDroppedAndTheRestGoesOn() throws Exception {
    assertThat(CheckpointContent.read(checkpoint).bytes(DROPPABLE)).isPositive();
    JobClient job = start(checkpoint, "events");
    try {
      Await.until(PATIENCE, () -> status(job) == JobStatus.RUNNING);
    } finally {
      stop(job);
    }
  }

  @Test
  void whatIsNewStartsEmpty() throws Exception {
    JobClient job = start(checkpoint, "behaviour", "events", "names");
    try {
      Await.until(PATIENCE, () -> status(job) == JobStatus.RUNNING);
    } finally {
      stop(job);
    }
  }

  @Test
  void stateOfAnyOtherOperatorIsNeverDropped() {
    assertThatThrownBy(() -> ran(start(checkpoint, "behaviour", "evnets")))
        .hasStackTraceContaining("allowNonRestoredState");
    assertThatThrownBy(() -> ran(start(checkpoint, "evnets")))
        .as("also where something else may be dropped")
        .hasStackTraceContaining("allowNonRestoredState");
  }

  @Test
  void whatIsNoMetadataIsSaid() throws IOException {
    Path metadata = checkpoint.resolve(Checkpoints.METADATA);
    byte[] bytes = Files.readAllBytes(metadata);
    Files.write(metadata, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> CheckpointContent.read(checkpoint)).isInstanceOf(IOException.class);
  }

  private Path checkpoints() {
    return folder.resolve("checkpoints");
  }

  private JobClient start(Path restore, String... uids) throws Exception {
    TownJob.Settings settings =
        new TownJob.Settings(
            "test",
            ZoneOffset.UTC,
            folder.resolve("store.db"),
            checkpoints(),
            Duration.ofMillis(100),
            false);
    StreamExecutionEnvironment environment = LocalFlink.lasting(settings, restore);
    for (String uid : List.of(uids)) {
      environment
          .fromSource(
              FeedSource.ofModels(new ModelFeed.Opener(folder.resolve("models").toString())),
              WatermarkStrategy.noWatermarks(),
              uid)
          .uid(uid)
          .sinkTo(new DiscardingSink<>())
          .uid(uid + "-sink");
    }
    LocalFlink.dropOnly(DROPPABLE, environment, restore);
    return environment.executeAsync();
  }

  /** Waits for an end that only a failure brings about. */
  private static void ran(JobClient job) throws Exception {
    job.getJobExecutionResult().get();
  }

  private static JobStatus status(JobClient job) throws Exception {
    return job.getJobStatus().get();
  }

  private static void stop(JobClient job) throws Exception {
    job.cancel().get();
    job.getJobExecutionResult().exceptionally(any -> null).get();
  }

  /** Waits for what another thread does. */
  private static final class Await {
    private interface Asked<T> {
      T get() throws Exception;
    }

    static void until(Duration patience, Asked<Boolean> condition) throws Exception {
      Path unused = first(patience, () -> condition.get() ? List.of(Path.of("")) : List.of());
    }

    static Path first(Duration patience, Asked<List<Path>> asked) throws Exception {
      long deadline = System.nanoTime() + patience.toNanos();
      List<Path> found = asked.get();
      while (found.isEmpty()) {
        assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        found = asked.get();
      }
      return found.get(0);
    }
  }
}
