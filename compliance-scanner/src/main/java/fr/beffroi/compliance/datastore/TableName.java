package fr.beffroi.compliance.datastore;

/**
 * Which table?
 *
 * @param schema the store's own, {@code main} in SQLite, the database in MariaDB
 * @param name as the store spells it, quotes and semicolons included
 */
public record TableName(String schema, String name) implements Comparable<TableName> {
  public TableName {
    if (schema.isEmpty() || name.isEmpty()) {
      throw new IllegalArgumentException("a table has a schema and a name");
    }
  }

  @Override
  public int compareTo(TableName other) {
    int bySchema = schema.compareTo(other.schema);
    return bySchema != 0 ? bySchema : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return schema + "." + name;
  }
}
