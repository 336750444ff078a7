package fr.beffroi.detection.job;

import fr.beffroi.detection.flink.BehaviourOperators;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much does a watch keep of what is usual? By its newest checkpoint. */
public final class BehaviourState {
  private BehaviourState() {}

  /**
   * Bytes on disk, compressed; nothing where there is no checkpoint.
   *
   * @throws IOException where the newest checkpoint cannot be read
   */
  public static OptionalLong bytes(Path checkpoints) throws IOException {
    for (Path newest : Checkpoints.newestFirst(checkpoints)) {
      return OptionalLong.of(CheckpointContent.read(newest).bytes(BehaviourOperators.UIDS));
    }
    return OptionalLong.empty();
  }
}
