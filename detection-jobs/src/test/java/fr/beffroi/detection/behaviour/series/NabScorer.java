package fr.beffroi.detection.behaviour.series;

import java.util.ArrayList;
import java.util.List;

/**
 * What is a detector's output worth by the rules of the Numenta Anomaly Benchmark, scoring v1.1?
 *
 * <p>A. Lavin and S. Ahmad, "Evaluating real-time anomaly detection algorithms", 2015. The first
 * detection inside a window counts, the more the earlier; a detection outside costs, less just
 * after a window; a window without a detection costs. The score of the detector that says nothing
 * is 0, that of one that is at once right everywhere 100.
 */
final class NabScorer {
  /** What is won and lost. */
  enum Profile {
    STANDARD(1, 0.11, 1),
    LOW_FALSE_POSITIVES(1, 0.22, 1),
    LOW_FALSE_NEGATIVES(1, 0.11, 2);

    final double truePositive;
    final double falsePositive;
    final double falseNegative;

    Profile(double truePositive, double falsePositive, double falseNegative) {
      this.truePositive = truePositive;
      this.falsePositive = falsePositive;
      this.falseNegative = falseNegative;
    }
  }

  /** First and last row, both inside. */
  record Window(int first, int last) {
    int width() {
      return last - first + 1;
    }
  }

  /** What one file adds. */
  record Part(double raw, int windows, int found, int falsePositives) {
    Part plus(Part other) {
      return new Part(
          raw + other.raw,
          windows + other.windows,
          found + other.found,
          falsePositives + other.falsePositives);
    }
  }

  static final Part NOTHING = new Part(0, 0, 0, 0);

  private NabScorer() {}

  /** Rows that are not scored: the first 15 %, of 5,000 rows at most. */
  static int probation(int rows) {
    return (int) Math.floor(0.15 * Math.min(rows, 5_000));
  }

  static Part score(double[] scores, double threshold, List<Window> windows, Profile profile) {
    double raw = 0;
    int falsePositives = 0;
    int probation = probation(scores.length);
    List<Window> passed = new ArrayList<>();
    double[] best = new double[windows.size()];
    boolean[] found = new boolean[windows.size()];
    for (int row = 0; row < scores.length; row++) {
      int inside = inside(windows, row);
      for (Window window : windows) {
        if (window.last() == row - 1) {
          passed.add(window);
        }
      }
      if (row < probation || scores[row] < threshold) {
        continue;
      }
      if (inside >= 0) {
        Window window = windows.get(inside);
        double position = -(window.last() - row + 1) / (double) window.width();
        double gain = sigmoid(position) / sigmoid(-1) * profile.truePositive;
        best[inside] = found[inside] ? Math.max(best[inside], gain) : gain;
        found[inside] = true;
      } else {
        falsePositives++;
        raw += profile.falsePositive * (passed.isEmpty() ? -1 : after(passed, row));
      }
    }
    int hits = 0;
    for (int i = 0; i < best.length; i++) {
      raw += found[i] ? best[i] : -profile.falseNegative;
      hits += found[i] ? 1 : 0;
    }
    return new Part(raw, windows.size(), hits, falsePositives);
  }

  /** 0 for silence, 100 for perfection. */
  static double normalised(Part part, Profile profile) {
    double silence = -profile.falseNegative * part.windows();
    double perfect = profile.truePositive * part.windows();
    return 100 * (part.raw() - silence) / (perfect - silence);
  }

  private static double after(List<Window> passed, int row) {
    Window last = passed.get(passed.size() - 1);
    return sigmoid((row - last.last()) / (double) (last.width() - 1));
  }

  private static int inside(List<Window> windows, int row) {
    for (int i = 0; i < windows.size(); i++) {
      if (row >= windows.get(i).first() && row <= windows.get(i).last()) {
        return i;
      }
    }
    return -1;
  }

  static double sigmoid(double position) {
    return position > 3 ? -1 : 2 / (1 + Math.exp(5 * position)) - 1;
  }
}
