package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.PurgeJob.Deletion;
import fr.beffroi.compliance.datastore.Table;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Does a job erase what is older than some time, and nothing else?
 *
 * <p>{@code DELETE FROM t WHERE day < now() - interval '3 months'}, and how MariaDB writes it. Any
 * further condition, statement or comment makes of it something that is not understood: a guess
 * would blame the commune, or reassure it, for nothing.
 */
final class DeleteStatement {
  private static final Set<String> NOW =
      Set.of(
          "NOW",
          "CURDATE",
          "SYSDATE",
          "UTC_DATE",
          "UTC_TIMESTAMP",
          "CURRENT_DATE",
          "CURRENT_TIMESTAMP",
          "LOCALTIMESTAMP");

  private final SqlTokens tokens;

  DeleteStatement(@Nullable String sql, char quote) {
    this.tokens = SqlTokens.of(sql == null ? "" : sql, quote);
  }

  /** Breaks off the reading of a statement of another shape. */
  private static final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * What it erases.
   *
   * @param schema of names without one; null where any will do that has only one such table
   */
  Optional<Deletion> deletion(List<Table> tables, @Nullable String schema) {
    try {
      return Optional.of(read(tables, schema));
    } catch (NotUnderstood e) {
      return Optional.empty();
    }
  }

  private Deletion read(List<Table> tables, @Nullable String schema) throws NotUnderstood {
    boolean block = tokens.take("BEGIN");
    expect("DELETE");
    expect("FROM");
    SqlTokens.Name first = name();
    boolean qualified = tokens.take(".");
    Table table =
        qualified
            ? table(tables, first, name())
            : table(tables, schema == null ? null : SqlTokens.Name.exactly(schema), first);
    expect("WHERE");
    String column = column(table);
    if (!tokens.take("<=")) {
      expect("<");
    }
    Period after = ago();
    tokens.take(";");
    if (block) {
      expect("END");
      tokens.take(";");
    }
    require(tokens.atEnd() && !after.isZero());
    return new Deletion(table.name(), column, after);
  }

  private static Table table(
      List<Table> tables, SqlTokens.@Nullable Name schema, SqlTokens.Name name)
      throws NotUnderstood {
    List<Table> found =
        tables.stream()
            .filter(table -> name.names(table.name().name()))
            .filter(table -> schema == null || schema.names(table.name().schema()))
            .toList();
    require(found.size() == 1);
    return found.get(0);
  }

  private String column(Table table) throws NotUnderstood {
    SqlTokens.Name name = name();
    if (tokens.take(".")) {
      require(name.names(table.name().name()));
      name = name();
    }
    SqlTokens.Name wanted = name;
    List<String> found = table.columns().stream().map(Column::name).filter(wanted::names).toList();
    require(found.size() == 1);
    return found.get(0);
  }

  private Period ago() throws NotUnderstood {
    if (tokens.take("DATE_SUB")) {
      expect("(");
      now();
      expect(",");
      Period period = interval();
      expect(")");
      return period;
    }
    now();
    expect("-");
    return interval();
  }

  private void now() throws NotUnderstood {
    require(NOW.contains(tokens.word()));
    if (tokens.take("(")) {
      expect(")");
    }
  }

  /** {@code INTERVAL '1 year 3 months'}, {@code '3 months'::interval}, {@code INTERVAL 3 MONTH}. */
  private Period interval() throws NotUnderstood {
    if (!tokens.take("INTERVAL")) {
      Period period = pairs(tokens.text());
      expect("::");
      expect("INTERVAL");
      return period;
    }
    String number = tokens.number();
    if (!number.isEmpty()) {
      return unit(number, tokens.word());
    }
    String text = tokens.text();
    return text.matches("[0-9]+") ? unit(text, tokens.word()) : pairs(text);
  }

  private static Period pairs(String text) throws NotUnderstood {
    String[] words = text.strip().toUpperCase(Locale.ROOT).split("\\s+", -1);
    require(words.length > 1 && words.length % 2 == 0);
    Period period = Period.ZERO;
    for (int i = 0; i < words.length; i += 2) {
      period = period.plus(unit(words[i], words[i + 1]));
    }
    return period;
  }

  private static Period unit(String number, String unit) throws NotUnderstood {
    require(number.matches("[0-9]{1,5}"));
    int count = Integer.parseInt(number);
    return switch (unit) {
      case "DAY", "DAYS" -> Period.ofDays(count);
      case "WEEK", "WEEKS" -> Period.ofWeeks(count);
      case "MONTH", "MONTHS", "MON", "MONS" -> Period.ofMonths(count);
      case "YEAR", "YEARS" -> Period.ofYears(count);
      default -> throw new NotUnderstood();
    };
  }

  private SqlTokens.Name name() throws NotUnderstood {
    SqlTokens.Name name = tokens.name();
    if (name == null) {
      throw new NotUnderstood();
    }
    return name;
  }

  private void expect(String token) throws NotUnderstood {
    require(tokens.take(token));
  }

  private static void require(boolean understood) throws NotUnderstood {
    if (!understood) {
      throw new NotUnderstood();
    }
  }
}
