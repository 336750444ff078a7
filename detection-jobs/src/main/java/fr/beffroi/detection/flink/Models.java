package fr.beffroi.detection.flink;

import fr.beffroi.detection.behaviour.judge.KeptModel;
import fr.beffroi.detection.behaviour.judge.ModelId;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;

/** Where does a job find the models that it judges by? Asked where the job runs. */
public interface Models extends Serializable {
  /**
   * The one in force, where there is one.
   *
   * @throws IOException where it cannot be read
   */
  Optional<KeptModel> current() throws IOException;

  /**
   * The one that a checkpoint names, where it is still there.
   *
   * @throws IOException where it cannot be read
   */
  Optional<KeptModel> find(ModelId id) throws IOException;
}
