package fr.beffroi.detection.behaviour.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.anomaly.AnomalyFactory;
import org.tribuo.anomaly.Event;
import org.tribuo.anomaly.Event.EventType;
import org.tribuo.anomaly.evaluation.AnomalyEvaluator;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

class DetectorTrainerTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
  private static final String[] NAMES = {"bytes", "failures", "share"};

  @ParameterizedTest
  @EnumSource(Detector.class)
  void whatIsFarFromUsualScoresHigherThanWhatIsUsual(Detector detector) {
    Model<Event> model = trained(detector, 200);

    Prediction<Event> usual = model.predict(example(EventType.UNKNOWN, 1000, 2, 0.5));
    Prediction<Event> strange = model.predict(example(EventType.UNKNOWN, 1e6, 60, 0.99));

    assertThat(strange.getOutput().getScore()).isGreaterThan(usual.getOutput().getScore());
    assertThat(usual.getOutput().getType()).isEqualTo(EventType.EXPECTED);
  }

  @ParameterizedTest
  @EnumSource(Detector.class)
  void aModelReadFromItsBytesScoresTheSameAndKnowsWhereItComesFrom(Detector detector)
      throws IOException {
    DetectorModel model = trained(detector, 120);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.serializeToStream(bytes);

    DetectorModel read =
        (DetectorModel)
            Model.deserializeFromStream(new ByteArrayInputStream(bytes.toByteArray()))
                .castModel(Event.class);

    for (double value : new double[] {0, 3, 900, 1e7}) {
      double[] row = {value, value / 7, value / 1e7};
      assertThat(read.score(row)).isCloseTo(model.score(row), within(1e-9));
    }
    assertThat(read.threshold()).isEqualTo(model.threshold());
    assertThat(read.detector()).isEqualTo(detector);
    assertThat(read.getProvenance()).isEqualTo(model.getProvenance());
    assertThat(read.getProvenance().getTrainingTime())
        .isEqualTo(OffsetDateTime.parse("2026-11-22T10:00:00Z"));
    assertThat(read.getProvenance().getTrainerProvenance().toString()).contains(detector.name());
  }

  @ParameterizedTest
  @EnumSource(Detector.class)
  void theSameRowsAndSeedGiveTheSameModel(Detector detector) {
    double[] row = {5000, 1, 0.4};

    assertThat(trained(detector, 150).score(row)).isEqualTo(trained(detector, 150).score(row));
  }

  @ParameterizedTest
  @EnumSource(Detector.class)
  void constantRowsMakeAFiniteModelThatStillSeesAChange(Detector detector) {
    MutableDataset<Event> rows = empty();
    for (int i = 0; i < 40; i++) {
      rows.add(example(EventType.EXPECTED, 5, 0, 0.5));
    }
    DetectorModel model = train(detector, rows);

    assertThat(model.score(new double[] {5, 0, 0.5})).isFinite();
    assertThat(model.score(new double[] {1e300, 7, -1e300}))
        .isFinite()
        .isGreaterThanOrEqualTo(model.score(new double[] {5, 0, 0.5}));
  }

  @Test
  void aMissingValueIsTakenForTheUsualOne() {
    DetectorModel model = trained(Detector.KNN, 200);

    assertThat(model.score(new double[] {Double.NaN, Double.NaN, Double.NaN}))
        .isLessThan(model.threshold());
  }

  @Test
  void moreRowsThanTheCapAreSampled() {
    assertThat(Sample.of(new double[500][1], 100, 1)).hasNumberOfRows(100);
    assertThat(Sample.of(new double[50][1], 100, 1)).hasNumberOfRows(50);
  }

  @Test
  void anomaliesTooFewRowsAndInfinitiesAreNotLearnedFrom() {
    MutableDataset<Event> few = empty();
    few.add(example(EventType.EXPECTED, 1, 2, 3));
    MutableDataset<Event> anomalous = rows(30);
    anomalous.add(example(EventType.ANOMALOUS, 1, 2, 3));
    MutableDataset<Event> infinite = rows(30);
    infinite.add(example(EventType.EXPECTED, Double.POSITIVE_INFINITY, 2, 3));

    assertThatThrownBy(() -> train(Detector.KNN, few)).hasMessageContaining("too few rows");
    assertThatThrownBy(() -> train(Detector.KNN, anomalous)).hasMessageContaining("expected");
    assertThatThrownBy(() -> train(Detector.KNN, infinite)).hasMessageContaining("infinite");
  }

  @Test
  void brokenBytesAreRefused() {
    Any wrong =
        Any.newBuilder()
            .setTypeUrl("type.googleapis.com/fr.beffroi.detection.behaviour.Detector")
            .setValue(ByteString.copyFromUtf8("\u0001\u0002\u0003"))
            .build();

    assertThatThrownBy(() -> DetectorModel.deserializeFromProto(0, "x", wrong))
        .isInstanceOf(Exception.class);
    assertThatThrownBy(() -> DetectorModel.deserializeFromProto(9, "x", wrong))
        .hasMessageContaining("version 9");
  }

  @Test
  void tribuoEvaluatesIt() {
    MutableDataset<Event> tested = rows(50);
    for (int i = 0; i < 10; i++) {
      tested.add(example(EventType.ANOMALOUS, 1e6 + i, 60, 0.99));
    }

    assertThat(
            new AnomalyEvaluator()
                .evaluate(trained(Detector.COMBINATION, 200), tested)
                .getTruePositives())
        .isEqualTo(10);
  }

  private static DetectorModel trained(Detector detector, int count) {
    return train(detector, rows(count));
  }

  private static DetectorModel train(Detector detector, MutableDataset<Event> rows) {
    return (DetectorModel) new DetectorTrainer(detector, 7, NOW).train(rows);
  }

  private static MutableDataset<Event> rows(int count) {
    Random random = new Random(3);
    MutableDataset<Event> rows = empty();
    for (int i = 0; i < count; i++) {
      double bytes = Math.exp(7 + random.nextGaussian());
      rows.add(example(EventType.EXPECTED, bytes, random.nextInt(5), random.nextDouble()));
    }
    return rows;
  }

  private static MutableDataset<Event> empty() {
    AnomalyFactory factory = new AnomalyFactory();
    return new MutableDataset<>(
        new SimpleDataSourceProvenance(
            "invented", OffsetDateTime.parse("2026-11-22T10:00:00Z"), factory),
        factory);
  }

  private static ArrayExample<Event> example(EventType type, double... values) {
    return new ArrayExample<>(new Event(type), NAMES, values);
  }
}
