package fr.beffroi.detection.job;

import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.KeptModel;
import fr.beffroi.detection.behaviour.judge.ModelCodec;
import fr.beffroi.detection.behaviour.judge.ModelFile;
import fr.beffroi.detection.behaviour.judge.ModelId;
import fr.beffroi.detection.flink.Models;
import java.io.IOException;
import java.util.Optional;

/** One model that travels with the job, in bytes: what a replay was given. */
final class OneModel implements Models {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final byte[] bytes;

  OneModel(BehaviourModel model) throws IOException {
    this.name = model.version() + ModelFile.SUFFIX;
    this.bytes = ModelCodec.bytes(model);
  }

  @Override
  public Optional<KeptModel> current() throws IOException {
    return Optional.of(KeptModel.of(name, bytes));
  }

  @Override
  public Optional<KeptModel> find(ModelId id) throws IOException {
    return current().filter(model -> model.id().equals(id));
  }
}
