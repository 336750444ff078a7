package fr.beffroi.compliance.plan.anonymisation;

import fr.beffroi.compliance.datastore.GroupKey;

/** What becomes of a column? */
public sealed interface Treatment {
  /** It does not come along. */
  record Dropped() implements Treatment {}

  /** It comes along as this key makes it, and counts among what a person could be found by. */
  record Kept(GroupKey key) implements Treatment {}

  /** It comes along as it is, and must differ within each group: what is to be protected. */
  record Sensitive() implements Treatment {}
}
