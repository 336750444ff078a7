package fr.beffroi.compliance.datastore;

/** Where does a row's date stand? */
public sealed interface DateSource {
  /** In a column of the row itself. */
  record OwnColumn(String column) implements DateSource {}

  /**
   * In the row that it points to: the family of an enrolled child.
   *
   * @param key from the row to its parent
   * @param column of the parent
   */
  record ParentColumn(ForeignKey key, String column) implements DateSource {}

  /**
   * In the latest of the rows that point to it: the last loan of a reader.
   *
   * @param child the table that points
   * @param key from the child to the row
   * @param column of the child
   */
  record LatestChild(TableName child, ForeignKey key, String column) implements DateSource {}
}
