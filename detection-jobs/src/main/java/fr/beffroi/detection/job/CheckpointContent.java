package fr.beffroi.detection.job;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.runtime.OperatorIDPair;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.JobVertex;
import org.apache.flink.runtime.jobgraph.OperatorID;

/**
 * Whose state does a checkpoint hold, and is there anything that a job would drop?
 *
 * <p>Flink refuses a checkpoint with state of an operator that the job has not, or drops whatever
 * that is, without a look. Neither will do: behaviour may be switched off, and a mistake in a uid
 * must not cost the state of another operator.
 */
final class CheckpointContent {
  private final List<OperatorState> states;

  private CheckpointContent(List<OperatorState> states) {
    this.states = states;
  }

  /**
   * What the checkpoint of that folder holds.
   *
   * @throws IOException where its metadata cannot be read
   */
  static CheckpointContent read(Path checkpoint) throws IOException {
    Path metadata = checkpoint.resolve(Checkpoints.METADATA);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(metadata)))) {
      ClassLoader loader = CheckpointContent.class.getClassLoader();
      return new CheckpointContent(
          List.copyOf(
              org.apache.flink.runtime.checkpoint.Checkpoints.loadCheckpointMetadata(
                      in, loader, checkpoint.toString())
                  .getOperatorStates()));
    } catch (RuntimeException | OutOfMemoryError e) {
      // What a disk altered may give any number as a length.
      throw new IOException(metadata + ": no metadata of a checkpoint", e);
    }
  }

  /** Uids of what has state in the checkpoint and no operator in the job. */
  Set<String> withoutOperatorIn(JobGraph job) {
    Set<OperatorID> operators = new HashSet<>();
    for (JobVertex vertex : job.getVertices()) {
      for (OperatorIDPair pair : vertex.getOperatorIDs()) {
        operators.add(pair.getUserDefinedOperatorID().orElse(pair.getGeneratedOperatorID()));
      }
    }
    Set<String> gone = new HashSet<>();
    for (OperatorState state : states) {
      if (!operators.contains(state.getOperatorID()) && hasState(state)) {
        gone.add(uid(state));
      }
    }
    return gone;
  }

  /** Bytes of the state of these operators. */
  long bytes(Set<String> uids) {
    return states.stream()
        .filter(state -> uids.contains(uid(state)))
        .mapToLong(OperatorState::getStateSize)
        .sum();
  }

  /** As Flink sees it, before it refuses. */
  private static boolean hasState(OperatorState state) {
    return state.getCoordinatorState() != null
        || state.getStates().stream().anyMatch(OperatorSubtaskState::hasState);
  }

  private static String uid(OperatorState state) {
    return state.getOperatorUid().orElse(state.getOperatorID().toString());
  }
}
