package fr.beffroi.compliance.plan;

import java.util.List;
import java.util.OptionalInt;

/**
 * How does a département want its bordereau?
 *
 * @param archives title of the archives service
 * @param address its lines; empty where nobody has written it
 * @param originals how many are signed; empty where nobody has asked: 2 or 3, by département
 * @param columns titles of columns more, left empty for the archives or the commune to fill
 */
public record DepartmentTemplate(
    String archives, List<String> address, OptionalInt originals, List<String> columns) {
  private static final int MOST_COLUMNS = 6;

  public DepartmentTemplate {
    address = List.copyOf(address);
    columns = List.copyOf(columns);
    if (archives.isBlank()) {
      throw new IllegalArgumentException("an archives service has a title");
    }
    if (originals.isPresent() && (originals.getAsInt() < 1 || originals.getAsInt() > 9)) {
      throw new IllegalArgumentException("1 to 9 originals are signed");
    }
    if (columns.size() > MOST_COLUMNS) {
      throw new IllegalArgumentException("a page has room for " + MOST_COLUMNS + " more columns");
    }
  }
}
