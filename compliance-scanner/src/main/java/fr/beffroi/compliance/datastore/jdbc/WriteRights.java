package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.rules.Bilingual;
import java.util.ArrayList;
import java.util.List;

/** Which rights too many has the account? A query lists them; an empty list is the proof. */
final class WriteRights {
  private static final int MOST_TOLD = 10;

  private WriteRights() {}

  /** {@code query} gives one right a row: its name in {@link WriteRight}, and on what. */
  static ReadOnlyProof prove(JdbcSession session, String query, Bilingual how) throws QueryFailed {
    List<Bilingual> rights =
        session.query(
            query,
            List.of(),
            MOST_TOLD,
            rows -> {
              List<Bilingual> found = new ArrayList<>();
              while (found.size() < MOST_TOLD && rows.next()) {
                found.add(WriteRight.valueOf(rows.getString(1)).on(rows.getString(2)));
              }
              return found;
            });
    return verdict(rights, how);
  }

  static ReadOnlyProof verdict(List<Bilingual> rights, Bilingual how) {
    return rights.isEmpty()
        ? new ReadOnlyProof.Proven(how)
        : new ReadOnlyProof.NotProven(rights.subList(0, Math.min(MOST_TOLD, rights.size())));
  }
}
