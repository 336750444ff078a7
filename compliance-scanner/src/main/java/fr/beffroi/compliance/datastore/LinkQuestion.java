package fr.beffroi.compliance.datastore;

import java.util.List;

/**
 * How many rows of a table would find their person in another one that still holds names?
 *
 * @param kept rows that are meant: those in groups that are not small
 * @param keys of the table, all of them among the keys of {@code kept}
 * @param named the table with names
 * @param namedKeys the same of the named table, in the same order
 */
public record LinkQuestion(
    GroupQuestion kept, List<GroupKey> keys, TableName named, List<GroupKey> namedKeys) {
  public LinkQuestion {
    keys = List.copyOf(keys);
    namedKeys = List.copyOf(namedKeys);
    if (keys.isEmpty() || keys.size() != namedKeys.size() || !kept.keys().containsAll(keys)) {
      throw new IllegalArgumentException("tables are linked by keys in pairs, at least one");
    }
  }
}
