package fr.beffroi.compliance.traffic;

import java.util.Comparator;

/**
 * What is a figure about? A service of the town hall, what it used, and what the charter says of
 * it.
 *
 * @param service its id in the charter; empty where nobody knows; {@link #SEVERAL} where merged
 * @param subject a provider's id, an hour of the day, a way round; {@link #SEVERAL} where merged
 * @param status the charter's word; empty where it has none to say; {@link #SEVERAL} where merged
 */
public record Cell(String service, String subject, String status) implements Comparable<Cell> {
  /** Stands for several that are merged, of which it does not say which. */
  public static final String SEVERAL = "*";

  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::service).thenComparing(Cell::subject).thenComparing(Cell::status);

  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }

  /** What both have in common. */
  Cell with(Cell other) {
    return new Cell(
        common(service, other.service),
        common(subject, other.subject),
        common(status, other.status));
  }

  /** How many of the three are merged. */
  int breadth() {
    return one(service) + one(subject) + one(status);
  }

  private static int one(String text) {
    return text.equals(SEVERAL) ? 1 : 0;
  }

  private static String common(String one, String other) {
    return one.equals(other) ? one : SEVERAL;
  }
}
