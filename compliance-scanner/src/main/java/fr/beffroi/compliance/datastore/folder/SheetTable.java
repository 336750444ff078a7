package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.personaldata.Values;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands in one sheet of a file? Read again from the file each time it is asked.
 *
 * @param place of the sheet in its file
 * @param modified the day on which the file was last changed
 */
record SheetTable(Table table, Content content, int place, Values values, LocalDate modified)
    implements Relation {
  private static final int OF_THE_FILE = -1;

  /** The same under another name: two sheets, or two entries of an archive, may bear one. */
  SheetTable named(TableName name) {
    Table renamed =
        new Table(
            name,
            table.kind(),
            table.comment(),
            table.rows(),
            table.size(),
            table.partitionOf(),
            table.columns(),
            table.primaryKey(),
            table.foreignKeys());
    return new SheetTable(renamed, content, place, values, modified);
  }

  @Override
  public void read(List<String> columns, int cell, Watch watch, Rows rows) throws IOException {
    Object before = content.stamp();
    OneSheet sheet = new OneSheet(new HeadedSheet(values, new Picked(columns, rows)));
    SheetReader.of(content.format()).read(content, cell, watch, sheet);
    content.checkUnchanged(before);
    if (!sheet.found) {
      throw new FileFailure(Reason.CHANGED_WHILE_READ);
    }
  }

  /** The one sheet of the file that this table is. */
  private final class OneSheet implements SheetReader.Sheets {
    private final HeadedSheet sheet;
    private boolean found;

    OneSheet(HeadedSheet sheet) {
      this.sheet = sheet;
    }

    @Override
    public boolean sheet(int at, String name) {
      found |= at == place;
      return at == place;
    }

    @Override
    public boolean row(Row row) throws IOException {
      return sheet.row(row);
    }

    @Override
    public void end() throws IOException {
      sheet.end();
    }
  }

  /** The columns that were asked for. */
  private final class Picked implements HeadedSheet.Table {
    private final int[] places;
    private final List<String> columns;
    private final Rows rows;

    Picked(List<String> columns, Rows rows) {
      this.places = new int[columns.size()];
      this.columns = columns;
      this.rows = rows;
    }

    @Override
    public void header(Header header) throws IOException {
      for (int i = 0; i < places.length; i++) {
        String column = columns.get(i);
        places[i] = column.equals(MODIFIED) ? OF_THE_FILE : header.columns().indexOf(column);
        if (places[i] < 0 && !column.equals(MODIFIED)) {
          throw new FileFailure(Reason.BROKEN_DEFINITION);
        }
      }
    }

    @Override
    public boolean row(Row row) throws IOException {
      Row picked = new Row();
      for (int i = 0; i < places.length; i++) {
        int from = places[i];
        if (from == OF_THE_FILE) {
          picked.set(i, modified.toString(), false);
        } else {
          picked.set(i, row.text(from), row.isCut(from));
        }
      }
      return rows.row(picked);
    }
  }
}
