package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Condition;
import fr.beffroi.compliance.datastore.DateSource;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.TableName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How is a count of a file's rows written down, so that who doubts can count again? As the SQL that
 * a database would run that had the file for a table; with a spreadsheet, it is a filter.
 */
final class CountWords {
  private final Question question;

  CountWords(Question question) {
    this.question = question;
  }

  String all() {
    return select(conditions());
  }

  String band(Optional<LocalDate> from, Optional<LocalDate> before) {
    List<String> conditions = conditions();
    String date = question.date().map(CountWords::column).orElseThrow();
    from.ifPresent(day -> conditions.add(date + " >= " + literal(day)));
    before.ifPresent(day -> conditions.add(date + " < " + literal(day)));
    if (from.isEmpty() && before.isEmpty()) {
      conditions.add(date + " IS NOT NULL");
    }
    return select(conditions);
  }

  /** Empty where no date was asked for. */
  String undated() {
    if (question.date().isEmpty()) {
      return "";
    }
    List<String> conditions = conditions();
    conditions.add(column(question.date().get()) + " IS NULL");
    return select(conditions);
  }

  private String select(List<String> conditions) {
    TableName table = question.table();
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    return "SELECT COUNT(*) FROM " + quote(table.schema() + "/" + table.name()) + where;
  }

  private List<String> conditions() {
    return question.conditions().stream()
        .map(CountWords::words)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String words(Condition condition) {
    if (condition instanceof Condition.IsOneOf one) {
      return quote(one.column()) + " IN " + list(one.values());
    }
    if (condition instanceof Condition.IsNoneOf none) {
      String column = quote(none.column());
      return "(" + column + " IS NULL OR " + column + " NOT IN " + list(none.values()) + ")";
    }
    if (condition instanceof Condition.IsFilled filled) {
      return quote(filled.column()) + " <> ''";
    }
    if (condition instanceof Condition.IsBefore before) {
      return column(before.date()) + " < " + literal(before.day());
    }
    if (condition instanceof Condition.IsFrom from) {
      return column(from.date()) + " >= " + literal(from.day());
    }
    if (condition instanceof Condition.IsUndated undated) {
      return column(undated.date()) + " IS NULL";
    }
    return column(((Condition.IsDated) condition).date()) + " IS NOT NULL";
  }

  private static String list(List<String> values) {
    return values.stream()
        .map(value -> "'" + value.replace("'", "''") + "'")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String column(DateSource date) {
    return quote(((DateSource.OwnColumn) date).column());
  }

  private static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String literal(LocalDate day) {
    return "DATE '" + day + "'";
  }
}
