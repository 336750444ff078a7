package fr.beffroi.detection.behaviour.score;

import fr.beffroi.detection.behaviour.model.Detector;
import fr.beffroi.detection.behaviour.model.DetectorModel;
import fr.beffroi.detection.behaviour.model.DetectorTrainer;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.anomaly.AnomalyFactory;
import org.tribuo.anomaly.Event;
import org.tribuo.anomaly.Event.EventType;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * How strange is each row of one table to a detector that learned from another? Where the training
 * table has labels, it learns from its usual rows only.
 */
public final class TableScorer {
  /** Where chance begins, so that the same tables give the same scores. */
  public static final long SEED = 20_261_122;

  private final Detector detector;
  private final Clock clock;

  /**
   * A scorer that learns anew for each pair of tables.
   *
   * @param clock tells the model's provenance when it was trained
   */
  public TableScorer(Detector detector, Clock clock) {
    this.detector = detector;
    this.clock = clock;
  }

  /**
   * Learns from one table and scores the other.
   *
   * @throws RuleException where a table cannot be learned from or scored, with its place
   */
  public Scores score(Table training, Table tested) throws RuleException {
    Optional<boolean[]> labels = Labels.of(tested);
    Table usual = usual(training);
    if (usual.rows().size() < DetectorTrainer.FEWEST_ROWS) {
      throw new RuleException(
          Location.of(training.file()),
          "trop peu de lignes normales pour apprendre : "
              + usual.rows().size()
              + ", il en faut "
              + DetectorTrainer.FEWEST_ROWS,
          "too few normal rows to learn from: "
              + usual.rows().size()
              + ", at least "
              + DetectorTrainer.FEWEST_ROWS);
    }
    Encoding encoding = Encoding.learn(usual);
    List<Example<Event>> unknown = encoding.examples(tested, AnomalyFactory.UNKNOWN_EVENT);
    DetectorModel model = train(usual, encoding);
    double[] scores = new double[unknown.size()];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = model.predict(unknown.get(row)).getOutput().getScore();
    }
    return new Scores(
        model, usual.rows().size(), scores, labels.flatMap(known -> Measures.of(scores, known)));
  }

  private DetectorModel train(Table usual, Encoding encoding) throws RuleException {
    AnomalyFactory factory = new AnomalyFactory();
    SimpleDataSourceProvenance source =
        new SimpleDataSourceProvenance(
            usual.file(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), factory);
    MutableDataset<Event> dataset =
        new MutableDataset<>(
            encoding.examples(usual, new Event(EventType.EXPECTED)), source, factory);
    return (DetectorModel) new DetectorTrainer(detector, SEED, clock).train(dataset);
  }

  private static Table usual(Table table) throws RuleException {
    Optional<boolean[]> labels = Labels.of(table);
    if (labels.isEmpty()) {
      return table;
    }
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      if (!labels.get()[i]) {
        rows.add(table.rows().get(i));
      }
    }
    return new Table(table.file(), table.columns(), rows);
  }
}
