package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.personaldata.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What are the columns of a sheet called?
 *
 * <p>Names are printed, so no value may be taken for one: a row that holds a number, a date, or
 * anything that a recogniser knows, is no header. Then columns are called A, B … as spreadsheets
 * call them.
 *
 * @param columns each once
 * @param rowsAbove rows that are none of the table's, the header's own among them
 */
record Header(List<String> columns, int rowsAbove) {
  /** Rows among which a header is looked for: above it stand titles and dates. */
  static final int ROWS = 20;

  private static final int LONGEST_NAME = 100;

  Header {
    columns = List.copyOf(columns);
  }

  /** The header of a sheet that begins with these rows. */
  static Header of(List<Row> first, Values values) {
    int widest = first.stream().mapToInt(Row::filled).max().orElse(0);
    for (int i = 0; i < first.size(); i++) {
      Row row = first.get(i);
      if (row.filled() * 2 > widest) {
        return isNames(row, values)
            ? new Header(names(row, width(first)), i + 1)
            : new Header(names(new Row(), width(first)), i);
      }
    }
    return new Header(List.of(), 0);
  }

  private static boolean isNames(Row row, Values values) {
    for (int i = 0; i < row.width(); i++) {
      String text = row.text(i);
      if (text != null && (row.isCut(i) || text.length() > LONGEST_NAME || values.isOne(text))) {
        return false;
      }
    }
    return row.filled() > 0;
  }

  private static int width(List<Row> rows) {
    return rows.stream().mapToInt(Row::width).max().orElse(0);
  }

  private static List<String> names(Row row, int width) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < width; i++) {
      String text = row.text(i);
      String name = text == null || text.isBlank() ? letters(i) : text;
      String one = name;
      for (int n = 2; !taken.add(one); n++) {
        one = name + " (" + n + ")";
      }
      names.add(one);
    }
    return names;
  }

  /** As spreadsheets count columns: A, Z, AA. */
  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}
