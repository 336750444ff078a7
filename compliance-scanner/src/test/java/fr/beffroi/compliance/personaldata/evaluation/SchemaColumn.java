package fr.beffroi.compliance.personaldata.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A column of a schema, and what may be found in it?
 *
 * @param accepted kinds that are right, {@link ColumnCase#NOTHING} for none; empty where everything
 *     is
 * @param lookedAt whether rules may be mended by it; the others are only counted
 */
record SchemaColumn(String table, String name, List<String> accepted, boolean lookedAt) {
  private static final String ANYTHING = "*";
  private static final String NONE = "-";

  /**
   * The columns of a file; {@code schemas.txt} says how it is written.
   *
   * @param file among this package's resources
   */
  static List<SchemaColumn> of(String file) {
    List<SchemaColumn> columns = new ArrayList<>();
    boolean lookedAt = false;
    for (String line : FrenchData.lines(file)) {
      if (!line.startsWith("#")) {
        lookedAt = !lookedAt;
        String[] parts = line.split(": ", 2);
        for (String column : parts[1].split(", ")) {
          int gap = column.lastIndexOf(' ');
          columns.add(
              new SchemaColumn(
                  parts[0], column.substring(0, gap), kinds(column.substring(gap + 1)), lookedAt));
        }
      }
    }
    return columns;
  }

  private static List<String> kinds(String text) {
    return text.equals(ANYTHING) ? List.of() : List.of(text.replace(NONE, "").split("\\|", -1));
  }

  /** Whether there is anything to judge. */
  boolean isJudged() {
    return !accepted.isEmpty();
  }

  /** What it is counted as. */
  String kind() {
    return accepted.get(0);
  }

  Set<String> acceptedKinds() {
    return Set.copyOf(accepted);
  }
}
