package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.PurgeJob;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which tables, columns and keys has a database?
 *
 * <p>Four queries for all tables; where one object breaks such a query, it is asked again table by
 * table, and only the broken one goes unread.
 */
final class InventoryReader {
  private static final int ROWS_AT_ONCE = 1_000;

  /** Failures that one object may cause for all; the others would only repeat themselves. */
  private static final Set<Reason> OF_ONE_OBJECT =
      EnumSet.of(Reason.BROKEN_DEFINITION, Reason.STORE_FAILED, Reason.UNREADABLE_VALUE);

  private final Dialect dialect;
  private final JdbcSession session;
  private final Catalogue catalogue;
  private final Map<TableName, TableDraft> drafts = new TreeMap<>();
  private final Map<TableName, Unread> unread = new TreeMap<>();

  InventoryReader(Dialect dialect, JdbcSession session) {
    this.dialect = dialect;
    this.session = session;
    this.catalogue = Catalogue.of(dialect);
  }

  /** Reads one row of a list into the draft of its table. */
  @FunctionalInterface
  private interface Row {
    void into(TableDraft draft, ResultSet row) throws SQLException;
  }

  Inventory read() {
    try {
      session.query(Catalogue.all(catalogue.tables()), List.of(), ROWS_AT_ONCE, this::tables);
      describe(catalogue.columns(), TableDraft::column);
      describe(catalogue.primaryKeys(), TableDraft::primaryKey);
      describe(catalogue.foreignKeys(), TableDraft::foreignKey);
    } catch (QueryFailed e) {
      return new Inventory(List.of(), List.copyOf(unread.values()), Optional.of(e.reason()));
    }
    catalogue.sizes().ifPresent(this::sizes);
    List<Table> tables = finished();
    List<PurgeJob> jobs = jobs(tables);
    tellUnseenJobs();
    return new Inventory(tables, List.copyOf(unread.values()), Optional.empty(), jobs);
  }

  private void tellUnseenJobs() {
    try {
      dialect
          .unseenJobs(session)
          .ifPresent(jobs -> unread.put(jobs, new Unread(jobs, Reason.JOBS_NOT_READ, "")));
    } catch (QueryFailed e) {
      TableName scheduler = new TableName("scheduler", "jobs");
      unread.put(scheduler, e.of(scheduler));
    }
  }

  private List<PurgeJob> jobs(List<Table> tables) {
    TableName scheduler = new TableName("scheduler", "jobs");
    try {
      Optional<JobList> list = dialect.jobs(session);
      if (list.isEmpty()) {
        return List.of();
      }
      scheduler = list.get().from();
      return list.get().read(session, tables, dialect.quote("x").charAt(0));
    } catch (QueryFailed e) {
      unread.put(scheduler, e.of(scheduler));
      return List.of();
    }
  }

  private List<Table> finished() {
    List<Table> tables = new ArrayList<>();
    drafts.forEach(
        (name, draft) -> {
          if (draft.isBrokenView()) {
            unread.putIfAbsent(name, new Unread(name, Reason.BROKEN_DEFINITION, ""));
          }
          if (!unread.containsKey(name)) {
            tables.add(draft.finish());
          }
        });
    return tables;
  }

  private int tables(ResultSet rows) throws SQLException {
    while (rows.next()) {
      TableDraft draft = TableDraft.of(rows);
      drafts.put(draft.name(), draft);
    }
    return drafts.size();
  }

  private void describe(String query, Row row) throws QueryFailed {
    try {
      session.query(Catalogue.all(query), List.of(), ROWS_AT_ONCE, rows -> each(rows, row));
    } catch (QueryFailed e) {
      if (!OF_ONE_OBJECT.contains(e.reason())) {
        throw e;
      }
      describeOneByOne(query, row);
    }
  }

  private void describeOneByOne(String query, Row row) throws QueryFailed {
    for (TableName table : drafts.keySet()) {
      try {
        session.query(
            Catalogue.ofOneTable(query),
            List.of(table.schema(), table.name()),
            ROWS_AT_ONCE,
            rows -> each(rows, row));
      } catch (QueryFailed e) {
        if (!OF_ONE_OBJECT.contains(e.reason())) {
          throw e;
        }
        unread.put(table, e.of(table));
      }
    }
  }

  /** Where the store cannot say, or takes too long, no size is known; all else stands. */
  private void sizes(String query) {
    try {
      session.query(query, List.of(), ROWS_AT_ONCE, rows -> each(rows, TableDraft::size));
    } catch (QueryFailed e) {
      // Who asked for more than sizes learns of a cut connection from the next statement.
    }
  }

  private int each(ResultSet rows, Row row) throws SQLException {
    int read = 0;
    while (rows.next()) {
      TableDraft draft = drafts.get(new TableName(rows.getString(1), rows.getString(2)));
      // A table made since the list was read waits for the next audit.
      if (draft != null) {
        row.into(draft, rows);
        read++;
      }
    }
    return read;
  }
}
