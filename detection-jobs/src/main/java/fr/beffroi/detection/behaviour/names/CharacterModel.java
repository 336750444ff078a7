package fr.beffroi.detection.behaviour.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How likely is each character of a name after those before it?
 *
 * <p>Interpolated Kneser-Ney smoothing (S. Chen and J. Goodman, "An empirical study of smoothing
 * techniques for language modeling", 1998, equation 3): a long context is believed as far as it was
 * seen, the rest is left to the shorter ones, in which a sequence counts by how many different
 * characters it followed.
 */
final class CharacterModel {
  private static final int BITS = 6;

  private final Alphabet alphabet;
  private final int order;
  private final boolean backwards;
  // By length of the sequence: how often it was seen (the longest, and those from the beginning),
  // or after how many different characters (all others).
  private final Counts[] sequences;
  private final Counts[] totals;
  private final Counts[] kinds;
  private final double[] discounts;

  CharacterModel(Alphabet alphabet, int order, boolean backwards) {
    this.alphabet = alphabet;
    this.order = order;
    this.backwards = backwards;
    this.sequences = counts(order);
    this.totals = counts(order);
    this.kinds = counts(order);
    this.discounts = new double[order + 1];
  }

  private static Counts[] counts(int order) {
    Counts[] counts = new Counts[order + 1];
    for (int i = 0; i <= order; i++) {
      counts[i] = new Counts();
    }
    return counts;
  }

  static CharacterModel of(
      Iterable<String> labels, Alphabet alphabet, int order, boolean backwards) {
    CharacterModel model = new CharacterModel(alphabet, order, backwards);
    for (String label : labels) {
      model.learn(label);
    }
    model.finish();
    return model;
  }

  private void learn(String label) {
    int[] symbols = symbols(label);
    for (int end = 1; end < symbols.length; end++) {
      for (int length = Math.min(order, end + 1); length >= 1; length--) {
        if (sequences[length].add(key(symbols, end - length + 1, end)) > 0) {
          break; // a shorter sequence counts once for each different character before it
        }
      }
    }
  }

  private void finish() {
    for (int length = 1; length <= order; length++) {
      int[] rare = new int[2];
      Counts sequence = sequences[length];
      int at = length;
      sequence.forEach(
          key -> {
            int count = sequence.get(key);
            if (count <= 2) {
              rare[count - 1]++;
            }
            long context = context(key);
            kinds[at].add(context);
            totals[at].add(context, count);
          });
      discounts[length] =
          rare[0] == 0 ? 0.5 : (double) rare[0] / (rare[0] + 2.0 * Math.max(1, rare[1]));
    }
  }

  /** Minus the natural logarithm of the probability of each character, and of the end. */
  double[] surprises(String label) {
    int[] symbols = symbols(label);
    double[] surprises = new double[symbols.length - 1];
    for (int end = 1; end < symbols.length; end++) {
      surprises[end - 1] = -Math.log(probability(symbols, end));
    }
    return surprises;
  }

  private double probability(int[] symbols, int end) {
    double probability = 1.0 / alphabet.size;
    for (int length = 1; length <= Math.min(order, end + 1); length++) {
      long key = key(symbols, end - length + 1, end);
      long context = context(key);
      int total = totals[length].get(context);
      if (total == 0) {
        break;
      }
      double discount = discounts[length];
      double seen = Math.max(0, sequences[length].get(key) - discount);
      probability = (seen + discount * kinds[length].get(context) * probability) / total;
    }
    return probability;
  }

  private int[] symbols(String label) {
    int[] symbols = new int[label.length() + 2];
    for (int i = 0; i < label.length(); i++) {
      int from = backwards ? label.length() - 1 - i : i;
      symbols[i + 1] = alphabet.symbol(label.charAt(from));
    }
    return symbols;
  }

  private static long key(int[] symbols, int first, int last) {
    long key = 1; // tells an edge at the beginning from nothing
    for (int i = first; i <= last; i++) {
      key = (key << BITS) | symbols[i];
    }
    return key;
  }

  private static long context(long key) {
    return key >>> BITS;
  }

  void write(DataOutput out) throws IOException {
    for (int length = 1; length <= order; length++) {
      sequences[length].write(out);
    }
  }

  static CharacterModel read(DataInput in, Alphabet alphabet, int order, boolean backwards)
      throws IOException {
    CharacterModel model = new CharacterModel(alphabet, order, backwards);
    for (int length = 1; length <= order; length++) {
      model.sequences[length] = Counts.read(in);
    }
    model.finish();
    return model;
  }
}
