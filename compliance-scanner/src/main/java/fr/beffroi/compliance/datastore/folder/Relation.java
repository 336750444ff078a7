package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Table;
import java.io.IOException;
import java.util.List;

/** What can be asked of one table of a folder, whether a sheet or its documents? */
interface Relation {
  /** The day on which the file was last changed: its own date, where its rows have none. */
  String MODIFIED = "@modified";

  /** Who is told rows. */
  interface Rows {
    /**
     * A row.
     *
     * @param row cells in the order of the columns that were asked for
     * @return whether more are wanted
     */
    boolean row(Row row) throws IOException;
  }

  Table table();

  /**
   * Tells rows, one after the other.
   *
   * @param columns as the table names them; fails with {@code BROKEN_DEFINITION} where one is gone
   * @param cell characters that are wanted of a cell
   */
  void read(List<String> columns, int cell, Watch watch, Rows rows) throws IOException;
}
