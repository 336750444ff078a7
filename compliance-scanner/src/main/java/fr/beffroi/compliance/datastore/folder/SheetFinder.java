package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.personaldata.Values;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which tables does a file hold? Its first rows are read for the columns' names, and no other. */
final class SheetFinder {
  /** No name of a column is longer, so no more of a cell is wanted. */
  private static final int CELL = 200;

  private final Content content;
  private final Values values;
  private final LocalDate modified;

  SheetFinder(Content content, Values values, LocalDate modified) {
    this.content = content;
    this.values = values;
    this.modified = modified;
  }

  List<SheetTable> find(Watch watch) throws IOException {
    Heads heads = new Heads();
    SheetReader.of(content.format()).read(content, CELL, watch, heads);
    List<SheetTable> tables = new ArrayList<>();
    for (Head head : heads.found) {
      tables.add(table(head, heads.found.size() > 1));
    }
    return tables;
  }

  private SheetTable table(Head head, boolean several) {
    TableName file = content.name();
    TableName name = several ? new TableName(file.schema(), file.name() + "#" + head.name) : file;
    List<Column> columns = new ArrayList<>();
    for (String column : head.columns) {
      columns.add(new Column(column, "text", "", true, false));
    }
    columns.add(new Column(Relation.MODIFIED, "date", "", false, true));
    RowCount rows =
        head.whole ? new RowCount(head.rows, RowCount.Exactness.EXACT) : RowCount.UNKNOWN;
    Table table =
        new Table(
            name,
            Table.Kind.TABLE,
            "",
            rows,
            several ? Optional.empty() : content.size(),
            Optional.empty(),
            columns,
            List.of(),
            List.of());
    return new SheetTable(table, content.kept(), head.place, values, modified);
  }

  /** The heads of all sheets. */
  private final class Heads implements SheetReader.Sheets {
    private final List<Head> found = new ArrayList<>();
    private HeadedSheet current = new HeadedSheet(values, new Head(0, ""));

    @Override
    public boolean sheet(int place, String name) {
      Head head = new Head(place, name);
      found.add(head);
      current = new HeadedSheet(values, head);
      return true;
    }

    @Override
    public boolean row(Row row) throws IOException {
      return current.row(row);
    }

    @Override
    public void end() throws IOException {
      current.end();
    }
  }

  /** What is known of one sheet. */
  private static final class Head implements HeadedSheet.Table {
    private final int place;
    private final String name;
    private List<String> columns = List.of();
    private int rows;
    private boolean whole = true;

    Head(int place, String name) {
      this.place = place;
      this.name = name;
    }

    @Override
    public void header(Header header) {
      columns = header.columns();
    }

    @Override
    public boolean row(Row row) {
      // The row that ends the search is not counted: there may be more behind it.
      whole = rows + 1 < Header.ROWS;
      rows += whole ? 1 : 0;
      return whole;
    }
  }
}
