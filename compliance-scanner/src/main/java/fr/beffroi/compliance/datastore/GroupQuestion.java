package fr.beffroi.compliance.datastore;

import java.util.List;
import java.util.Optional;

/**
 * How small are the groups of rows that share all keys?
 *
 * @param keys none to take the whole table for one group
 * @param person column that tells one person from another: a group is as large as it has persons,
 *     and rows without one are left out; empty where each row is a person
 * @param sensitive column of which each group should hold several values; empty for none
 * @param threshold groups of fewer persons are small
 */
public record GroupQuestion(
    TableName table,
    List<GroupKey> keys,
    Optional<String> person,
    Optional<String> sensitive,
    long threshold) {
  public GroupQuestion {
    keys = List.copyOf(keys);
    if (threshold < 1) {
      throw new IllegalArgumentException("a threshold is at least 1");
    }
  }

  /** The same with another threshold; with 1 no group is small. */
  public GroupQuestion withThreshold(long other) {
    return new GroupQuestion(table, keys, person, sensitive, other);
  }
}
