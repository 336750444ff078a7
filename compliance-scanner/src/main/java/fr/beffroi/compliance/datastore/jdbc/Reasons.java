package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.Reason;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What does a SQLState mean? The classes of ISO/IEC 9075, with PostgreSQL's and MariaDB's own. */
final class Reasons {
  private static final Pattern SQL_STATE = Pattern.compile("[0-9A-Z]{5}");

  private Reasons() {}

  static QueryFailed failure(Dialect dialect, SQLException exception) {
    String state = state(exception.getSQLState());
    Reason reason = dialect.reason(state, exception.getErrorCode()).orElseGet(() -> ofClass(state));
    return new QueryFailed(reason, state);
  }

  private static String state(@Nullable String state) {
    return state != null && SQL_STATE.matcher(state).matches() ? state : "";
  }

  private static Reason ofClass(String state) {
    if (state.startsWith("08") || state.startsWith("57P")) {
      return Reason.CONNECTION_LOST;
    }
    if (state.equals("57014") || state.equals("70100") || state.startsWith("HYT")) {
      return Reason.TIMED_OUT;
    }
    if (state.equals("42501") || state.startsWith("28")) {
      return Reason.NOT_PERMITTED;
    }
    if (state.startsWith("42")) {
      return Reason.BROKEN_DEFINITION;
    }
    return state.startsWith("22") ? Reason.UNREADABLE_VALUE : Reason.STORE_FAILED;
  }
}
