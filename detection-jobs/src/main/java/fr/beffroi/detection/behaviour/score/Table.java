package fr.beffroi.detection.behaviour.score;

import fr.beffroi.rules.Location;
import java.util.List;

/**
 * What does a file of rows and columns hold?
 *
 * @param file its name, for messages
 * @param columns names, all different
 * @param rows in the order of the file
 */
public record Table(String file, List<String> columns, List<Row> rows) {
  /**
   * One line of values.
   *
   * @param line where it begins in the file
   * @param cells one a column
   */
  public record Row(long line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The position of a column, or -1. */
  int column(String name) {
    return columns.indexOf(name);
  }

  /** Where a cell stands: its line, and its column counted in cells. */
  Location at(Row row, int column) {
    return new Location(file, (int) Math.min(row.line(), Integer.MAX_VALUE), column + 1);
  }
}
