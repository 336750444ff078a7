package fr.beffroi.detection.behaviour.model;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.anomaly.Event;
import org.tribuo.anomaly.Event.EventType;
import org.tribuo.impl.ModelDataCarrier;
import org.tribuo.protos.core.ModelDataProto;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.ModelProvenance;

/**
 * How far from usual is this example? What a {@link DetectorTrainer} learned, as a Tribuo model:
 * the score of a prediction is higher where the example is stranger, and its type is anomalous
 * where fewer than one usual row in a hundred scores so high.
 *
 * <p>Saved and read by Tribuo ({@link #serializeToStream}, {@link Model#deserializeFromStream});
 * the numbers are {@link Parts}. Immutable, and safe between threads.
 */
public final class DetectorModel extends Model<Event> {
  private static final int VERSION = 0;
  private static final String TYPE = "type.googleapis.com/fr.beffroi.detection.behaviour.Detector";
  private static final double USUAL_SHARE = 0.99;

  private final Core core;

  /** What was learned. */
  record Core(Detector detector, Scaling scaling, Scorer scorer, double threshold) {
    Core {
      if (scaling.width() != scorer.width()) {
        throw new IllegalStateException("a model of two widths");
      }
    }
  }

  DetectorModel(
      String name,
      ModelProvenance provenance,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Event> outputs,
      Core core) {
    super(name, provenance, features, outputs, false);
    this.core = core;
  }

  /** The detector that learned. */
  public Detector detector() {
    return core.detector();
  }

  /** The score that one held-out training row in a hundred reaches. */
  public double threshold() {
    return core.threshold();
  }

  @Override
  public Prediction<Event> predict(Example<Event> example) {
    double score = score(row(example, featureIDMap));
    EventType type = score > core.threshold() ? EventType.ANOMALOUS : EventType.EXPECTED;
    return new Prediction<>(new Event(type, score), example.size(), example);
  }

  /**
   * The score of a row whose numbers stand in the order of {@link #getFeatureIDMap}, for those who
   * have no use for an {@link Example}.
   */
  public double score(double[] row) {
    return core.scorer().score(core.scaling().apply(row));
  }

  /** The numbers of an example, in the order of the features; those not known are left out. */
  static double[] row(Example<Event> example, ImmutableFeatureMap features) {
    double[] row = new double[features.size()];
    for (Feature feature : example) {
      int id = features.getID(feature.getName());
      if (id >= 0) {
        row[id] = feature.getValue();
      }
    }
    return row;
  }

  static double threshold(double[] heldOut) {
    double[] sorted = heldOut.clone();
    Arrays.sort(sorted);
    return sorted[(int) (USUAL_SHARE * (sorted.length - 1))];
  }

  @Override
  public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
    return Map.of();
  }

  @Override
  public Optional<Excuse<Event>> getExcuse(Example<Event> example) {
    return Optional.empty();
  }

  @Override
  protected DetectorModel copy(String newName, ModelProvenance newProvenance) {
    return new DetectorModel(newName, newProvenance, featureIDMap, outputIDInfo, core);
  }

  @Override
  public ModelProto serialize() {
    Parts parts =
        new Parts()
            .with("metadata", createDataCarrier().serialize().toByteString())
            .with("detector", ByteString.copyFromUtf8(core.detector().name()))
            .with("threshold", core.threshold())
            .with("scaling", core.scaling().parts())
            .with("scorer", core.scorer().parts());
    return ModelProto.newBuilder()
        .setClassName(DetectorModel.class.getName())
        .setVersion(VERSION)
        .setSerializedData(Any.newBuilder().setTypeUrl(TYPE).setValue(parts.bytes()))
        .build();
  }

  /**
   * For Tribuo, which looks for it by name.
   *
   * @throws InvalidProtocolBufferException when the message is not one of ours
   */
  public static DetectorModel deserializeFromProto(int version, String className, Any message)
      throws InvalidProtocolBufferException {
    if (version != VERSION || !message.getTypeUrl().equals(TYPE)) {
      throw new InvalidProtocolBufferException(className + " of version " + version + ": unknown");
    }
    Parts parts = Parts.of(message.getValue());
    ModelDataCarrier<?> carrier =
        ModelDataCarrier.deserialize(ModelDataProto.parseFrom(parts.bytes("metadata")));
    int width = carrier.featureDomain().size();
    Detector detector = detector(parts.bytes("detector").toStringUtf8());
    return new DetectorModel(
        carrier.name(),
        carrier.provenance(),
        carrier.featureDomain(),
        events(carrier),
        new Core(
            detector,
            Scaling.of(parts.parts("scaling"), width),
            detector.read(parts.parts("scorer"), width),
            parts.numbers("threshold", 1)[0]));
  }

  private static Detector detector(String name) throws InvalidProtocolBufferException {
    return Arrays.stream(Detector.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new InvalidProtocolBufferException("no such detector: a newer Beffroi's model"));
  }

  @SuppressWarnings("unchecked") // the class is looked at first
  private static ImmutableOutputInfo<Event> events(ModelDataCarrier<?> carrier)
      throws InvalidProtocolBufferException {
    if (!(carrier.outputDomain().getOutput(0) instanceof Event)) {
      throw new InvalidProtocolBufferException("not a model of anomalies");
    }
    return (ImmutableOutputInfo<Event>) carrier.outputDomain();
  }
}
