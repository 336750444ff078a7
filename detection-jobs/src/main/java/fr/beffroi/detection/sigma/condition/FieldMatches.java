package fr.beffroi.detection.sigma.condition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does a field hold a value that passes the test? Any value of a field that holds a list. */
record FieldMatches(FieldRef field, ValueTest test) implements Condition {
  @Override
  public boolean matches(EventView event) {
    for (Value value = event.first(field); value != null; value = value.next()) {
      if (test.test(value)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Explanation explain(EventView event) {
    return new Explanation(
        field + " " + test.expected(), matches(event), field.name(), held(field, event), List.of());
  }

  static List<String> held(FieldRef field, EventView event) {
    List<String> texts = new ArrayList<>();
    for (Value value = event.first(field); value != null; value = value.next()) {
      texts.add(value.text());
    }
    return texts;
  }

  @Override
  public @Nullable List<Literal> literals() {
    List<Literal> literals = test.literals();
    return literals == null || !isIndexed()
        ? null
        : literals.stream().map(one -> new Literal(field, one.whole(), one.text())).toList();
  }

  /** Numbers with a fraction, truths and instants have more than one way to be written. */
  private boolean isIndexed() {
    if (field.field() == null) {
      return true;
    }
    return switch (field.field().type()) {
      case KEYWORD, IP, KEYWORDS, LONG -> true;
      case DOUBLE, BOOLEAN, DATE -> false;
    };
  }
}
