package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.personaldata.Values;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a sheet are the table's, and what are its columns called? Its first rows are held
 * until the header is known.
 */
final class HeadedSheet {
  /** Who is told the header, then the rows under it. */
  interface Table {
    void header(Header header) throws IOException;

    /** A row under the header; answers whether more are wanted. */
    boolean row(Row row) throws IOException;
  }

  private final Values values;
  private final Table table;
  private final List<Row> first = new ArrayList<>();
  private @Nullable Header header;
  private boolean more = true;

  HeadedSheet(Values values, Table table) {
    this.values = values;
    this.table = table;
  }

  boolean row(Row row) throws IOException {
    if (header != null) {
      return table.row(row);
    }
    first.add(row);
    if (first.size() == Header.ROWS) {
      tellFirst();
    }
    return more;
  }

  /** The sheet is over, or nobody wants more of it. */
  void end() throws IOException {
    if (header == null) {
      tellFirst();
    }
  }

  private void tellFirst() throws IOException {
    Header found = Header.of(first, values);
    header = found;
    table.header(found);
    for (Row row : first.subList(found.rowsAbove(), first.size())) {
      more = more && table.row(row);
    }
    first.clear();
  }
}
