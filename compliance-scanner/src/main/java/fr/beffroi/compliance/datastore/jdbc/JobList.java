package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.PurgeJob;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import java.util.ArrayList;
import java.util.List;

/**
 * Which jobs does a database run by itself?
 *
 * @param from where its scheduler keeps them
 * @param query gives name, schedule, whether it runs (1 or 0), schema of names without one or null,
 *     and the first 2001 characters of the statement
 */
record JobList(TableName from, String query) {
  private static final int JOBS_AT_ONCE = 100;

  List<PurgeJob> read(JdbcSession session, List<Table> tables, char quote) throws QueryFailed {
    return session.query(
        query,
        List.of(),
        JOBS_AT_ONCE,
        rows -> {
          List<PurgeJob> jobs = new ArrayList<>();
          while (rows.next()) {
            jobs.add(
                new PurgeJob(
                    rows.getString(1),
                    rows.getString(2),
                    rows.getInt(3) == 1,
                    new DeleteStatement(rows.getString(5), quote)
                        .deletion(tables, rows.getString(4))));
          }
          return jobs;
        });
  }
}
