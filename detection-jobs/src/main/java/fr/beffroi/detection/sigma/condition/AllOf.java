package fr.beffroi.detection.sigma.condition;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Do all parts match? */
record AllOf(List<Condition> parts) implements Condition {
  AllOf {
    parts = List.copyOf(parts);
  }

  static Condition of(List<Condition> parts) {
    return parts.size() == 1 ? parts.get(0) : new AllOf(parts);
  }

  @Override
  public boolean matches(EventView event) {
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).matches(event)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Explanation explain(EventView event) {
    return Explanation.of(
        "and", matches(event), parts.stream().map(part -> part.explain(event)).toList());
  }

  /** Those of the part whose weakest text says most. */
  @Override
  public @Nullable List<Literal> literals() {
    return parts.stream()
        .map(Condition::literals)
        .filter(Objects::nonNull)
        .max(Comparator.comparingInt(AllOf::strength))
        .orElse(null);
  }

  private static int strength(@Nullable List<Literal> literals) {
    return literals == null ? 0 : literals.stream().mapToInt(Literal::strength).min().orElse(0);
  }
}
