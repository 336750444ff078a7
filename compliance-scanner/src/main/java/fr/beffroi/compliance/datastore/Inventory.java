package fr.beffroi.compliance.datastore;

import java.util.List;
import java.util.Optional;

/**
 * What does a store hold, by name alone?
 *
 * @param tables those whose description could be read, by name
 * @param unread the others; never left out in silence
 * @param failure why there is no list of tables at all
 * @param purgeJobs those that the account may see
 */
public record Inventory(
    List<Table> tables, List<Unread> unread, Optional<Reason> failure, List<PurgeJob> purgeJobs) {
  public Inventory {
    tables = List.copyOf(tables);
    unread = List.copyOf(unread);
    purgeJobs = List.copyOf(purgeJobs);
  }

  /** What a store without jobs holds. */
  public Inventory(List<Table> tables, List<Unread> unread, Optional<Reason> failure) {
    this(tables, unread, failure, List.of());
  }

  /** The table of that name. */
  public Optional<Table> table(TableName name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
