package fr.beffroi.detection.behaviour.feature;

import java.util.Arrays;

/**
 * How unlike a word is a name: the entropy of the characters of its longest label (Shannon 1948),
 * in millionths of a bit? A name that carries data has a long label of many different characters.
 */
final class NameEntropy {
  /** A DNS name is no longer (RFC 1035, 2.3.4); what is, is no name. */
  private static final int LONGEST = 255;

  private static final int SYMBOLS = 64;
  private static final double[] LOGS = logs();

  private final int[] counts = new int[SYMBOLS];

  private static double[] logs() {
    double[] logs = new double[LONGEST + 1];
    for (int n = 1; n < logs.length; n++) {
      logs[n] = n * Math.log(n) / Math.log(2);
    }
    return logs;
  }

  long of(String name) {
    int end = Math.min(name.length(), LONGEST);
    int from = 0;
    int longest = 0;
    for (int start = 0, i = 0; i <= end; i++) {
      if (i == end || name.charAt(i) == '.') {
        if (i - start > longest) {
          longest = i - start;
          from = start;
        }
        start = i + 1;
      }
    }
    return longest == 0 ? 0 : of(name, from, longest);
  }

  private long of(String name, int from, int length) {
    Arrays.fill(counts, 0);
    for (int i = from; i < from + length; i++) {
      counts[symbol(name.charAt(i))]++;
    }
    double sum = 0;
    for (int count : counts) {
      sum += LOGS[count];
    }
    double bits = (LOGS[length] - sum) / length;
    return Math.round(bits * Ratio.FINENESS);
  }

  /** Letters without case, digits, and what names have between them; the rest shares places. */
  private static int symbol(char character) {
    if (character >= 'a' && character <= 'z') {
      return character - 'a';
    } else if (character >= 'A' && character <= 'Z') {
      return character - 'A';
    } else if (character >= '0' && character <= '9') {
      return 26 + character - '0';
    }
    return 36 + character % (SYMBOLS - 36);
  }
}
