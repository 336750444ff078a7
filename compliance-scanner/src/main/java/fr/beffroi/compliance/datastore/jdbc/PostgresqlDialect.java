package fr.beffroi.compliance.datastore.jdbc;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import fr.beffroi.compliance.datastore.StoreUrl;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.rules.Bilingual;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How does PostgreSQL spell it? Version 12 and later. */
@AutoService(Dialect.class)
public final class PostgresqlDialect implements Dialect {
  private static final Duration GRACE = Duration.ofSeconds(5);

  // Rights of every role that the account is or may become, on all that is not PostgreSQL's own.
  private static final String RIGHTS =
      """
      SELECT 'SUPERUSER', quote_ident(r.rolname)
        FROM pg_roles r WHERE pg_has_role(r.oid, 'MEMBER') AND r.rolsuper
      UNION ALL
      SELECT 'CREATES_IN', quote_ident(n.nspname)
        FROM pg_namespace n
       WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
         AND EXISTS (SELECT 1 FROM pg_roles r WHERE pg_has_role(r.oid, 'MEMBER')
                        AND has_schema_privilege(r.oid, n.oid, 'CREATE'))
      UNION ALL
      SELECT 'CREATES_SCHEMAS', quote_ident(current_database()) WHERE EXISTS (
        SELECT 1 FROM pg_roles r WHERE pg_has_role(r.oid, 'MEMBER')
           AND has_database_privilege(r.oid, current_database(), 'CREATE'))
      UNION ALL
      SELECT 'WRITES', quote_ident(n.nspname) || '.' || quote_ident(c.relname)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
         AND EXISTS (SELECT 1 FROM pg_roles r WHERE pg_has_role(r.oid, 'MEMBER')
           AND (c.relowner = r.oid
             OR CASE WHEN c.relkind = 'S' THEN has_sequence_privilege(r.oid, c.oid, 'USAGE, UPDATE')
                     WHEN c.relkind IN ('r', 'p', 'v', 'm', 'f')
                     THEN has_table_privilege(r.oid, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
                       OR has_any_column_privilege(r.oid, c.oid, 'INSERT, UPDATE')
                     ELSE false END))
      """;

  private static final String IS_CRON_THERE =
      """
      SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'cron' AND c.relname = 'job'
      """;

  /** Of the extension pg_cron, which shows an account its own jobs unless it may see all. */
  private static final String CRON_JOBS =
      """
      SELECT COALESCE(j.jobname, 'cron.job ' || j.jobid), j.schedule,
             CASE WHEN j.active THEN 1 ELSE 0 END, NULL, LEFT(j.command, 2001)
        FROM cron.job j WHERE j.database = current_database() ORDER BY j.jobid
      """;

  @Override
  public List<String> schemes() {
    return List.of("postgresql", "postgres");
  }

  @Override
  public String driver() {
    return "org.postgresql.Driver";
  }

  @Override
  public Set<String> parameters() {
    return Set.of("sslmode", "sslrootcert", "channelbinding");
  }

  @Override
  public Target target(String store, StoreUrl url, StoreLimits limits) throws StoreUnreachable {
    long seconds = Math.max(1, limits.connect().toSeconds());
    return new Target(
        "jdbc:postgresql:" + Target.network(store, url.location(), parameters()),
        Map.of(
            "ApplicationName", "beffroi audit",
            "connectTimeout", String.valueOf(seconds),
            "loginTimeout", String.valueOf(seconds),
            "socketTimeout", String.valueOf(limits.statement().toSeconds() + 60),
            "readOnly", "true",
            "readOnlyMode", "always",
            "logServerErrorDetail", "false"));
  }

  @Override
  public List<String> session(StoreLimits limits) {
    return List.of(
        // No object of the database's owner can pose as a function of PostgreSQL.
        "SET search_path = pg_catalog",
        "SET default_transaction_read_only = on",
        // The session's own deadline comes first; this one holds if we die.
        "SET statement_timeout = " + limits.statement().plus(GRACE).toMillis(),
        // A server that knows how stops what it counts for a connection that was cut.
        "SELECT set_config(name, '1000', false) FROM pg_settings WHERE name ="
            + " 'client_connection_check_interval' AND version() LIKE '%linux%'",
        "SET lock_timeout = " + limits.connect().toMillis(),
        "SET TIME ZONE '" + limits.zone().getId().replace("'", "") + "'");
  }

  @Override
  public ReadOnlyProof prove(JdbcSession session) throws QueryFailed {
    return WriteRights.prove(
        session,
        RIGHTS,
        new Bilingual(
            "aucun rôle du compte ne possède, ne crée ni n'écrit rien dans cette base ; les fonctions qui"
                + " s'exécutent avec les droits de leur propriétaire n'ont pas été examinées",
            "no role of the account owns, creates or writes anything in this database;"
                + " functions that run with their owner's rights were not looked into"));
  }

  @Override
  public Optional<JobList> jobs(JdbcSession session) throws QueryFailed {
    boolean installed = session.query(IS_CRON_THERE, List.of(), 1, ResultSet::next);
    return installed
        ? Optional.of(new JobList(new TableName("cron", "job"), CRON_JOBS))
        : Optional.empty();
  }

  @Override
  public String text(String column, int length) {
    return "LEFT(CAST(" + column + " AS text), " + length + ")";
  }

  @Override
  public String day(String column) {
    // Infinity is a date here and in no calendar.
    return "NULLIF(NULLIF(CAST(" + column + " AS date), DATE 'infinity'), DATE '-infinity')";
  }

  @Override
  public String year(String day) {
    return "CAST(EXTRACT(YEAR FROM " + day + ") AS integer)";
  }

  @Override
  public String month(String day) {
    return "CAST(EXTRACT(MONTH FROM " + day + ") AS integer)";
  }
}
