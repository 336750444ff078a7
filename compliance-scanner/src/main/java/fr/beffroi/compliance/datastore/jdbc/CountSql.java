package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which SQL answers a question? Names are quoted; days and the codes of conditions are the only
 * literals from outside.
 */
final class CountSql {
  private final Dialect dialect;

  CountSql(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Rows of year, band, count, earliest and latest day; or the one count where no date is asked.
   */
  String all(Question question) {
    RowsSql rows = new RowsSql(dialect, question);
    if (question.date().isEmpty()) {
      return "SELECT COUNT(*)" + rows.from();
    }
    // By day first: years and bands are then made once a day of the calendar, not once a row.
    return "SELECT y, b, SUM(n) AS n, MIN(d) AS first_day, MAX(d) AS last_day FROM (SELECT d, n, "
        + dialect.year("d")
        + " AS y, "
        + band(question.bounds())
        + " AS b FROM (SELECT d, COUNT(*) AS n FROM ("
        + rows.days()
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
        + new RowsSql(dialect, question).days()
        + ") r WHERE "
        + String.join(" AND ", conditions);
  }

  /** Count of the rows without a date. */
  String undated(Question question) {
    return "SELECT COUNT(*) AS n FROM ("
        + new RowsSql(dialect, question).days()
        + ") r WHERE d IS NULL";
  }

  private String band(List<LocalDate> bounds) {
    if (bounds.isEmpty()) {
      return "0";
    }
    return IntStream.range(0, bounds.size())
        .mapToObj(i -> "WHEN d < " + dialect.literal(bounds.get(i)) + " THEN " + i)
        .collect(Collectors.joining(" ", "CASE ", " ELSE " + bounds.size() + " END"));
  }
}
