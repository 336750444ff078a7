package fr.beffroi.compliance.register.imported;

import fr.beffroi.rules.Location;
import java.util.List;

/**
 * What stands in one sheet of a spreadsheet? Texts without the blanks around them; an empty cell is
 * an empty text.
 *
 * @param file for messages
 */
record Sheet(String file, String name, List<List<String>> rows) {
  Sheet {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Where a cell stands; rows and columns count from 0 here and from 1 in the message. */
  Location at(int row, int column) {
    String place = name.isEmpty() ? file : file + " [" + name + "]";
    return new Location(place, row + 1, column + 1);
  }
}
