package fr.beffroi.detection.sigma.condition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which texts must one look for before a regular expression is worth running? At least one of them
 * stands, without case, in every text that the expression finds itself in (the idea of RE2's {@code
 * FilteredRE2}).
 *
 * <p>Reads the common part of RE2's syntax and answers null for the rest, which is always right.
 */
final class RegexLiterals {
  private static final int MOST_ALTERNATIVES = 64;
  private static final int LONGEST = 16;

  /** Seldom in an ordinary line, and so worth looking for alone. */
  private static final String RARE = "'\"`;|$<>{}^\\";

  private final String regex;
  private int next;

  private RegexLiterals(String regex) {
    this.regex = regex;
  }

  /**
   * What is known of a part of the expression.
   *
   * @param exact all texts that the part matches, or null where they are too many
   * @param needed texts of which each match holds one, or null where none can be named
   */
  private record Part(@Nullable Set<String> exact, @Nullable Set<String> needed) {
    static final Part ANYTHING = new Part(null, null);
    static final Part NOTHING = new Part(Set.of(""), null);

    static Part of(String text) {
      return new Part(Set.of(text), null);
    }

    @Nullable Set<String> best() {
      return stronger(exact, needed);
    }
  }

  /** Says that the expression holds something that is not read here. */
  private static final class Unread extends Exception {
    private static final long serialVersionUID = 1L;

    Unread() {
      super(null, null, false, false);
    }
  }

  static @Nullable List<String> of(String regex) {
    try {
      RegexLiterals reader = new RegexLiterals(regex);
      Part all = reader.alternatives(0);
      Set<String> best = reader.next == regex.length() ? all.best() : null;
      return best == null || strength(best) < 2 ? null : List.copyOf(best);
    } catch (Unread e) {
      return null;
    }
  }

  private Part alternatives(int depth) throws Unread {
    if (depth > 50) {
      throw new Unread();
    }
    List<Part> parts = new ArrayList<>();
    parts.add(sequence(depth));
    while (take('|')) {
      parts.add(sequence(depth));
    }
    return parts.size() == 1 ? parts.get(0) : either(parts);
  }

  private static Part either(List<Part> parts) {
    Set<String> exact = new LinkedHashSet<>();
    Set<String> needed = new LinkedHashSet<>();
    boolean allExact = true;
    for (Part part : parts) {
      Set<String> best = part.best();
      if (best == null) {
        return Part.ANYTHING;
      }
      needed.addAll(best);
      allExact &= part.exact() != null;
      exact.addAll(part.exact() == null ? Set.of() : part.exact());
    }
    if (needed.size() > MOST_ALTERNATIVES) {
      return Part.ANYTHING;
    }
    return allExact ? new Part(exact, null) : new Part(null, needed);
  }

  private Part sequence(int depth) throws Unread {
    Part so = Part.NOTHING;
    while (next < regex.length() && regex.charAt(next) != '|' && regex.charAt(next) != ')') {
      so = then(so, repeated(atom(depth)));
    }
    return so;
  }

  private static Part then(Part first, Part second) {
    Set<String> one = first.exact();
    Set<String> other = second.exact();
    if (one != null && other != null && one.size() * other.size() <= MOST_ALTERNATIVES) {
      Set<String> product = new LinkedHashSet<>();
      for (String head : one) {
        for (String tail : other) {
          product.add(head + tail);
        }
      }
      if (product.stream().allMatch(text -> text.length() <= LONGEST)) {
        return new Part(product, first.needed());
      }
    }
    // What follows is read as a text of its own; what came before is needed all the same.
    return new Part(other, stronger(first.best(), second.needed()));
  }

  private Part repeated(Part atom) throws Unread {
    Part part = atom;
    while (next < regex.length() && "*+?{".indexOf(regex.charAt(next)) >= 0) {
      char sign = regex.charAt(next++);
      int least = sign == '{' ? least() : sign == '+' ? 1 : 0;
      if (sign == '?' && part.exact() != null) {
        Set<String> withNone = new LinkedHashSet<>(part.exact());
        withNone.add("");
        part = new Part(withNone, null);
      } else {
        part = least == 0 ? Part.ANYTHING : new Part(null, part.best());
      }
      take('?'); // lazy or greedy makes no difference to whether it matches
    }
    return part;
  }

  private int least() throws Unread {
    int end = regex.indexOf('}', next);
    String inside = end < 0 ? "" : regex.substring(next, end);
    if (!inside.matches("[0-9]{1,4}(,[0-9]{0,4})?")) {
      throw new Unread();
    }
    next = end + 1;
    int comma = inside.indexOf(',');
    return Integer.parseInt(comma < 0 ? inside : inside.substring(0, comma));
  }

  private Part atom(int depth) throws Unread {
    char c = regex.charAt(next++);
    return switch (c) {
      case '(' -> group(depth);
      case '[' -> characterClass();
      case '\\' -> escape();
      case '.' -> Part.ANYTHING;
      case '^', '$' -> Part.NOTHING;
      case '*', '+', '?', '{' -> throw new Unread();
      default -> Part.of(Value.fold(String.valueOf(c)));
    };
  }

  private Part group(int depth) throws Unread {
    if (take('?') && !take(':')) {
      throw new Unread(); // flags and names
    }
    Part inner = alternatives(depth + 1);
    if (!take(')')) {
      throw new Unread();
    }
    return inner;
  }

  private Part characterClass() throws Unread {
    int start = next;
    take('^');
    take(']');
    while (next < regex.length() && regex.charAt(next) != ']') {
      next += regex.charAt(next) == '\\' ? 2 : 1;
      if (next > start + 1 && next < regex.length() && regex.startsWith("[:", next)) {
        throw new Unread();
      }
    }
    if (!take(']') || regex.startsWith("[:", start)) {
      throw new Unread();
    }
    return Part.ANYTHING;
  }

  private Part escape() throws Unread {
    if (next == regex.length()) {
      throw new Unread();
    }
    char c = regex.charAt(next++);
    if ("dDwWsS".indexOf(c) >= 0) {
      return Part.ANYTHING;
    } else if ("bBAz".indexOf(c) >= 0) {
      return Part.NOTHING;
    } else if (c == 'x' && regex.substring(next).matches("(?s)[0-9a-fA-F]{2}.*")) {
      next += 2;
      int code = Integer.parseInt(regex.substring(next - 2, next), 16);
      return Part.of(Value.fold(String.valueOf((char) code)));
    } else if (Character.isLetterOrDigit(c)) {
      throw new Unread();
    }
    return Part.of(String.valueOf(c));
  }

  private boolean take(char wanted) {
    boolean taken = next < regex.length() && regex.charAt(next) == wanted;
    next += taken ? 1 : 0;
    return taken;
  }

  private static @Nullable Set<String> stronger(
      @Nullable Set<String> one, @Nullable Set<String> other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return strength(one) >= strength(other) ? one : other;
  }

  private static int strength(Set<String> texts) {
    return texts.stream().mapToInt(RegexLiterals::strength).min().orElse(0);
  }

  private static int strength(String text) {
    return text.chars().map(c -> RARE.indexOf(c) >= 0 ? 4 : 1).sum();
  }
}
