package fr.beffroi.detection.sigma.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why did a rule match an event, or why not? A tree like the rule's own.
 *
 * <p>It holds the event's own values, which are personal data: it is for the screen of whoever has
 * the event anyway, and is written nowhere; {@link #toString()} leaves the values out.
 *
 * @param what the part of the rule: {@code selection}, {@code and}, a field's test
 * @param field the field that is tested, or null for a part made of others
 * @param actual what the event holds in that field
 */
public record Explanation(
    String what,
    boolean matched,
    @Nullable String field,
    List<String> actual,
    List<Explanation> parts) {
  public Explanation {
    actual = List.copyOf(actual);
    parts = List.copyOf(parts);
  }

  static Explanation of(String what, boolean matched, List<Explanation> parts) {
    return new Explanation(what, matched, null, List.of(), parts);
  }

  @Override
  public String toString() {
    return what + (matched ? ": yes" : ": no") + (parts.isEmpty() ? "" : " " + parts);
  }
}
