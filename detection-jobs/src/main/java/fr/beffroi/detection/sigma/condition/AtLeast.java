package fr.beffroi.detection.sigma.condition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Do so many parts match? {@code or} asks for one. */
record AtLeast(int wanted, List<Condition> parts) implements Condition {
  AtLeast {
    parts = List.copyOf(parts);
  }

  static Condition oneOf(List<Condition> parts) {
    return parts.size() == 1 ? parts.get(0) : new AtLeast(1, parts);
  }

  @Override
  public boolean matches(EventView event) {
    int matched = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).matches(event) && ++matched == wanted) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Explanation explain(EventView event) {
    return Explanation.of(
        wanted == 1 ? "or" : "at least " + wanted,
        matches(event),
        parts.stream().map(part -> part.explain(event)).toList());
  }

  @Override
  public @Nullable List<Literal> literals() {
    List<Literal> all = new ArrayList<>();
    for (Condition part : parts) {
      List<Literal> some = part.literals();
      if (some == null) {
        return null;
      }
      all.addAll(some);
    }
    return all;
  }
}
