package fr.beffroi.compliance.register;

import java.util.List;

/**
 * Which rows of a table are meant? Those whose column holds one of these words of the application:
 * {@code etat in (ARCHIVE, CLOS)}. A code of the application, never a person's data.
 */
public record ColumnEquals(String column, List<String> values) {
  public ColumnEquals {
    values = List.copyOf(values);
    if (column.isBlank() || values.isEmpty()) {
      throw new IllegalArgumentException("a condition has a column and at least one value");
    }
  }
}
