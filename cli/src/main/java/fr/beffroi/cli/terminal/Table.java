package fr.beffroi.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How does a list of things fit a terminal? In columns as wide as what stands in them; where that
 * is too wide, the widest columns are cut, and where even that would cut to nothing, each thing is
 * a block of lines.
 *
 * <p>The last column is the sentence that people came for, so it keeps what the others leave.
 */
final class Table {
  private static final String GAP = "  ";

  /** A column narrower than this says nothing. */
  private static final int NARROWEST = 8;

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  Table(List<String> headings) {
    this.headings = List.copyOf(headings);
  }

  void add(List<String> cells) {
    rows.add(cells.stream().map(Printable::of).toList());
  }

  /** The table's lines, none wider than {@code columns} unless it is too narrow for any table. */
  List<String> lines(int columns) {
    int[] widths = naturalWidths();
    int room = columns - GAP.length() * (widths.length - 1);
    if (!shrink(widths, room)) {
      return blocks(columns);
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(headings, widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private int[] naturalWidths() {
    int[] widths = headings.stream().mapToInt(TextWidth::of).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
      }
    }
    return widths;
  }

  /** Takes columns from the widest until all fit; false where one would become too narrow. */
  private static boolean shrink(int[] widths, int room) {
    int excess = Arrays.stream(widths).sum() - room;
    while (excess > 0) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] >= widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST) {
        return false;
      }
      widths[widest]--;
      excess--;
    }
    return true;
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = TextWidth.cut(cells.get(i), widths[i]);
      boolean last = i == widths.length - 1;
      line.append(last ? cell : TextWidth.padded(cell, widths[i]) + GAP);
    }
    return line.toString().stripTrailing();
  }

  private List<String> blocks(int columns) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < headings.size(); i++) {
        lines.add(TextWidth.cut(headings.get(i) + ": " + row.get(i), columns));
      }
      lines.add("");
    }
    return lines;
  }
}
