package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.rules.Bilingual;
import java.util.List;
import java.util.Optional;

/**
 * What came of one store?
 *
 * @param kind first word of its URL: {@code postgresql}, {@code folder}, {@code declared}
 * @param why it was not read, or not to its end; empty where it was
 * @param proof empty where it did not open
 * @param unread tables and files, each with its reason: silence is not conformity
 */
public record StoreAudit(
    String store,
    String kind,
    State state,
    Optional<Bilingual> why,
    Optional<ReadOnlyProof> proof,
    List<TableAudit> tables,
    List<Unread> unread) {
  /** How far did the audit come? */
  public enum State {
    READ,
    /** Some tables, not all. */
    PARTLY_READ,
    /** Its vendor has declared what it holds; nobody has read it. */
    DECLARED,
    /** It did not open. */
    UNREACHABLE,
    /** Its account may write, or a right is missing: it was left alone. */
    REFUSED
  }

  public StoreAudit {
    tables = List.copyOf(tables);
    unread = List.copyOf(unread);
  }
}
