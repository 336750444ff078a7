package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.SampleOutcome;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.ValueConsumer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What do the values of some rows look like? Told to a consumer, batch by batch, and forgotten. */
final class Sampler {
  private static final int CHARACTERS_AT_ONCE = 4_000_000;
  private static final int MOST_ROWS_AT_ONCE = 500;

  private final Dialect dialect;
  private final StoreLimits limits;
  private final JdbcSession session;
  private int read;

  Sampler(Dialect dialect, StoreLimits limits, JdbcSession session) {
    this.dialect = dialect;
    this.limits = limits;
    this.session = session;
  }

  SampleOutcome sample(TableName table, List<String> columns, int rows, ValueConsumer consumer) {
    if (columns.isEmpty() || rows < 1) {
      throw new IllegalArgumentException("a sample has at least a column and a row");
    }
    int batch = batch(columns.size());
    try {
      session.query(
          sql(table, columns, rows),
          List.of(),
          batch,
          result -> tell(result, columns.size(), batch, consumer));
      return new SampleOutcome.Sampled(read);
    } catch (QueryFailed e) {
      return new SampleOutcome.BrokenOff(read, e.of(table));
    }
  }

  /** One character more than is told shows whether there is more. */
  String sql(TableName table, List<String> columns, int rows) {
    String texts =
        columns.stream()
            .map(column -> dialect.text(dialect.quote(column), limits.valueLength() + 1))
            .collect(Collectors.joining(", "));
    return dialect.firstRows(texts, dialect.quote(table), rows);
  }

  private int batch(int columns) {
    long rows = CHARACTERS_AT_ONCE / ((long) columns * limits.valueLength());
    return (int) Math.max(1, Math.min(MOST_ROWS_AT_ONCE, rows));
  }

  private int tell(ResultSet result, int columns, int batch, ValueConsumer consumer)
      throws SQLException, QueryFailed {
    while (result.next()) {
      for (int column = 0; column < columns; column++) {
        tell(column, result.getString(column + 1), consumer);
      }
      if (++read % batch == 0) {
        session.awaitTurn();
      }
    }
    return read;
  }

  private void tell(int column, @Nullable String text, ValueConsumer consumer) {
    String head = text == null ? null : head(text);
    boolean cut = text != null && head != null && head.length() < text.length();
    try {
      consumer.accept(column, head, cut);
    } catch (RuntimeException e) {
      throw new JdbcSession.ConsumerThrew(e);
    }
  }

  private String head(String text) {
    return text.codePointCount(0, text.length()) > limits.valueLength()
        ? text.substring(0, text.offsetByCodePoints(0, limits.valueLength()))
        : text;
  }
}
