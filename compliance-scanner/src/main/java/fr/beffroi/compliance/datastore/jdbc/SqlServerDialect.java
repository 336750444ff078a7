package fr.beffroi.compliance.datastore.jdbc;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import fr.beffroi.compliance.datastore.StoreUrl;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.rules.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How does Microsoft SQL Server spell it? Version 2012 and later, with Microsoft's driver in the
 * folder of drivers. Tested on the SQL that it makes, against no server.
 */
@AutoService(Dialect.class)
public final class SqlServerDialect implements Dialect {
  private static final String RIGHTS =
      """
      SELECT 'HOLDS', permission_name
        FROM sys.fn_my_permissions(NULL, 'DATABASE')
       WHERE permission_name <> 'SELECT' AND permission_name NOT LIKE 'CONNECT%'
         AND permission_name NOT LIKE 'VIEW %' AND permission_name NOT LIKE 'SHOWPLAN'
      UNION ALL
      SELECT 'WRITES', QUOTENAME(SCHEMA_NAME(o.schema_id)) + '.' + QUOTENAME(o.name)
        FROM sys.objects o
       WHERE o.type IN ('U', 'V') AND o.is_ms_shipped = 0
         AND 1 IN (
           HAS_PERMS_BY_NAME(
             QUOTENAME(SCHEMA_NAME(o.schema_id)) + '.' + QUOTENAME(o.name), 'OBJECT', 'INSERT'),
           HAS_PERMS_BY_NAME(
             QUOTENAME(SCHEMA_NAME(o.schema_id)) + '.' + QUOTENAME(o.name), 'OBJECT', 'UPDATE'),
           HAS_PERMS_BY_NAME(
             QUOTENAME(SCHEMA_NAME(o.schema_id)) + '.' + QUOTENAME(o.name), 'OBJECT', 'DELETE'),
           HAS_PERMS_BY_NAME(
             QUOTENAME(SCHEMA_NAME(o.schema_id)) + '.' + QUOTENAME(o.name), 'OBJECT', 'ALTER'))
      """;

  @Override
  public List<String> schemes() {
    return List.of("sqlserver");
  }

  @Override
  public String driver() {
    return "com.microsoft.sqlserver.jdbc.SQLServerDriver";
  }

  @Override
  public Set<String> parameters() {
    return Set.of("databasename", "encrypt", "trustservercertificate", "instancename");
  }

  @Override
  public Target target(String store, StoreUrl url, StoreLimits limits) throws StoreUnreachable {
    int settings = url.location().indexOf(';');
    if (settings >= 0) {
      Target.refuseUnknown(store, url.location().substring(settings + 1), ";", parameters());
    }
    return new Target(
        "jdbc:sqlserver:" + url.location(),
        Map.of(
            "applicationName", "beffroi audit",
            "applicationIntent", "ReadOnly",
            "loginTimeout", String.valueOf(Math.max(1, limits.connect().toSeconds())),
            "socketTimeout", String.valueOf(limits.statement().plusSeconds(60).toMillis()),
            "responseBuffering", "adaptive"));
  }

  @Override
  public List<String> session(StoreLimits limits) {
    // Readers and writers wait for each other here: ours gives way.
    return List.of("SET DEADLOCK_PRIORITY LOW", "SET LOCK_TIMEOUT " + limits.connect().toMillis());
  }

  @Override
  public ReadOnlyProof prove(JdbcSession session) throws QueryFailed {
    return WriteRights.prove(
        session,
        RIGHTS,
        new Bilingual(
            "les droits effectifs du compte sont de lecture seule ; les procédures qui s'exécutent avec"
                + " les droits de leur propriétaire n'ont pas été examinées",
            "the account's effective rights are of reading only;"
                + " procedures that run with their owner's rights were not looked into"));
  }

  /** The agent's steps are programs, in a database of their own. */
  @Override
  public Optional<TableName> unseenJobs(JdbcSession session) {
    return Optional.of(new TableName("msdb", "sysjobs"));
  }

  @Override
  public String quote(String identifier) {
    return Quotes.around(identifier, '[', ']');
  }

  @Override
  public String text(String column, int length) {
    return "LEFT(CONVERT(nvarchar(max), " + column + "), " + length + ")";
  }

  @Override
  public String firstRows(String columns, String table, int rows) {
    return "SELECT TOP (" + rows + ") " + columns + " FROM " + table;
  }

  @Override
  public String day(String column) {
    return "TRY_CAST(" + column + " AS date)";
  }

  @Override
  public String year(String day) {
    return "YEAR(" + day + ")";
  }

  @Override
  public String month(String day) {
    return "MONTH(" + day + ")";
  }

  @Override
  public String literal(LocalDate day) {
    return "CAST('" + day + "' AS date)";
  }
}
