package fr.beffroi.detection.incident;

import java.util.List;

/**
 * How many different ones, and which for instance?
 *
 * @param count how many were told apart
 * @param more whether there may be more than that: the count stopped at its cap
 * @param values the first of them, at most {@link #MOST}
 */
public record Sample(long count, boolean more, List<String> values) {
  public static final int MOST = 20;

  public Sample {
    values = List.copyOf(values);
  }

  /** For messages: the count only, since the values may be personal. */
  @Override
  public String toString() {
    return "Sample[" + (more ? "more than " : "") + count + "]";
  }
}
