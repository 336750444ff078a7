package fr.beffroi.detection.sigma.condition;

import java.util.ArrayList;
import java.util.List;

/**
 * What does a string of a rule stand for: plain text, {@code *} for any text, {@code ?} for one
 * character? (sigma-specification 2.1.0, "Special values", "Escaping".)
 *
 * <p>{@code \*} and {@code \?} are plain, {@code \\} is one backslash, and a single backslash
 * before anything else is itself.
 */
record SigmaString(List<Part> parts) {
  /** One step of the string. */
  sealed interface Part {
    record Plain(String text) implements Part {}

    /** Any text, also none. */
    record AnyText() implements Part {}

    record AnyCharacter() implements Part {}

    /** One of the five dashes that introduce an option of a Windows command. */
    record Dash() implements Part {}
  }

  private static final Part ANY_TEXT = new Part.AnyText();
  private static final Part ANY_CHARACTER = new Part.AnyCharacter();
  private static final Part DASH = new Part.Dash();

  SigmaString {
    parts = List.copyOf(parts);
  }

  static SigmaString parse(String text) {
    List<Part> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && "\\*?".indexOf(text.charAt(i + 1)) >= 0) {
        plain.append(text.charAt(++i));
      } else if (c == '*' || c == '?') {
        flush(plain, parts);
        parts.add(c == '*' ? ANY_TEXT : ANY_CHARACTER);
      } else {
        plain.append(c);
      }
    }
    flush(plain, parts);
    return new SigmaString(parts);
  }

  private static void flush(StringBuilder plain, List<Part> parts) {
    if (plain.length() > 0) {
      parts.add(new Part.Plain(plain.toString()));
      plain.setLength(0);
    }
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  SigmaString openedAtStart() {
    List<Part> opened = new ArrayList<>(parts);
    if (opened.isEmpty() || !opened.get(0).equals(ANY_TEXT)) {
      opened.add(0, ANY_TEXT);
    }
    return new SigmaString(opened);
  }

  SigmaString openedAtEnd() {
    List<Part> opened = new ArrayList<>(parts);
    if (opened.isEmpty() || !opened.get(opened.size() - 1).equals(ANY_TEXT)) {
      opened.add(ANY_TEXT);
    }
    return new SigmaString(opened);
  }

  /** Each {@code -} or {@code /} that begins a word stands for any of the five dashes. */
  SigmaString withAnyDash() {
    List<Part> dashed = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Plain plain) {
        dash(plain.text(), dashed);
      } else {
        dashed.add(part);
      }
    }
    return new SigmaString(dashed);
  }

  private static void dash(String text, List<Part> parts) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean begins = i == 0 || !isWord(text.charAt(i - 1));
      if ((c == '-' || c == '/') && begins && i + 1 < text.length() && isWord(text.charAt(i + 1))) {
        flush(plain, parts);
        parts.add(DASH);
      } else {
        plain.append(c);
      }
    }
    flush(plain, parts);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** The text as a rule writes it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Part.Plain plain) {
        text.append(plain.text());
      } else {
        text.append(part instanceof Part.AnyText ? "*" : part instanceof Part.Dash ? "-" : "?");
      }
    }
    return text.toString();
  }
}
