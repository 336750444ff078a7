package fr.beffroi.detection.flink;

import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.KeptModel;
import fr.beffroi.detection.behaviour.judge.ModelCodec;
import fr.beffroi.detection.behaviour.judge.ModelId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Models at hand, of which the first is in force at the start. */
final class TestModels implements Models {
  private static final long serialVersionUID = 1L;

  private final ArrayList<byte[]> models = new ArrayList<>();

  TestModels(BehaviourModel... models) throws IOException {
    for (BehaviourModel model : List.of(models)) {
      add(model);
    }
  }

  void add(BehaviourModel model) throws IOException {
    models.add(ModelCodec.bytes(model));
  }

  static KeptModel kept(BehaviourModel model) throws IOException {
    return kept(ModelCodec.bytes(model));
  }

  private static KeptModel kept(byte[] bytes) throws IOException {
    return KeptModel.of("test.model", bytes);
  }

  @Override
  public Optional<KeptModel> current() throws IOException {
    return models.isEmpty() ? Optional.empty() : Optional.of(kept(models.get(0)));
  }

  @Override
  public Optional<KeptModel> find(ModelId id) throws IOException {
    for (byte[] bytes : models) {
      KeptModel kept = kept(bytes);
      if (kept.id().equals(id)) {
        return Optional.of(kept);
      }
    }
    return Optional.empty();
  }
}
