package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.ReadOnlyProof;
import java.util.ArrayList;
import java.util.List;

/** Which rights too many has the account? A query lists them; an empty list is the proof. */
final class WriteRights {
  private static final int MOST_TOLD = 10;

  private WriteRights() {}

  /** {@code query} gives one right a row, as text, and names objects but no values. */
  static ReadOnlyProof prove(JdbcSession session, String query, String how) throws QueryFailed {
    List<String> rights =
        session.query(
            query,
            List.of(),
            MOST_TOLD,
            rows -> {
              List<String> found = new ArrayList<>();
              while (found.size() < MOST_TOLD && rows.next()) {
                found.add(rows.getString(1));
              }
              return found;
            });
    return verdict(rights, how);
  }

  static ReadOnlyProof verdict(List<String> rights, String how) {
    return rights.isEmpty()
        ? new ReadOnlyProof.Proven(how)
        : new ReadOnlyProof.NotProven(rights.subList(0, Math.min(MOST_TOLD, rights.size())));
  }
}
