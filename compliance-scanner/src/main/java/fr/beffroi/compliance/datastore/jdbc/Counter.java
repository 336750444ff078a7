package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.AggregateOutcome;
import fr.beffroi.compliance.datastore.AggregateOutcome.Band;
import fr.beffroi.compliance.datastore.AggregateOutcome.Extremes;
import fr.beffroi.compliance.datastore.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many rows fall in which year and between which days? The store counts; we add up. */
final class Counter {
  /** PostgreSQL counts with several processes only where the client takes all rows at once. */
  private static final int ALL_AT_ONCE = 0;

  private final CountSql sql;
  private final Dialect dialect;
  private final JdbcSession session;

  Counter(Dialect dialect, JdbcSession session) {
    this.sql = new CountSql(dialect);
    this.dialect = dialect;
    this.session = session;
  }

  AggregateOutcome count(Question question) {
    String query = sql.all(question);
    try {
      return session.query(
          query,
          List.of(),
          ALL_AT_ONCE,
          rows ->
              question.date().isEmpty() ? rowsOnly(rows, query) : byDate(rows, question, query));
    } catch (QueryFailed e) {
      return new AggregateOutcome.NotCounted(e.of(question.table()));
    }
  }

  private static AggregateOutcome rowsOnly(ResultSet rows, String query) throws SQLException {
    rows.next();
    return new AggregateOutcome.Aggregated(
        rows.getLong(1), 0, new TreeMap<>(), List.of(), query, "");
  }

  private AggregateOutcome byDate(ResultSet rows, Question question, String query)
      throws SQLException {
    Sums sums = new Sums(question.bounds().size() + 1);
    while (rows.next()) {
      long count = rows.getLong(3);
      int year = rows.getInt(1);
      if (rows.wasNull()) {
        sums.undated += count;
      } else {
        sums.add(year, rows.getInt(2), count, extremes(rows));
      }
    }
    return sums.answer(question, query);
  }

  private Extremes extremes(ResultSet rows) throws SQLException {
    return new Extremes(dialect.readDay(rows, 4), dialect.readDay(rows, 5));
  }

  /** What the rows of the answer add up to. */
  private final class Sums {
    private final SortedMap<Integer, Long> byYear = new TreeMap<>();
    private final long[] counts;
    private final List<Optional<Extremes>> extremes = new ArrayList<>();
    private long undated;

    Sums(int bands) {
      counts = new long[bands];
      for (int i = 0; i < bands; i++) {
        extremes.add(Optional.empty());
      }
    }

    void add(int year, int band, long count, Extremes found) {
      byYear.merge(year, count, Long::sum);
      counts[band] += count;
      extremes.set(band, Optional.of(extremes.get(band).map(found::and).orElse(found)));
    }

    AggregateOutcome answer(Question question, String query) {
      long dated = byYear.values().stream().mapToLong(Long::longValue).sum();
      List<Band> bands = new ArrayList<>();
      for (int i = 0; i < counts.length; i++) {
        bands.add(band(question, i));
      }
      return new AggregateOutcome.Aggregated(
          dated + undated, undated, byYear, bands, query, sql.undated(question));
    }

    private Band band(Question question, int i) {
      List<LocalDate> bounds = question.bounds();
      Optional<LocalDate> from = i == 0 ? Optional.empty() : Optional.of(bounds.get(i - 1));
      Optional<LocalDate> before =
          i == bounds.size() ? Optional.empty() : Optional.of(bounds.get(i));
      return new Band(from, before, counts[i], extremes.get(i), sql.band(question, from, before));
    }
  }
}
