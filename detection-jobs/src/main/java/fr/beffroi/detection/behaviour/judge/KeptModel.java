package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.sigma.Digest;
import java.io.IOException;

/** A model as it is kept: which one it is, and what it says is usual. */
public record KeptModel(ModelId id, BehaviourModel model) {
  /**
   * The model that these bytes are.
   *
   * @param name of the file that they are in, or would be
   * @throws ModelException where they are none that can serve
   */
  public static KeptModel of(String name, byte[] bytes) throws IOException {
    ModelId id = new ModelId(name, Digest.hex(bytes, ModelId.DIGEST_BYTES));
    return new KeptModel(id, ModelCodec.read(bytes));
  }
}
