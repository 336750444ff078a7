package fr.beffroi.compliance.datastore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many rows of a table fall before, between and after some days?
 *
 * <p>One reading of the table answers for all of a rule's clocks.
 *
 * @param date absent to count rows only
 * @param bounds rising days that part time into bands, each band beginning on its bound
 * @param conditions that rows must meet to be counted at all; none for the whole table
 */
public record Question(
    TableName table,
    Optional<DateSource> date,
    List<LocalDate> bounds,
    List<Condition> conditions) {
  private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  public Question {
    bounds = List.copyOf(bounds);
    conditions = List.copyOf(conditions);
    LocalDate previous = FIRST;
    for (LocalDate bound : bounds) {
      if (!bound.isAfter(previous) || bound.isAfter(LAST)) {
        throw new IllegalArgumentException("bounds rise, within the years 1000 to 9999");
      }
      previous = bound;
    }
    if (date.isEmpty() && !bounds.isEmpty()) {
      throw new IllegalArgumentException("bounds need a date to bound");
    }
    date.ifPresent(source -> refuseStrangers(table, source));
  }

  /** How many rows are there? */
  public static Question count(TableName table) {
    return new Question(table, Optional.empty(), List.of(), List.of());
  }

  /** How do its rows fall between those days? */
  public static Question byDate(TableName table, DateSource date, LocalDate... bounds) {
    return new Question(table, Optional.of(date), List.of(bounds), List.of());
  }

  /** The same of the rows that meet these conditions too. */
  public Question where(List<Condition> more) {
    List<Condition> all = new ArrayList<>(conditions);
    all.addAll(more);
    return new Question(table, date, bounds, all);
  }

  private static void refuseStrangers(TableName table, DateSource source) {
    if (source instanceof DateSource.LatestChild child && !child.key().parent().equals(table)) {
      throw new IllegalArgumentException("the child's key does not point to " + table);
    }
  }
}
