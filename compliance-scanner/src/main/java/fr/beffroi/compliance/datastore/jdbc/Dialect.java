package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.GroupKey;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import fr.beffroi.compliance.datastore.StoreUrl;
import fr.beffroi.compliance.datastore.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How does one make of database spell what we ask?
 *
 * <p>Found by {@link java.util.ServiceLoader} ({@code @AutoService(Dialect.class)}); its queries of
 * the catalogue are in the resource folder of its name.
 */
interface Dialect extends Spelling {
  /** Longer texts are free text, which is no key. */
  int LONGEST_KEY = 200;

  /** First words of its URLs; the first is also the folder of its catalogue queries. */
  List<String> schemes();

  /** The driver's class. */
  String driver();

  /**
   * What the driver is told, apart from account and password.
   *
   * @throws StoreUnreachable where the URL asks for what we do not do; the reason names no value
   */
  Target target(String store, StoreUrl url, StoreLimits limits) throws StoreUnreachable;

  /** Run once a connection, to make it read-only, bounded and predictable. */
  default List<String> session(StoreLimits limits) {
    return List.of();
  }

  /** Whether the account was proven unable to write. */
  ReadOnlyProof prove(JdbcSession session) throws QueryFailed;

  /**
   * Where its scheduler keeps jobs; empty where it has none, or where {@link #unseenJobs} says that
   * they are not looked into.
   */
  default Optional<JobList> jobs(JdbcSession session) throws QueryFailed {
    return Optional.empty();
  }

  /** The scheduler's list of jobs, where jobs may stand that nobody has looked into. */
  default Optional<TableName> unseenJobs(JdbcSession session) throws QueryFailed {
    return Optional.empty();
  }

  @Override
  default String quote(String identifier) {
    return Quotes.around(identifier, '"', '"');
  }

  @Override
  default String quote(TableName table) {
    return quote(table.schema()) + "." + quote(table.name());
  }

  /** The text of a column, cut inside the store: a value of a gigabyte never travels. */
  String text(String column, int length);

  /** The first rows of a table. */
  default String firstRows(String columns, String table, int rows) {
    return "SELECT " + columns + " FROM " + table + " LIMIT " + rows;
  }

  /** The day that a column holds, null where it is none. */
  String day(String column);

  /** The year of a day, as a whole number. */
  default String year(String day) {
    return "EXTRACT(YEAR FROM " + day + ")";
  }

  /** The month of a day, 1 to 12, as a whole number. */
  default String month(String day) {
    return "EXTRACT(MONTH FROM " + day + ")";
  }

  /** What remains of a whole number divided by another. */
  default String remainder(String number, int divisor) {
    return "(" + number + ") % " + divisor;
  }

  /** A text that equals another only where each character does, whatever the collation. */
  default String exact(String text) {
    return text;
  }

  @Override
  default String value(GroupKey key, String alias) {
    String column = alias + "." + quote(key.column());
    if (key instanceof GroupKey.YearBand band) {
      String year = year(day(column));
      return year + " - " + remainder(year, band.years());
    }
    if (key instanceof GroupKey.Month) {
      String day = day(column);
      return year(day) + " * 100 + " + month(day);
    }
    return key instanceof GroupKey.Beginning ? text(column, characters(key)) : column;
  }

  @Override
  default String key(GroupKey key, String alias) {
    return isOfDays(key)
        ? value(key, alias)
        : exact(text(alias + "." + quote(key.column()), characters(key)));
  }

  /** The same for keys of two tables to meet: two spellings of one word are one person. */
  default String linkKey(GroupKey key, String alias) {
    return isOfDays(key)
        ? value(key, alias)
        : "UPPER(TRIM(" + text(alias + "." + quote(key.column()), characters(key)) + "))";
  }

  private static boolean isOfDays(GroupKey key) {
    return key instanceof GroupKey.YearBand || key instanceof GroupKey.Month;
  }

  private static int characters(GroupKey key) {
    return key instanceof GroupKey.Beginning beginning ? beginning.characters() : LONGEST_KEY;
  }

  @Override
  default String temporaryTable(String name) {
    return "CREATE TEMPORARY TABLE " + quote(name) + " AS";
  }

  /** A day, written out. */
  default String literal(LocalDate day) {
    return "DATE '" + day + "'";
  }

  /** Reads a day that {@link #day} gave, never null. */
  default LocalDate readDay(ResultSet rows, int column) throws SQLException {
    return rows.getObject(column, LocalDate.class);
  }

  /** What a failure means here, where the SQL standard's classes do not tell. */
  default Optional<Reason> reason(String sqlState, int code) {
    return Optional.empty();
  }

  /** Names of URL parameters that are let through; all others are refused. */
  default Set<String> parameters() {
    return Set.of();
  }
}
