package fr.beffroi.detection.behaviour.model;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.anomaly.Event;
import org.tribuo.anomaly.Event.EventType;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;

/**
 * What is usual in these examples? Learns one {@link Detector} from examples that are all expected.
 * A feature that an example does not have is 0 there, as everywhere in Tribuo; one that is missing
 * is {@link Double#NaN}.
 *
 * <p>The same examples and seed give the same model. Beyond {@value #MOST_ROWS} rows it learns from
 * a sample of that size (the scaling from all), so that training takes seconds and a score
 * microseconds whatever comes in.
 */
public final class DetectorTrainer implements Trainer<Event> {
  /** Rows that a detector keeps at most. */
  public static final int MOST_ROWS = 8_000;

  /** Fewer are no habit. */
  public static final int FEWEST_ROWS = 10;

  @Config(description = "Which detector learns.")
  private Detector detector = Detector.COMBINATION;

  @Config(description = "What chance begins with.")
  private long seed = DEFAULT_SEED;

  private final Clock clock;
  private int invocations;

  /** For Tribuo's configuration. */
  @SuppressWarnings({"unused", "JavaTimeDefaultTimeZone"})
  private DetectorTrainer() {
    this.clock = Clock.systemUTC();
  }

  /**
   * A trainer of one detector.
   *
   * @param clock tells the provenance when a model was trained
   */
  public DetectorTrainer(Detector detector, long seed, Clock clock) {
    this.detector = detector;
    this.seed = seed;
    this.clock = clock;
  }

  /**
   * Learns from a data set.
   *
   * @throws IllegalArgumentException when an example is not expected, there are fewer than {@value
   *     #FEWEST_ROWS}, or a value is infinite
   */
  @Override
  public synchronized Model<Event> train(
      Dataset<Event> dataset, Map<String, Provenance> runProvenance) {
    TrainerProvenance provenance = getProvenance();
    invocations++;
    ImmutableFeatureMap features = dataset.getFeatureIDMap();
    double[][] rows = rows(dataset, features);
    Scaling scaling = Scaling.fit(rows);
    Learned learned = detector.learn(scaling.apply(Sample.of(rows, MOST_ROWS, seed)), seed);
    return new DetectorModel(
        detector.name(),
        new ModelProvenance(
            DetectorModel.class.getName(),
            OffsetDateTime.now(clock),
            dataset.getProvenance(),
            provenance,
            runProvenance),
        features,
        dataset.getOutputIDInfo(),
        new DetectorModel.Core(
            detector, scaling, learned.scorer(), DetectorModel.threshold(learned.heldOut())));
  }

  private static double[][] rows(Dataset<Event> dataset, ImmutableFeatureMap features) {
    if (dataset.size() < FEWEST_ROWS) {
      throw new IllegalArgumentException(
          "too few rows to learn from: " + dataset.size() + ", at least " + FEWEST_ROWS);
    }
    double[][] rows = new double[dataset.size()][];
    int at = 0;
    for (Example<Event> example : dataset) {
      if (example.getOutput().getType() != EventType.EXPECTED) {
        throw new IllegalArgumentException("learns from expected examples only");
      }
      rows[at] = DetectorModel.row(example, features);
      if (Arrays.stream(rows[at]).anyMatch(Double::isInfinite)) {
        throw new IllegalArgumentException("an infinite value in example " + at);
      }
      at++;
    }
    return rows;
  }

  @Override
  public int getInvocationCount() {
    return invocations;
  }

  /** Training begins with the seed each time, so the count changes nothing but the provenance. */
  @Override
  public synchronized void setInvocationCount(int invocationCount) {
    if (invocationCount < 0) {
      throw new IllegalArgumentException("an invocation count below 0");
    }
    invocations = invocationCount;
  }

  @Override
  public TrainerProvenance getProvenance() {
    return new TrainerProvenanceImpl(this);
  }
}
