package fr.beffroi.detection.sigma.correlation;

/** Which values does a group have by habit, since when is it watched, and what is new of late? */
final class Known {
  /** A group with more values than this has no habits; the longest unseen is forgotten. */
  private static final int MOST_VALUES = 512;

  private static final int MOST_NEW = 32;

  private long since;
  private long newest;
  private final Distinct values;
  private final Distinct fresh;

  Known(long since) {
    this(since, since, new Distinct(), new Distinct());
  }

  Known(long since, long newest, Distinct values, Distinct fresh) {
    this.since = since;
    this.newest = newest;
    this.values = values;
    this.fresh = fresh;
  }

  long since() {
    return since;
  }

  long newest() {
    return newest;
  }

  Distinct values() {
    return values;
  }

  /** The values that were new in the episode that is open. */
  Distinct fresh() {
    return fresh;
  }

  /** Notes a value; answers whether it is new to a group that is known well enough. */
  boolean isNew(long value, long time, long learning, long remember) {
    newest = Math.max(newest, time);
    since = Math.min(since, time);
    values.dropBefore(newest - remember);
    boolean unseen = values.add(value, time, MOST_VALUES);
    boolean isNew = unseen && time - since >= learning;
    if (isNew) {
      fresh.add(value, time, MOST_NEW);
    }
    return isNew;
  }
}
