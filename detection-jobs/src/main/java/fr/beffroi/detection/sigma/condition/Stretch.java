package fr.beffroi.detection.sigma.condition;

import java.util.List;
import java.util.stream.IntStream;

/** Where in a text does a stretch of fixed length stand: what a pattern has between two stars? */
final class Stretch {
  /** Above every character: any one character, and any of the five dashes. */
  private static final int ANY = 0x10000;

  private static final int DASH = 0x10001;

  /** Hyphen-minus, slash, en dash, em dash, horizontal bar (Sigma's {@code windash}). */
  private static final String DASHES = "-/\u2013\u2014\u2015";

  private final int[] steps;
  private final String plain;
  private final String longestPlain;

  private Stretch(int[] steps, String plain, String longestPlain) {
    this.steps = steps;
    this.plain = plain;
    this.longestPlain = longestPlain;
  }

  static Stretch of(List<SigmaString.Part> parts, boolean cased) {
    StringBuilder all = new StringBuilder();
    IntStream.Builder steps = IntStream.builder();
    String longest = "";
    for (SigmaString.Part part : parts) {
      if (part instanceof SigmaString.Part.Plain plain) {
        String text = cased ? plain.text() : Value.fold(plain.text());
        text.chars().forEach(steps);
        all.append(text);
        longest = text.length() > longest.length() ? text : longest;
      } else {
        steps.add(part instanceof SigmaString.Part.Dash ? DASH : ANY);
      }
    }
    int[] array = steps.build().toArray();
    return new Stretch(array, array.length == all.length() ? all.toString() : "", longest);
  }

  int length() {
    return steps.length;
  }

  /** Whether it is text only, without wildcards. */
  boolean isPlain() {
    return !plain.isEmpty();
  }

  String longestPlain() {
    return longestPlain;
  }

  boolean standsAt(String text, int start) {
    if (isPlain()) {
      return text.startsWith(plain, start);
    }
    if (start + steps.length > text.length()) {
      return false;
    }
    for (int i = 0; i < steps.length; i++) {
      if (!fits(steps[i], text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(int step, char c) {
    return step == c || step == ANY || (step == DASH && DASHES.indexOf(c) >= 0);
  }

  /** The first place at or after {@code from}, or -1. */
  int indexIn(String text, int from) {
    if (isPlain()) {
      return text.indexOf(plain, from);
    }
    for (int start = from; start + steps.length <= text.length(); start++) {
      if (standsAt(text, start)) {
        return start;
      }
    }
    return -1;
  }
}
