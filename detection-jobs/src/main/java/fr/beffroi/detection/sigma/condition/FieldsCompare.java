package fr.beffroi.detection.sigma.condition;

import java.util.List;
import java.util.Locale;

/** Does a field equal another field of the same event, or contain it, begin or end with it? */
record FieldsCompare(FieldRef field, FieldRef other, Relation relation, boolean cased)
    implements Condition {
  /** How the first field stands to the second. */
  enum Relation {
    EQUALS,
    CONTAINS,
    STARTSWITH,
    ENDSWITH;

    boolean holds(String text, String part) {
      return switch (this) {
        case EQUALS -> text.equals(part);
        case CONTAINS -> text.contains(part);
        case STARTSWITH -> text.startsWith(part);
        case ENDSWITH -> text.endsWith(part);
      };
    }
  }

  @Override
  public boolean matches(EventView event) {
    for (Value value = event.first(field); value != null; value = value.next()) {
      for (Value part = event.first(other); part != null; part = part.next()) {
        if (relation.holds(text(value), text(part))) {
          return true;
        }
      }
    }
    return false;
  }

  private String text(Value value) {
    return cased ? value.text() : value.folded();
  }

  @Override
  public Explanation explain(EventView event) {
    return new Explanation(
        field + " " + relation.name().toLowerCase(Locale.ROOT) + " the field " + other,
        matches(event),
        field.name(),
        FieldMatches.held(field, event),
        List.of());
  }
}
