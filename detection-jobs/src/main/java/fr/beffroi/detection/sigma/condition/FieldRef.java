package fr.beffroi.detection.sigma.condition;

import fr.beffroi.ingest.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * Which field does a rule speak of, resolved once when the rule is loaded?
 *
 * @param field the catalogue's field, or null for one that events hold by name only
 * @param slot the field's number among all that a set of rules names
 */
public record FieldRef(String name, @Nullable Field field, int slot) {
  @Override
  public String toString() {
    return name;
  }
}
