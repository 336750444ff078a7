package fr.beffroi.compliance.datastore;

import java.util.List;

/**
 * Which columns of a table point to which columns of another?
 *
 * @param columns of the table that points
 * @param parent the table pointed to
 * @param parentColumns in the order of {@code columns}; together they are unique in the parent
 */
public record ForeignKey(List<String> columns, TableName parent, List<String> parentColumns) {
  public ForeignKey {
    columns = List.copyOf(columns);
    parentColumns = List.copyOf(parentColumns);
    if (columns.isEmpty() || columns.size() != parentColumns.size()) {
      throw new IllegalArgumentException("a foreign key pairs columns, at least one");
    }
  }
}
