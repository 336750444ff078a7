package fr.beffroi.detection.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How is Flink set up inside our own process, on a machine of two cores and 4 GB? One task a stage,
 * state on the heap, little network memory, nothing serialised by reflection.
 */
final class LocalFlink {
  private static final Logger LOGGER = LoggerFactory.getLogger(LocalFlink.class);

  /** A job that judges behaviour asks for 8.4 MB; Flink complains where there is less. */
  private static final MemorySize NETWORK = MemorySize.ofMebiBytes(10);

  private LocalFlink() {}

  /** For a job that ends by itself and keeps nothing. */
  static StreamExecutionEnvironment bounded() {
    return environment(common());
  }

  /**
   * For a job whose state stays on disk.
   *
   * @param restore checkpoint to begin with, or null
   */
  static StreamExecutionEnvironment lasting(TownJob.Settings town, @Nullable Path restore) {
    Configuration settings = common();
    settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, town.checkpoints().toUri().toString());
    settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, town.checkpointInterval());
    settings.set(
        CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    settings.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 2);
    // Compressed state has checksums: what a disk altered is refused, not counted on.
    settings.set(ExecutionOptions.SNAPSHOT_COMPRESSION, true);
    settings.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    // What ends need not wait for one more checkpoint.
    settings.set(CheckpointingOptions.ENABLE_CHECKPOINTS_AFTER_TASKS_FINISH, !town.bounded());
    // A full disk stops checkpoints, and must not stop detection with them.
    settings.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
    restartAFewTimes(settings);
    if (restore != null) {
      settings.set(StateRecoveryOptions.SAVEPOINT_PATH, restore.toUri().toString());
    }
    return environment(settings);
  }

  /**
   * Lets the job that is laid out start from a checkpoint with state of operators that it has not,
   * where those are named; Flink refuses any other.
   *
   * @param droppable uids whose state may be dropped
   */
  static void dropOnly(
      Set<String> droppable, StreamExecutionEnvironment environment, @Nullable Path restore)
      throws IOException {
    if (restore == null) {
      return;
    }
    Set<String> gone =
        CheckpointContent.read(restore)
            .withoutOperatorIn(environment.getStreamGraph(false).getJobGraph());
    if (!gone.isEmpty() && droppable.containsAll(gone)) {
      LOGGER.warn("behaviour is switched off: its habits are dropped ({}), and nothing else", gone);
      Configuration settings = new Configuration();
      settings.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
      environment.configure(settings);
    }
  }

  /** Three times in a row, and anew after ten quiet minutes; then {@link TownJob} decides. */
  private static void restartAFewTimes(Configuration settings) {
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    settings.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
        Duration.ofMillis(500));
    settings.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
        Duration.ofSeconds(10));
    settings.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD,
        Duration.ofMinutes(10));
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS, 3);
  }

  private static StreamExecutionEnvironment environment(Configuration settings) {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(1, settings);
    environment.setParallelism(1);
    environment.getConfig().setMaxParallelism(128);
    return environment;
  }

  private static Configuration common() {
    Configuration settings = new Configuration();
    settings.set(PipelineOptions.OBJECT_REUSE, true);
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    settings.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofMillis(200));
    settings.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ofMillis(20));
    settings.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "disable");
    settings.set(RestOptions.BIND_PORT, "0");
    settings.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
    settings.set(RestOptions.ADDRESS, "127.0.0.1");
    settings.set(JobManagerOptions.ADDRESS, "127.0.0.1");
    settings.set(TaskManagerOptions.NUM_TASK_SLOTS, 1);
    settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(4));
    settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, NETWORK);
    settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, NETWORK);
    return settings;
  }
}
