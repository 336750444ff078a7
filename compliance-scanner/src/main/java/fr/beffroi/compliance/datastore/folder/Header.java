package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.personaldata.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What are the columns of a sheet called?
 *
 * <p>Names are printed, so no value may be taken for one: a row that holds a number, a date, or
 * anything that a recogniser knows, is no header. No list holds all names of people: of a row that
 * looks like a header, words that columns are known to be called by are shown, and the others only
 * where numbers or dates stand under one of the known, as they would not under a value. Else
 * columns are called A, B … as spreadsheets call them.
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
        Row shown = shown(row, first.subList(i + 1, first.size()), values);
        return new Header(names(shown, width(first)), shown.filled() > 0 ? i + 1 : i);
      }
    }
    return new Header(List.of(), 0);
  }

  /** What of a row may be shown as names: nothing where it may be a row of values. */
  private static Row shown(Row row, List<Row> under, Values values) {
    Row shown = new Row();
    if (isNames(row, values)) {
      boolean proven =
          IntStream.range(0, row.width()).anyMatch(i -> isOverValues(row, i, under, values));
      for (int i = 0; i < row.width(); i++) {
        String text = row.text(i);
        boolean safe = text != null && (proven || values.isHeading(text));
        shown.add(safe ? text : null, false);
      }
    }
    return shown;
  }

  /** A known name with nothing but numbers, dates and the like under it. */
  private static boolean isOverValues(Row row, int column, List<Row> under, Values values) {
    String name = row.text(column);
    List<String> cells =
        under.stream()
            .flatMap(it -> Stream.ofNullable(it.text(column)))
            .filter(text -> !text.isBlank())
            .toList();
    return name != null
        && values.isHeading(name)
        && !cells.isEmpty()
        && cells.stream().allMatch(values::isOne);
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
