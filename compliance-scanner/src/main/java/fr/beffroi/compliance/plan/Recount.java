package fr.beffroi.compliance.plan;

import fr.beffroi.compliance.datastore.Unread;
import java.util.OptionalLong;

/** How many rows does a bordereau's line count now? Asked again of the store that it names. */
@FunctionalInterface
public interface Recount {
  /** What the store answers. */
  sealed interface Answer {
    /** So many. */
    record Counted(long rows) implements Answer {
      public Counted {
        if (rows < 0) {
          throw new IllegalArgumentException("rows are counted from 0");
        }
      }
    }

    /** It did not answer. */
    record NotCounted(Unread why) implements Answer {}

    default OptionalLong found() {
      return this instanceof Counted counted
          ? OptionalLong.of(counted.rows())
          : OptionalLong.empty();
    }
  }

  /** Counts by {@link BordereauLine#queries}, in the store and table that the line names. */
  Answer count(BordereauLine line);
}
