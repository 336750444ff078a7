package fr.beffroi.compliance.datastore;

import java.time.Period;
import java.util.Optional;

/**
 * What does a store erase by itself, and after how long? Its text is not kept: it may hold values.
 *
 * @param name as the store spells it
 * @param schedule as the store says it: {@code EVERY 1 DAY}, {@code 0 3 * * *}
 * @param active whether it runs at all
 * @param deletion empty where its text was not understood
 */
public record PurgeJob(String name, String schedule, boolean active, Optional<Deletion> deletion) {
  /** Rows of a table whose date in that column is so long ago. */
  public record Deletion(TableName table, String column, Period after) {}
}
