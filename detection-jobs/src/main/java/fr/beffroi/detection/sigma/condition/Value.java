package fr.beffroi.detection.sigma.condition;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What does one field of the event hold, as text, without case, and in its own type? */
public final class Value {
  private final Object raw;
  private final @Nullable Value next;
  private @Nullable String text;
  private @Nullable String folded;

  Value(Object raw, @Nullable Value next) {
    this.raw = raw;
    this.next = next;
  }

  /** The value in the Java type of its field. */
  public Object raw() {
    return raw;
  }

  /** The next value of a field that holds a list, or null. */
  public @Nullable Value next() {
    return next;
  }

  public String text() {
    String known = text;
    if (known == null) {
      known = raw.toString();
      text = known;
    }
    return known;
  }

  /** The text as strings are compared without case. */
  public String folded() {
    String known = folded;
    if (known == null) {
      known = fold(text());
      folded = known;
    }
    return known;
  }

  /**
   * The text without case. The long s and the final sigma are folded too (Unicode,
   * CaseFolding.txt), which lower case alone does not do.
   */
  static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replace('\u017F', 's').replace('\u03C2', '\u03C3');
  }
}
