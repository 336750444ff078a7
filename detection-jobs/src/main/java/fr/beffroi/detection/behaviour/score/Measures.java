package fr.beffroi.detection.behaviour.score;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * How well do scores part the known anomalies from the rest? Rows of the same score stand or fall
 * together, so ties are exact.
 *
 * @param aucRoc the probability that an anomaly scores higher than a normal row, a tie being half
 *     (Mann and Whitney)
 * @param aucPr average precision: the precision at each score, weighted by the recall it adds
 * @param truePositivesAtOnePerMille largest share of anomalies found where at most one normal row
 *     in a thousand is
 * @param truePositivesAtOnePercent the same for one in a hundred
 */
public record Measures(
    double aucRoc,
    double aucPr,
    double truePositivesAtOnePerMille,
    double truePositivesAtOnePercent) {
  private static final double ONE_PER_MILLE = 0.001;
  private static final double ONE_PERCENT = 0.01;

  /**
   * Measures scores by what is known of the rows.
   *
   * @param scores one a row, higher where stranger
   * @param anomalous which rows are anomalies
   * @return nothing where all rows are of one kind
   */
  public static Optional<Measures> of(double[] scores, boolean[] anomalous) {
    int positives = 0;
    for (boolean one : anomalous) {
      positives += one ? 1 : 0;
    }
    if (positives == 0 || positives == scores.length) {
      return Optional.empty();
    }
    return Optional.of(new Curve(scores, anomalous, positives).measures());
  }

  /** Walks the scores from the strangest down, one distinct score a step. */
  private static final class Curve {
    private final double[] scores;
    private final boolean[] anomalous;
    private final double positives;
    private final double negatives;
    private double area;
    private double precision;
    private double perMille;
    private double percent;

    Curve(double[] scores, boolean[] anomalous, int positives) {
      this.scores = scores;
      this.anomalous = anomalous;
      this.positives = positives;
      this.negatives = scores.length - positives;
    }

    Measures measures() {
      Integer[] order = new Integer[scores.length];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, Comparator.comparingDouble((Integer row) -> -scores[row]));
      long found = 0;
      long wrong = 0;
      for (int from = 0; from < order.length; ) {
        int to = from;
        long more = 0;
        while (to < order.length && scores[order[to]] == scores[order[from]]) {
          more += anomalous[order[to++]] ? 1 : 0;
        }
        step(found, more, wrong, to - from - more);
        found += more;
        wrong += to - from - more;
        from = to;
      }
      return new Measures(area, precision, perMille, percent);
    }

    private void step(long found, long more, long wrong, long moreWrong) {
      double recall = (found + more) / positives;
      double falls = (wrong + moreWrong) / negatives;
      area += moreWrong / negatives * (found + more / 2.0) / positives;
      precision += more / positives * (found + more) / (found + more + wrong + moreWrong);
      perMille = falls <= ONE_PER_MILLE ? recall : perMille;
      percent = falls <= ONE_PERCENT ? recall : percent;
    }
  }
}
