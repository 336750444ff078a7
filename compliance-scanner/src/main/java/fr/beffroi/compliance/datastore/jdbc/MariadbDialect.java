package fr.beffroi.compliance.datastore.jdbc;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import fr.beffroi.compliance.datastore.StoreUrl;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.rules.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How do MariaDB and MySQL spell it? Both are read with MariaDB's driver. */
@AutoService(Dialect.class)
public final class MariadbDialect implements Dialect {
  /** Codes of access denied: to a database, a user, a table, a column, a view's definition. */
  private static final Set<Integer> NOT_PERMITTED = Set.of(1044, 1045, 1142, 1143, 1227, 1345);

  private static final Set<Integer> TIMED_OUT = Set.of(1969, 3024);
  private static final Set<Integer> BROKEN = Set.of(1049, 1146, 1356);

  /** Shown to accounts with the right EVENT only. None runs while the scheduler is off. */
  private static final String EVENTS =
      """
      SELECT EVENT_NAME,
             COALESCE(CONCAT('EVERY ', INTERVAL_VALUE, ' ', INTERVAL_FIELD), 'AT'),
             CASE WHEN STATUS = 'ENABLED' AND @@GLOBAL.event_scheduler = 'ON' THEN 1 ELSE 0 END,
             EVENT_SCHEMA,
             LEFT(EVENT_DEFINITION, 2001)
        FROM information_schema.EVENTS
       WHERE EVENT_SCHEMA NOT IN ('mysql', 'sys')
         AND (DATABASE() IS NULL OR EVENT_SCHEMA = DATABASE())
       ORDER BY EVENT_SCHEMA, EVENT_NAME
      """;

  @Override
  public List<String> schemes() {
    return List.of("mariadb", "mysql");
  }

  @Override
  public String driver() {
    return "org.mariadb.jdbc.Driver";
  }

  @Override
  public Set<String> parameters() {
    return Set.of("sslmode", "serversslcert");
  }

  @Override
  public Target target(String store, StoreUrl url, StoreLimits limits) throws StoreUnreachable {
    return new Target(
        "jdbc:mariadb:" + Target.network(store, url.location(), parameters()),
        Map.of(
            "connectTimeout",
            String.valueOf(limits.connect().toMillis()),
            "socketTimeout",
            String.valueOf(limits.statement().plusSeconds(60).toMillis()),
            // A hostile server could ask the driver for files of this computer.
            "allowLocalInfile",
            "false",
            "dumpQueriesOnException",
            "false"));
  }

  @Override
  public List<String> session(StoreLimits limits) {
    long seconds = limits.statement().toSeconds() + 5;
    return List.of(
        "SET SESSION TRANSACTION READ ONLY",
        // Each of the two reads its own comment as SQL. The deadline of our own comes first.
        "SET /*M!100101 SESSION max_statement_time = "
            + seconds
            + ", */ /*!50708 SESSION max_execution_time = "
            + seconds * 1_000
            + ", */ SESSION sql_mode = ''");
  }

  @Override
  public ReadOnlyProof prove(JdbcSession session) throws QueryFailed {
    return WriteRights.verdict(
        grants(session).stream().flatMap(grant -> MariadbGrant.excess(grant).stream()).toList(),
        new Bilingual(
            "les droits accordés au compte sont de lecture seule et il ne détient aucun rôle ; les"
                + " routines qui s'exécutent avec les droits de leur auteur n'ont pas été examinées",
            "the account's grants are of reading only, and it holds no role;"
                + " routines that run with their definer's rights were not looked into"));
  }

  private static List<String> grants(JdbcSession session) throws QueryFailed {
    return session.query(
        "SHOW GRANTS FOR CURRENT_USER()",
        List.of(),
        100,
        rows -> {
          List<String> lines = new ArrayList<>();
          while (rows.next()) {
            lines.add(rows.getString(1));
          }
          return lines;
        });
  }

  /** Events are shown to who may change them: an account that can only read sees none. */
  @Override
  public Optional<TableName> unseenJobs(JdbcSession session) throws QueryFailed {
    return grants(session).stream().anyMatch(MariadbGrant::showsEvents)
        ? Optional.empty()
        : Optional.of(new TableName("information_schema", "EVENTS"));
  }

  @Override
  public Optional<JobList> jobs(JdbcSession session) {
    return Optional.of(new JobList(new TableName("information_schema", "EVENTS"), EVENTS));
  }

  @Override
  public String quote(String identifier) {
    return Quotes.around(identifier, '`', '`');
  }

  @Override
  public String text(String column, int length) {
    return "LEFT(CAST(" + column + " AS CHAR), " + length + ")";
  }

  @Override
  public String exact(String text) {
    return "CAST(" + text + " AS BINARY)";
  }

  @Override
  public String day(String column) {
    // '0000-00-00' and '2019-00-00' are stored as dates; no calendar has them.
    return "CASE WHEN MONTH("
        + column
        + ") > 0 AND DAYOFMONTH("
        + column
        + ") > 0 THEN CAST("
        + column
        + " AS DATE) END";
  }

  @Override
  public Optional<Reason> reason(String sqlState, int code) {
    if (NOT_PERMITTED.contains(code)) {
      return Optional.of(Reason.NOT_PERMITTED);
    }
    if (TIMED_OUT.contains(code)) {
      return Optional.of(Reason.TIMED_OUT);
    }
    return BROKEN.contains(code) ? Optional.of(Reason.BROKEN_DEFINITION) : Optional.empty();
  }
}
