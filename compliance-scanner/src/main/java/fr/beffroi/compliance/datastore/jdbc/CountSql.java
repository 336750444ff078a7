package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.DateSource;
import fr.beffroi.compliance.datastore.ForeignKey;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.TableName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which SQL answers a question? Names are quoted, and days are the only literals from outside. */
final class CountSql {
  private final Dialect dialect;

  CountSql(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Rows of year, band, count, earliest and latest day; or the one count where no date is asked.
   */
  String all(Question question) {
    if (question.date().isEmpty()) {
      return "SELECT COUNT(*) FROM " + dialect.quote(question.table());
    }
    // By day first: years and bands are then made once a day of the calendar, not once a row.
    return "SELECT y, b, SUM(n) AS n, MIN(d) AS first_day, MAX(d) AS last_day FROM (SELECT d, n, "
        + dialect.year("d")
        + " AS y, "
        + band(question.bounds())
        + " AS b FROM (SELECT d, COUNT(*) AS n FROM ("
        + days(question.table(), question.date().get())
        + ") r GROUP BY d) s) q GROUP BY y, b";
  }

  /** Count, earliest and latest day of one band. */
  String band(Question question, Optional<LocalDate> from, Optional<LocalDate> before) {
    List<String> conditions = new ArrayList<>();
    from.ifPresent(day -> conditions.add("d >= " + dialect.literal(day)));
    before.ifPresent(day -> conditions.add("d < " + dialect.literal(day)));
    if (conditions.isEmpty()) {
      conditions.add("d IS NOT NULL");
    }
    return "SELECT COUNT(*) AS n, MIN(d) AS first_day, MAX(d) AS last_day FROM ("
        + days(question.table(), question.date().orElseThrow())
        + ") r WHERE "
        + String.join(" AND ", conditions);
  }

  private String band(List<LocalDate> bounds) {
    if (bounds.isEmpty()) {
      return "0";
    }
    return IntStream.range(0, bounds.size())
        .mapToObj(i -> "WHEN d < " + dialect.literal(bounds.get(i)) + " THEN " + i)
        .collect(Collectors.joining(" ", "CASE ", " ELSE " + bounds.size() + " END"));
  }

  private String days(TableName table, DateSource source) {
    String rows = " FROM " + dialect.quote(table) + " t";
    if (source instanceof DateSource.OwnColumn own) {
      return "SELECT " + day("t", own.column()) + " AS d" + rows;
    }
    if (source instanceof DateSource.ParentColumn parent) {
      String joined = " LEFT JOIN " + dialect.quote(parent.key().parent()) + " p ON ";
      return "SELECT "
          + day("p", parent.column())
          + " AS d"
          + rows
          + joined
          + pairs("t", parent.key().columns(), "p", parent.key().parentColumns());
    }
    DateSource.LatestChild child = (DateSource.LatestChild) source;
    return "SELECT c.d AS d"
        + rows
        + " LEFT JOIN ("
        + latest(child)
        + ") c ON "
        + pairs("c", child.key().columns(), "t", child.key().parentColumns());
  }

  private String latest(DateSource.LatestChild child) {
    ForeignKey key = child.key();
    String columns = key.columns().stream().map(dialect::quote).collect(Collectors.joining(", "));
    return "SELECT "
        + columns
        + ", MAX("
        + dialect.day(dialect.quote(child.column()))
        + ") AS d FROM "
        + dialect.quote(child.child())
        + " GROUP BY "
        + columns;
  }

  private String day(String alias, String column) {
    return dialect.day(alias + "." + dialect.quote(column));
  }

  private String pairs(String left, List<String> lefts, String right, List<String> rights) {
    return IntStream.range(0, lefts.size())
        .mapToObj(
            i ->
                left
                    + "."
                    + dialect.quote(lefts.get(i))
                    + " = "
                    + right
                    + "."
                    + dialect.quote(rights.get(i)))
        .collect(Collectors.joining(" AND "));
  }
}
