package fr.beffroi.detection.behaviour.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * How rare is such a score among usual names of about the same length?
 *
 * <p>From names that the models had not learned when they scored them: a name that was learned is
 * never unusual.
 */
final class Rarity {
  private static final int[] LENGTHS = {6, 9, 12, 16, Integer.MAX_VALUE};
  private static final int MOST = 4_096;

  /** By length: scores in ascending order, thinned out evenly where there were more. */
  private final float[][] scores = new float[LENGTHS.length][];

  /** One usual name. */
  record Known(int length, double odds) {}

  static Rarity of(List<Known> names) {
    Rarity rarity = new Rarity();
    for (int i = 0; i < LENGTHS.length; i++) {
      int own = i;
      double[] sorted =
          names.stream()
              .filter(name -> group(name.length()) == own)
              .mapToDouble(Known::odds)
              .sorted()
              .toArray();
      int kept = Math.min(MOST, sorted.length);
      rarity.scores[i] = new float[kept];
      for (int j = 0; j < kept; j++) {
        // The highest is always kept: the tail is what one asks for.
        rarity.scores[i][j] = (float) sorted[(int) ((j + 1L) * sorted.length / kept) - 1];
      }
    }
    return rarity;
  }

  double of(int length, double odds) {
    float[] known = scores[group(length)];
    int found = Arrays.binarySearch(known, (float) odds);
    int below = found < 0 ? -found - 1 : found;
    return (known.length - below + 1.0) / (known.length + 1);
  }

  private static int group(int length) {
    int group = 0;
    while (length > LENGTHS[group]) {
      group++;
    }
    return group;
  }

  void write(DataOutput out) throws IOException {
    for (float[] known : scores) {
      out.writeShort(known.length);
      for (float score : known) {
        out.writeFloat(score);
      }
    }
  }

  static Rarity read(DataInput in) throws IOException {
    Rarity rarity = new Rarity();
    for (int i = 0; i < LENGTHS.length; i++) {
      int length = in.readUnsignedShort();
      if (length > MOST) {
        throw new IOException("more scores than a rarity holds");
      }
      rarity.scores[i] = new float[length];
      for (int j = 0; j < length; j++) {
        rarity.scores[i][j] = in.readFloat();
      }
    }
    return rarity;
  }
}
