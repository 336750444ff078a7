package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.DocumentStore;
import fr.beffroi.compliance.datastore.Password;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.StoreUrl;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.rules.Location;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Which store is audited, as whom, what of it, when and how fast?
 *
 * @param at where it is written
 * @param drivers folder of JDBC drivers that Beffroi does not ship
 * @param zone in which its moments become days, and its hours are meant
 * @param between two statements at least; zero for no limit
 * @param statement how long one may run
 * @param sampleRows rows of a table that are looked at
 * @param sensitive why it needs a right of its own; empty for most
 * @param writable whether the commune has accepted that the account may write
 * @param excluded what is left alone
 */
public record StoreEntry(
    Location at,
    String name,
    StoreUrl url,
    String user,
    PasswordSource password,
    Optional<Path> drivers,
    NamePatterns schemas,
    NamePatterns tables,
    ZoneId zone,
    Optional<Hours> hours,
    Duration between,
    Duration statement,
    int sampleRows,
    Optional<Sensitivity> sensitive,
    boolean writable,
    List<Exclusion> excluded) {
  public StoreEntry {
    excluded = List.copyOf(excluded);
  }

  public StoreAddress address(Password secret) {
    return new StoreAddress(name, url, user, secret, drivers);
  }

  public StoreLimits limits(Clock clock, StorePace.Sleep sleep) {
    return StoreLimits.inZone(zone)
        .withStatement(statement)
        .withPace(new StorePace(hours, between, clock, sleep));
  }

  /** Whether a table is among those that the commune wants looked at. */
  public boolean admits(TableName table) {
    return schemas.admit(table.schema()) && tables.admit(table);
  }

  /** Whether a document may be opened: its folder is wanted, and nothing leaves it out itself. */
  public boolean opens(TableName document) {
    TableName folder = DocumentStore.tableOf(document);
    return admits(folder)
        && exclusionOf(folder).isEmpty()
        && !tables.excludes(document)
        && exclusionOf(document).isEmpty();
  }

  /** Why it is left alone all the same. */
  public Optional<Exclusion> exclusionOf(TableName table) {
    return excluded.stream()
        .filter(exclusion -> NamePatterns.fitsOne(exclusion.tables(), table))
        .findFirst();
  }
}
