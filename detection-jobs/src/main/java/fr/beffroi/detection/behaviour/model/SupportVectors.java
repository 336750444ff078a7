package fr.beffroi.detection.behaviour.model;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.stream.IntStream;
import libsvm.svm;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.anomaly.AnomalyFactory;
import org.tribuo.anomaly.Event;
import org.tribuo.anomaly.Event.EventType;
import org.tribuo.anomaly.libsvm.LibSVMAnomalyTrainer;
import org.tribuo.anomaly.libsvm.SVMAnomalyType;
import org.tribuo.anomaly.libsvm.SVMAnomalyType.SVMMode;
import org.tribuo.common.libsvm.KernelType;
import org.tribuo.common.libsvm.SVMParameters;
import org.tribuo.impl.ArrayExample;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * On which side of a surface around the usual rows does a row lie? Tribuo's one-class SVM with a
 * Gaussian kernel: Schölkopf, Platt, Shawe-Taylor, Smola and Williamson, "Estimating the Support of
 * a High-Dimensional Distribution", Neural Computation 13, 2001; half of the rows on the surface or
 * outside, and a kernel as wide as there are columns, as the published figures take it.
 *
 * <p>Its training time grows with the square of the rows, so it learns from a sample.
 */
final class SupportVectors implements Scorer {
  private static final int MOST_ROWS = 4_000;
  private static final double OUTSIDE = 0.5;
  private static final double CACHE_MEGABYTES = 100;

  private final Model<Event> model;
  private final String[] names;

  private SupportVectors(Model<Event> model, int width) {
    this.model = model;
    this.names = names(width);
  }

  /** Held out: two halves, each scored by the surface around the other. */
  static Learned learn(double[][] all, long seed) {
    double[][] rows = Sample.of(all, MOST_ROWS, seed);
    double[] heldOut = new double[rows.length];
    for (int half = 0; half < 2; half++) {
      SupportVectors other = fit(half(rows, 1 - half), seed);
      for (int row = half; row < rows.length; row += 2) {
        heldOut[row] = other.score(rows[row]);
      }
    }
    return new Learned(fit(rows, seed), heldOut);
  }

  private static double[][] half(double[][] rows, int which) {
    return IntStream.range(0, rows.length)
        .filter(row -> row % 2 == which)
        .mapToObj(row -> rows[row])
        .toArray(double[][]::new);
  }

  private static SupportVectors fit(double[][] rows, long seed) {
    int width = rows[0].length;
    AnomalyFactory factory = new AnomalyFactory();
    MutableDataset<Event> usual =
        new MutableDataset<>(new SimpleDataSourceProvenance("prepared rows", factory), factory);
    String[] names = names(width);
    Event expected = new Event(EventType.EXPECTED);
    for (double[] row : rows) {
      usual.add(new ArrayExample<>(expected, names, row));
    }
    // LibSVM tells standard output how it went; that is for data.
    svm.svm_set_print_string_function(line -> {});
    return new SupportVectors(
        new LibSVMAnomalyTrainer(parameters(width), seed).train(usual), width);
  }

  private static SVMParameters<Event> parameters(int width) {
    SVMParameters<Event> parameters =
        new SVMParameters<>(new SVMAnomalyType(SVMMode.ONE_CLASS), KernelType.RBF);
    parameters.setGamma(1.0 / width);
    parameters.setNu(OUTSIDE);
    parameters.setCacheSize(CACHE_MEGABYTES);
    return parameters;
  }

  private static String[] names(int width) {
    return IntStream.range(0, width).mapToObj(Integer::toString).toArray(String[]::new);
  }

  /** LibSVM is positive inside. */
  @Override
  public double score(double[] row) {
    Event unknown = AnomalyFactory.UNKNOWN_EVENT;
    return -model.predict(new ArrayExample<>(unknown, names, row)).getOutput().getScore();
  }

  @Override
  public int width() {
    return names.length;
  }

  @Override
  public Parts parts() {
    return new Parts().with("svm", model.serialize().toByteString());
  }

  static SupportVectors of(Parts parts, int width) throws InvalidProtocolBufferException {
    Model<?> model = Model.deserialize(ModelProto.parseFrom(parts.bytes("svm")));
    return new SupportVectors(model.castModel(Event.class), width);
  }
}
