package fr.beffroi.detection.sigma.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does any value of the event, the line itself among them, pass the test? */
record Keyword(ValueTest test) implements Condition {
  @Override
  public boolean matches(EventView event) {
    for (Value value = event.anywhere(); value != null; value = value.next()) {
      if (test.test(value)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Explanation explain(EventView event) {
    return Explanation.of("anywhere " + test.expected(), matches(event), List.of());
  }

  @Override
  public @Nullable List<Literal> literals() {
    List<Literal> literals = test.literals();
    return literals == null
        ? null
        : literals.stream().map(one -> new Literal(null, false, one.text())).toList();
  }
}
