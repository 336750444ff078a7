package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.TableName;
import java.util.function.Predicate;

/**
 * Which store is to be read, and how gently?
 *
 * @param reads whether a table is to be looked at
 * @param sensitive whether it needs the right to read social or health data
 */
public record AuditTarget(
    StoreAddress address, StoreLimits limits, Predicate<TableName> reads, boolean sensitive) {
  /** A store of which everything may be read. */
  public static AuditTarget whole(StoreAddress address, StoreLimits limits) {
    return new AuditTarget(address, limits, table -> true, false);
  }

  public String name() {
    return address.name();
  }
}
