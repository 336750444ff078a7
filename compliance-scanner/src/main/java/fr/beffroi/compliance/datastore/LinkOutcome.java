package fr.beffroi.compliance.datastore;

/** How many rows would be linked? Counts only. */
public sealed interface LinkOutcome {
  /**
   * They were counted.
   *
   * @param rows that were meant
   * @param linked to at least one row of the other table
   * @param linkedToOne to exactly one: these have a name again
   * @param sql the query as it ran
   */
  record Linked(long rows, long linked, long linkedToOne, String sql) implements LinkOutcome {}

  /** They were not. */
  record NotLinked(Unread why) implements LinkOutcome {}
}
