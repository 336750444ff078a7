package fr.beffroi.compliance.datastore;

/**
 * How many rows has a table, and how sure is that?
 *
 * @param rows 0 where unknown
 */
public record RowCount(long rows, Exactness exactness) {
  /** How sure a number of rows is. */
  public enum Exactness {
    EXACT,
    /** As the store's own statistics remember it. */
    ESTIMATE,
    UNKNOWN
  }

  /** The store does not say without reading the rows. */
  public static final RowCount UNKNOWN = new RowCount(0, Exactness.UNKNOWN);

  public RowCount {
    if (rows < 0 || (exactness == Exactness.UNKNOWN && rows != 0)) {
      throw new IllegalArgumentException("rows are counted from 0, and not where unknown");
    }
  }

  /** What the store's statistics say. */
  public static RowCount about(long rows) {
    return new RowCount(rows, Exactness.ESTIMATE);
  }
}
