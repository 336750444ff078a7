package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;

/**
 * Why did a query fail? Holds neither the driver's message nor its exception: both quote values.
 */
final class QueryFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String sqlState;

  QueryFailed(Reason reason, String sqlState) {
    super(reason + " " + sqlState);
    this.reason = reason;
    this.sqlState = sqlState;
  }

  Reason reason() {
    return reason;
  }

  /** For the end of a sentence. */
  String ofState() {
    return sqlState.isEmpty() ? "" : " (SQLState " + sqlState + ")";
  }

  Unread of(TableName table) {
    return new Unread(table, reason, sqlState);
  }
}
