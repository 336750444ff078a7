package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.GroupOutcome;
import fr.beffroi.compliance.datastore.GroupQuestion;
import fr.beffroi.compliance.datastore.LinkOutcome;
import fr.beffroi.compliance.datastore.LinkQuestion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/** How small are groups, and how many rows are linked? One row of counts comes back. */
final class GroupCounter {
  private static final int ALL_AT_ONCE = 0;

  private final GroupSql sql;
  private final JdbcSession session;

  GroupCounter(Dialect dialect, JdbcSession session) {
    this.sql = new GroupSql(dialect);
    this.session = session;
  }

  GroupOutcome group(GroupQuestion question) {
    String query = sql.groups(question);
    try {
      return session.query(query, List.of(), ALL_AT_ONCE, rows -> grouped(rows, query));
    } catch (QueryFailed e) {
      return new GroupOutcome.NotGrouped(e.of(question.table()));
    }
  }

  LinkOutcome link(LinkQuestion question) {
    String query = sql.links(question);
    try {
      return session.query(query, List.of(), ALL_AT_ONCE, rows -> linked(rows, query));
    } catch (QueryFailed e) {
      return new LinkOutcome.NotLinked(e.of(question.kept().table()));
    }
  }

  private static GroupOutcome grouped(ResultSet rows, String query) throws SQLException {
    rows.next();
    long diverse = rows.getLong(8);
    OptionalLong leastDiverse = rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(diverse);
    return new GroupOutcome.Grouped(
        rows.getLong(1),
        rows.getLong(2),
        rows.getLong(3),
        rows.getLong(4),
        rows.getLong(5),
        rows.getLong(6),
        rows.getLong(7),
        leastDiverse,
        query);
  }

  private static LinkOutcome linked(ResultSet rows, String query) throws SQLException {
    rows.next();
    return new LinkOutcome.Linked(rows.getLong(1), rows.getLong(2), rows.getLong(3), query);
  }
}
