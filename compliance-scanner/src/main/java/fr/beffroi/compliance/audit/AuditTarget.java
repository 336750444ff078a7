package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.Password;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.TableName;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which store is to be read, and how gently?
 *
 * @param reads whether a table is to be looked at; the others are listed as left out
 * @param opens whether a document of a folder is to be opened
 * @param counts whether rows of a table are to be counted, where the mode counts at all
 * @param sampleRows rows of a table that {@link Mode#ECHANTILLON} looks at; 0 where no mode looks
 *     at any value
 * @param writableAccepted whether the commune accepts that the account may write
 * @param sensitive whether it needs the right to read social or health data
 */
public record AuditTarget(
    StoreAddress address,
    StoreLimits limits,
    Predicate<TableName> reads,
    Predicate<TableName> opens,
    Predicate<TableName> counts,
    int sampleRows,
    boolean writableAccepted,
    boolean sensitive) {
  /** Enough for a share of one in fifty to be seen, and a second's work. */
  public static final int SAMPLE_ROWS = 1_000;

  public AuditTarget {
    if (sampleRows < 0) {
      throw new IllegalArgumentException("rows are counted from 0");
    }
  }

  /** A store of which everything may be read. */
  public static AuditTarget whole(StoreAddress address, StoreLimits limits) {
    return new AuditTarget(
        address, limits, table -> true, document -> true, table -> true, SAMPLE_ROWS, false, false);
  }

  /** The store of an entry of {@code stores.yml}. */
  public static AuditTarget of(StoreEntry entry, Password password, Clock clock) {
    return new AuditTarget(
        entry.address(password),
        entry.limits(clock, StorePace.Sleep.THREAD),
        table -> entry.admits(table) && entry.exclusionOf(table).isEmpty(),
        entry::opens,
        table -> true,
        entry.sampleRows(),
        entry.writable(),
        entry.sensitive().isPresent());
  }

  /** The same store, of which these tables are counted and no value is looked at. */
  public AuditTarget counting(Set<TableName> tables) {
    Set<TableName> counted = Set.copyOf(tables);
    return new AuditTarget(
        address, limits, reads, opens, counted::contains, 0, writableAccepted, sensitive);
  }

  /** Whether it is asked what values look like, and not only how many rows there are. */
  boolean looksAtValues() {
    return sampleRows > 0;
  }

  public String name() {
    return address.name();
  }
}
