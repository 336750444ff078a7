package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.Condition;
import fr.beffroi.compliance.datastore.DateSource;
import fr.beffroi.compliance.datastore.ForeignKey;
import fr.beffroi.compliance.datastore.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which rows does a question mean, and which day has each? The table as {@code t}, joined with each
 * parent ({@code p}) and the latest of each kind of children ({@code c}) whose dates are asked for.
 */
final class RowsSql {
  /** The longest code that a condition may hold, and one more, so that a longer one is no match. */
  private static final int CODE = 101;

  private final Dialect dialect;
  private final Question question;
  private final Map<DateSource, String> aliases = new LinkedHashMap<>();

  RowsSql(Dialect dialect, Question question) {
    this.dialect = dialect;
    this.question = question;
    question.date().ifPresent(this::join);
    question.conditions().forEach(this::join);
  }

  /** The day of each row as {@code d}. */
  String days() {
    return "SELECT " + day(question.date().orElseThrow()) + " AS d" + from();
  }

  /** {@code FROM …}, with joins and conditions. */
  String from() {
    StringBuilder sql = new StringBuilder(" FROM " + dialect.quote(question.table()) + " t");
    aliases.forEach((source, alias) -> sql.append(join(source, alias)));
    if (!question.conditions().isEmpty()) {
      sql.append(
          question.conditions().stream()
              .map(this::condition)
              .collect(Collectors.joining(" AND ", " WHERE ", "")));
    }
    return sql.toString();
  }

  private void join(Condition condition) {
    if (condition instanceof Condition.IsDated dated) {
      join(dated.date());
    } else if (condition instanceof Condition.IsUndated undated) {
      join(undated.date());
    } else if (condition instanceof Condition.IsBefore before) {
      join(before.date());
    } else if (condition instanceof Condition.IsFrom from) {
      join(from.date());
    }
  }

  private void join(DateSource source) {
    if (source instanceof DateSource.OwnColumn || aliases.containsKey(source)) {
      return;
    }
    String letter = source instanceof DateSource.ParentColumn ? "p" : "c";
    long others = aliases.values().stream().filter(alias -> alias.startsWith(letter)).count();
    aliases.put(source, others == 0 ? letter : letter + (others + 1));
  }

  private String join(DateSource source, String alias) {
    if (source instanceof DateSource.ParentColumn parent) {
      ForeignKey key = parent.key();
      return " LEFT JOIN "
          + dialect.quote(key.parent())
          + " "
          + alias
          + " ON "
          + pairs("t", key.columns(), alias, key.parentColumns());
    }
    DateSource.LatestChild child = (DateSource.LatestChild) source;
    ForeignKey key = child.key();
    return " LEFT JOIN ("
        + latest(child)
        + ") "
        + alias
        + " ON "
        + pairs(alias, key.columns(), "t", key.parentColumns());
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

  private String day(DateSource source) {
    String alias = aliases.getOrDefault(source, "t");
    if (source instanceof DateSource.OwnColumn own) {
      return dialect.day(column(own.column()));
    }
    return source instanceof DateSource.ParentColumn parent
        ? dialect.day(alias + "." + dialect.quote(parent.column()))
        : alias + ".d";
  }

  private String condition(Condition condition) {
    if (condition instanceof Condition.IsOneOf one) {
      return code(one.column()) + " IN (" + codes(one.values()) + ")";
    }
    if (condition instanceof Condition.IsNoneOf none) {
      String code = code(none.column());
      return "(" + code + " IS NULL OR " + code + " NOT IN (" + codes(none.values()) + "))";
    }
    if (condition instanceof Condition.IsDated dated) {
      return day(dated.date()) + " IS NOT NULL";
    }
    if (condition instanceof Condition.IsUndated undated) {
      return day(undated.date()) + " IS NULL";
    }
    if (condition instanceof Condition.IsBefore before) {
      return day(before.date()) + " < " + dialect.literal(before.day());
    }
    if (condition instanceof Condition.IsFrom from) {
      return day(from.date()) + " >= " + dialect.literal(from.day());
    }
    // At least one character: '' is null in Oracle, where no comparison with it ever holds.
    return code(((Condition.IsFilled) condition).column()) + " LIKE '_%'";
  }

  private String code(String column) {
    return dialect.text(column(column), CODE);
  }

  private static String codes(List<String> values) {
    return values.stream()
        .map(value -> "'" + value.replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }

  private String column(String name) {
    return "t." + dialect.quote(name);
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
