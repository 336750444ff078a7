package fr.beffroi.compliance.datastore.folder;

import java.io.IOException;

/** How are the rows of a file of one format read, sheet by sheet, without holding it whole? */
interface SheetReader {
  /** Who is told the rows. */
  interface Sheets {
    /**
     * A sheet begins.
     *
     * @param place from 0, in the file's own order
     * @param name empty where a file has one sheet without a name
     * @return whether its rows are wanted
     */
    boolean sheet(int place, String name);

    /**
     * A row that is not empty.
     *
     * @return whether more rows of this sheet are wanted
     */
    boolean row(Row row) throws IOException;

    /** A sheet that was wanted is over, or no more of it is wanted. */
    void end() throws IOException;
  }

  /**
   * Tells all sheets of a file.
   *
   * @param cell characters that are kept of a cell
   */
  void read(Content content, int cell, Watch watch, Sheets sheets) throws IOException;

  static SheetReader of(Format format) {
    return switch (format) {
      case CSV -> new CsvSheet();
      case XLSX -> new XlsxSheets();
      case ODS -> new OdsSheets();
      default -> throw new IllegalArgumentException(format + " has no rows");
    };
  }
}
