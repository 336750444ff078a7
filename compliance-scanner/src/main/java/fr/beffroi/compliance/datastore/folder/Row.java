package fr.beffroi.compliance.datastore.folder;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the cells of one row? A class, since a record would publish the values by {@code
 * toString}. A cell is kept up to a length; of a longer one it is known that it is cut.
 */
final class Row {
  private final List<@Nullable String> cells = new ArrayList<>();
  private final BitSet cut = new BitSet();

  /** Sets a cell; those between are empty. A cell beyond the widest sheet's is left out. */
  void set(int column, @Nullable String text, boolean isCut) {
    if (column >= FileLimits.COLUMNS) {
      return;
    }
    while (cells.size() <= column) {
      cells.add(null);
    }
    cells.set(column, text == null || text.isEmpty() ? null : text);
    cut.set(column, isCut);
  }

  void add(@Nullable String text, boolean isCut) {
    set(cells.size(), text, isCut);
  }

  /** Null where it is empty. */
  @Nullable String text(int column) {
    return column < cells.size() ? cells.get(column) : null;
  }

  boolean isCut(int column) {
    return cut.get(column);
  }

  int width() {
    return cells.size();
  }

  /** How many cells hold something. */
  int filled() {
    int filled = 0;
    for (String cell : cells) {
      filled += cell == null || cell.isBlank() ? 0 : 1;
    }
    return filled;
  }

  @Override
  public String toString() {
    return "Row[" + cells.size() + " cells]";
  }
}
