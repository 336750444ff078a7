package fr.beffroi.compliance.datastore.jdbc;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import fr.beffroi.compliance.datastore.StoreUrl;
import fr.beffroi.rules.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How does SQLite spell it? A file; dates are texts or numbers by custom. */
@AutoService(Dialect.class)
public final class SqliteDialect implements Dialect {
  private static final int READ_ONLY_AND_URI = 0x01 | 0x40;
  private static final int CANNOT_OPEN = 14;
  private static final int INTERRUPTED = 9;

  @Override
  public List<String> schemes() {
    return List.of("sqlite");
  }

  @Override
  public String driver() {
    return "org.sqlite.JDBC";
  }

  @Override
  public Target target(String store, StoreUrl url, StoreLimits limits) throws StoreUnreachable {
    return new Target(
        "jdbc:sqlite:" + SqliteFile.at(store, url.location()).readOnlyUri(),
        Map.of("open_mode", String.valueOf(READ_ONLY_AND_URI)));
  }

  @Override
  public List<String> session(StoreLimits limits) {
    return List.of(
        "PRAGMA query_only = ON",
        // What a stranger's file computes in views may use no function with effects.
        "PRAGMA trusted_schema = OFF",
        "PRAGMA cell_size_check = ON",
        "PRAGMA temp_store = MEMORY",
        "PRAGMA busy_timeout = " + limits.connect().toMillis());
  }

  @Override
  public ReadOnlyProof prove(JdbcSession session) {
    return new ReadOnlyProof.Proven(
        new Bilingual(
            "le fichier est ouvert en lecture seule (SQLITE_OPEN_READONLY) : SQLite refuse toute écriture",
            "the file is open for reading only (SQLITE_OPEN_READONLY): SQLite refuses every write"));
  }

  @Override
  public String text(String column, int length) {
    return "substr(CAST(" + column + " AS TEXT), 1, " + length + ")";
  }

  /** ISO text; else 20190331 as a day; else a Unix time in seconds, or in milliseconds. */
  @Override
  public String day(String column) {
    return """
        CASE typeof(%1$s) WHEN 'text' THEN date(%1$s)\
         WHEN 'real' THEN date(%1$s)\
         WHEN 'integer' THEN CASE\
         WHEN %1$s BETWEEN 10000101 AND 99991231 THEN\
         date(printf('%%04d-%%02d-%%02d', %1$s / 10000, %1$s / 100 %% 100, %1$s %% 100))\
         WHEN abs(%1$s) > 100000000000 THEN date(%1$s / 1000, 'unixepoch')\
         ELSE date(%1$s, 'unixepoch') END END"""
        .formatted(column);
  }

  @Override
  public String year(String day) {
    return "CAST(strftime('%Y', " + day + ") AS INTEGER)";
  }

  @Override
  public String month(String day) {
    return "CAST(strftime('%m', " + day + ") AS INTEGER)";
  }

  @Override
  public String literal(LocalDate day) {
    return "'" + day + "'";
  }

  @Override
  public LocalDate readDay(ResultSet rows, int column) throws SQLException {
    return LocalDate.parse(rows.getString(column));
  }

  @Override
  public Optional<Reason> reason(String sqlState, int code) {
    return switch (code & 0xff) {
      case INTERRUPTED -> Optional.of(Reason.CANCELLED);
      case CANNOT_OPEN -> Optional.of(Reason.CONNECTION_LOST);
      default -> Optional.empty();
    };
  }
}
