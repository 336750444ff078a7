package fr.beffroi.detection.sigma;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which of many words stand in a text? One look at each character, whatever their number (Aho and
 * Corasick, Communications of the ACM 18:6, 1975), here as a table of all steps.
 */
final class AhoCorasick {
  /** A longer word adds states and hardly any precision: the rule itself is asked afterwards. */
  private static final int LONGEST_WORD = 12;

  private final int[] steps;
  private final int letters;
  private final short[] asciiLetters;
  private final Map<Character, Short> otherLetters;
  private final int[][] found;

  private AhoCorasick(Builder builder) {
    this.letters = builder.letterOf.size() + 1;
    this.asciiLetters = new short[128];
    this.otherLetters = new HashMap<>();
    builder.letterOf.forEach(this::letter);
    this.steps = new int[builder.children.size() * letters];
    this.found = new int[builder.children.size()][];
    fill(builder);
  }

  private void letter(char c, short letter) {
    if (c < 128) {
      asciiLetters[c] = letter;
    } else {
      otherLetters.put(c, letter);
    }
  }

  private void fill(Builder builder) {
    int[] fallback = new int[builder.children.size()];
    Deque<Integer> open = new ArrayDeque<>();
    open.add(0);
    while (!open.isEmpty()) {
      int state = open.remove();
      System.arraycopy(steps, fallback[state] * letters, steps, state * letters, letters);
      BitSet here = builder.found.get(state);
      for (int inherited : state == 0 ? new int[0] : found[fallback[state]]) {
        here.set(inherited);
      }
      found[state] = here.stream().toArray();
      for (Map.Entry<Character, Integer> child : builder.children.get(state).entrySet()) {
        int step = state * letters + letterOf(child.getKey());
        fallback[child.getValue()] = state == 0 ? 0 : steps[step];
        steps[step] = child.getValue();
        open.add(child.getValue());
      }
    }
  }

  private int letterOf(char c) {
    return c < 128 ? asciiLetters[c] : otherLetters.getOrDefault(c, (short) 0);
  }

  /** Marks the numbers of all words that stand in the text. */
  void search(String text, BitSet marks) {
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      state = steps[state * letters + letterOf(text.charAt(i))];
      for (int number : found[state]) {
        marks.set(number);
      }
    }
  }

  /** Collects words; several may have the same number. */
  static final class Builder {
    private final List<Map<Character, Integer>> children = new ArrayList<>();
    private final List<BitSet> found = new ArrayList<>();
    private final Map<Character, Short> letterOf = new TreeMap<>();

    Builder() {
      state();
    }

    private int state() {
      children.add(new TreeMap<>());
      found.add(new BitSet());
      return children.size() - 1;
    }

    Builder add(String word, int number) {
      int state = 0;
      for (int i = 0; i < Math.min(word.length(), LONGEST_WORD); i++) {
        char c = word.charAt(i);
        letterOf.computeIfAbsent(c, key -> (short) (letterOf.size() + 1));
        Integer next = children.get(state).get(c);
        if (next == null) {
          next = state();
          children.get(state).put(c, next);
        }
        state = next;
      }
      found.get(state).set(number);
      return this;
    }

    AhoCorasick build() {
      return new AhoCorasick(this);
    }
  }
}
