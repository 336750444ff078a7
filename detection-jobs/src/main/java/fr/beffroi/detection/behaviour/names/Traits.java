package fr.beffroi.detection.behaviour.names;

import java.util.Arrays;

/**
 * What do the character models, and the eye, see of one label?
 *
 * <p>Sums are compared with what dice would need for as many characters, so that evidence grows
 * with length: a short odd name (a content network's) says little, a long one much.
 */
final class Traits {
  static final int SIZE = 14;

  /** How many characters in a row are looked at together. */
  static final int WINDOW = 4;

  private static final double DICE = Math.log(36);
  private static final double SOUND_DICE = Math.log(8);
  private static final double USUAL_VOWELS = 0.4;
  private static final int SPEAKABLE_CONSONANTS = 3;
  private static final double UNUSUAL_MEAN = 3.2;

  private Traits() {}

  /**
   * One number a trait, {@link #SIZE} of them.
   *
   * @param forward surprise of each character after those before it, and of the end
   * @param backward the same of the label read backwards
   * @param sounds the same of its sounds
   * @param suffixOdds how much likelier a program is to choose this suffix than people are, as a
   *     natural logarithm
   */
  static double[] of(
      String label, double[] forward, double[] backward, double[] sounds, double suffixOdds) {
    int length = Math.max(1, label.length());
    double letters = (sum(forward) + sum(backward)) / 2;
    double spoken = sum(sounds);
    double mean = letters / (length + 1);
    Shape shape = Shape.of(label);
    return new double[] {
      (letters - length * DICE) / 10,
      mean,
      (spoken - length * SOUND_DICE) / 10,
      spoken / (length + 1),
      length / 10.0,
      length * length / 200.0,
      mean * length / 10,
      worst(forward, backward),
      (double) shape.digits / length,
      shape.changes / 2.0,
      Math.abs(shape.vowelShare() - USUAL_VOWELS) * Math.min(length, 20) / 5,
      Math.max(0, shape.longestConsonants - SPEAKABLE_CONSONANTS) / 2.0,
      Math.max(0, mean - UNUSUAL_MEAN) * length / 10,
      suffixOdds
    };
  }

  private static double worst(double[] forward, double[] backward) {
    double worst = 0;
    for (int from = 0; from + WINDOW < forward.length; from++) {
      worst = Math.max(worst, window(forward, backward, from));
    }
    return worst;
  }

  /** Mean surprise of the characters from {@code from} on, read both ways. */
  static double window(double[] forward, double[] backward, int from) {
    double sum = 0;
    for (int i = from; i < from + WINDOW; i++) {
      sum += forward[i] + backward[forward.length - 2 - i];
    }
    return sum / (2 * WINDOW);
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  /** What is counted without any learning. */
  private static final class Shape {
    private int digits;
    private int letters;
    private int vowels;
    private int changes;
    private int longestConsonants;

    static Shape of(String label) {
      Shape shape = new Shape();
      int run = 0;
      for (int i = 0; i < label.length(); i++) {
        char character = label.charAt(i);
        boolean letter = character >= 'a' && character <= 'z';
        boolean vowel = "aeiouy".indexOf(character) >= 0;
        shape.digits += isDigit(character) ? 1 : 0;
        shape.letters += letter ? 1 : 0;
        shape.vowels += vowel ? 1 : 0;
        run = letter && !vowel ? run + 1 : 0;
        shape.longestConsonants = Math.max(shape.longestConsonants, run);
        boolean changed = i > 0 && isDigit(character) != isDigit(label.charAt(i - 1));
        shape.changes += changed ? 1 : 0;
      }
      return shape;
    }

    double vowelShare() {
      return letters == 0 ? USUAL_VOWELS : (double) vowels / letters;
    }

    private static boolean isDigit(char character) {
      return character >= '0' && character <= '9';
    }
  }
}
