package fr.beffroi.compliance.datastore.jdbc;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import fr.beffroi.compliance.datastore.StoreUrl;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.rules.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How does Oracle Database spell it? Version 12 and later, with Oracle's driver in the folder of
 * drivers. Tested on the SQL that it makes, against no server.
 */
@AutoService(Dialect.class)
public final class OracleDialect implements Dialect {
  /** ORA-00942, ORA-01031, ORA-01017: no such object for this account, no right, no entry. */
  private static final Set<Integer> NOT_PERMITTED = Set.of(942, 1031, 1017);

  private static final String RIGHTS =
      """
      SELECT 'HOLDS', privilege FROM session_privs
       WHERE privilege NOT IN ('CREATE SESSION', 'SELECT ANY TABLE', 'READ ANY TABLE',
         'SELECT ANY DICTIONARY', 'SET CONTAINER')
      UNION ALL
      SELECT 'HOLDS', p.privilege || ' (' || p.table_schema || '.' || p.table_name || ')'
        FROM all_tab_privs p
        JOIN all_users u ON u.username = p.table_schema AND u.oracle_maintained = 'N'
       WHERE p.privilege IN ('INSERT', 'UPDATE', 'DELETE', 'ALTER')
      UNION ALL
      SELECT 'OWNS', table_name FROM user_tables
      """;

  @Override
  public List<String> schemes() {
    return List.of("oracle");
  }

  @Override
  public String driver() {
    return "oracle.jdbc.OracleDriver";
  }

  @Override
  public Target target(String store, StoreUrl url, StoreLimits limits) throws StoreUnreachable {
    if (!url.location().startsWith("thin:@") || url.location().indexOf('?') >= 0) {
      throw new StoreUnreachable(
          store,
          "son URL s'écrit ainsi : oracle:thin:@//hôte:1521/service",
          "its URL reads like oracle:thin:@//host:1521/service");
    }
    return new Target(
        "jdbc:oracle:" + url.location(),
        Map.of(
            "oracle.net.CONNECT_TIMEOUT", String.valueOf(limits.connect().toMillis()),
            "oracle.jdbc.ReadTimeout",
                String.valueOf(limits.statement().plusSeconds(60).toMillis()),
            "v$session.program", "beffroi audit"));
  }

  @Override
  public ReadOnlyProof prove(JdbcSession session) throws QueryFailed {
    return WriteRights.prove(
        session,
        RIGHTS,
        new Bilingual(
            "les droits de session et d'objet du compte sont de lecture seule ; les paquetages qui"
                + " s'exécutent avec les droits de leur propriétaire n'ont pas été examinés",
            "the account's session and object rights are of reading only;"
                + " packages that run with their owner's rights were not looked into"));
  }

  /** The scheduler's jobs are programs. */
  @Override
  public Optional<TableName> unseenJobs(JdbcSession session) {
    return Optional.of(new TableName("SYS", "ALL_SCHEDULER_JOBS"));
  }

  @Override
  public String quote(String identifier) {
    // Oracle has no way to write this mark within a name, and no name that holds it.
    if (identifier.indexOf('"') >= 0) {
      throw new IllegalArgumentException("no identifier of Oracle holds a quotation mark");
    }
    return Quotes.around(identifier, '"', '"');
  }

  @Override
  public String text(String column, int length) {
    // SUBSTR reads large objects too; what it gives must fit a VARCHAR2 of 4,000 bytes.
    return "TO_CHAR(SUBSTR(" + column + ", 1, " + Math.min(length, 1_000) + "))";
  }

  @Override
  public String firstRows(String columns, String table, int rows) {
    return "SELECT " + columns + " FROM " + table + " FETCH FIRST " + rows + " ROWS ONLY";
  }

  @Override
  public String day(String column) {
    return "TRUNC(CAST(" + column + " AS DATE))";
  }

  @Override
  public Optional<Reason> reason(String sqlState, int code) {
    return NOT_PERMITTED.contains(code) ? Optional.of(Reason.NOT_PERMITTED) : Optional.empty();
  }

  @Override
  public String remainder(String number, int divisor) {
    return "MOD(" + number + ", " + divisor + ")";
  }
}
