package fr.beffroi.compliance.datastore;

import java.util.OptionalLong;

/** How small are the groups? Counts only. */
public sealed interface GroupOutcome {
  /**
   * They were counted.
   *
   * @param rows those of persons who are known
   * @param groups combinations of keys
   * @param smallest persons in the smallest; 0 where there is no row
   * @param unique groups of one person
   * @param underFive groups of fewer than five persons
   * @param small groups below the threshold
   * @param rowsInSmall rows in these
   * @param leastDiverse fewest values of the sensitive column in a group that is not small; empty
   *     where none was asked for, or no such group is
   * @param sql the query as it ran
   */
  record Grouped(
      long rows,
      long groups,
      long smallest,
      long unique,
      long underFive,
      long small,
      long rowsInSmall,
      OptionalLong leastDiverse,
      String sql)
      implements GroupOutcome {
    /** Rows in groups that are large enough. */
    public long rowsKept() {
      return rows - rowsInSmall;
    }
  }

  /** They were not. */
  record NotGrouped(Unread why) implements GroupOutcome {}
}
