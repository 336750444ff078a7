package fr.beffroi.detection.sigma.condition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does a text match a string with wildcards? Linear in the text for each stretch between stars:
 * what a hostile line holds cannot make it slow.
 */
final class TextTest implements ValueTest {
  private final boolean cased;
  private final boolean openStart;
  private final boolean openEnd;
  private final List<Stretch> stretches;
  private final String expected;

  TextTest(SigmaString string, boolean cased) {
    this.cased = cased;
    List<SigmaString.Part> parts = string.parts();
    this.openStart = !parts.isEmpty() && isStar(parts.get(0));
    this.openEnd = !parts.isEmpty() && isStar(parts.get(parts.size() - 1));
    this.stretches = stretches(parts, cased);
    this.expected = (cased ? "cased '" : "'") + string + "'";
  }

  private static boolean isStar(SigmaString.Part part) {
    return part instanceof SigmaString.Part.AnyText;
  }

  private static List<Stretch> stretches(List<SigmaString.Part> parts, boolean cased) {
    List<Stretch> stretches = new ArrayList<>();
    List<SigmaString.Part> current = new ArrayList<>();
    for (SigmaString.Part part : parts) {
      if (!isStar(part)) {
        current.add(part);
      } else if (!current.isEmpty()) {
        stretches.add(Stretch.of(current, cased));
        current.clear();
      }
    }
    if (!current.isEmpty()) {
      stretches.add(Stretch.of(current, cased));
    }
    return List.copyOf(stretches);
  }

  @Override
  public boolean test(Value value) {
    return matches(cased ? value.text() : value.folded());
  }

  private boolean matches(String text) {
    int count = stretches.size();
    if (count == 0) {
      return openStart || text.isEmpty();
    }
    int from = 0;
    int next = 0;
    if (!openStart) {
      Stretch first = stretches.get(0);
      if (!first.standsAt(text, 0)) {
        return false;
      }
      from = first.length();
      next = 1;
      if (count == 1) {
        return openEnd || from == text.length();
      }
    }
    int last = openEnd ? count : count - 1;
    for (; next < last; next++) {
      int found = stretches.get(next).indexIn(text, from);
      if (found < 0) {
        return false;
      }
      from = found + stretches.get(next).length();
    }
    return openEnd || endsWith(text, from, stretches.get(count - 1));
  }

  private static boolean endsWith(String text, int from, Stretch end) {
    int start = text.length() - end.length();
    return start >= from && end.standsAt(text, start);
  }

  @Override
  public String expected() {
    return expected;
  }

  @Override
  public @Nullable List<Literal> literals() {
    if (stretches.size() == 1 && !openStart && !openEnd && stretches.get(0).isPlain()) {
      return List.of(new Literal(null, true, Value.fold(stretches.get(0).longestPlain())));
    }
    String longest = "";
    for (Stretch stretch : stretches) {
      if (stretch.longestPlain().length() > longest.length()) {
        longest = stretch.longestPlain();
      }
    }
    return longest.length() < 2 ? null : List.of(new Literal(null, false, Value.fold(longest)));
  }
}
