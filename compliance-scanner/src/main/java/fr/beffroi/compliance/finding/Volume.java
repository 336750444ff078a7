package fr.beffroi.compliance.finding;

import fr.beffroi.compliance.datastore.AggregateOutcome.Extremes;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much is concerned? Counts and days only.
 *
 * @param rows records, or files of a folder
 * @param bytes about as many; absent where the store does not say
 * @param extremes earliest and latest day of what started the last clock
 * @param byYear rows by year of that day; empty where there is none
 */
public record Volume(
    long rows, OptionalLong bytes, Optional<Extremes> extremes, SortedMap<Integer, Long> byYear) {
  /** Nothing was counted: the finding is about names, or about a purge. */
  public static final Volume NOT_COUNTED =
      new Volume(0, OptionalLong.empty(), Optional.empty(), new TreeMap<>());

  public Volume {
    byYear = Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
    if (rows < 0) {
      throw new IllegalArgumentException("rows are counted from 0");
    }
  }

  /** Both together; their bytes are known where those of both are, or where one counts nothing. */
  public Volume and(Volume other) {
    SortedMap<Integer, Long> years = new TreeMap<>(byYear);
    other.byYear.forEach((year, count) -> years.merge(year, count, Long::sum));
    return new Volume(rows + other.rows, bytesOf(other), extremesOf(other), years);
  }

  private OptionalLong bytesOf(Volume other) {
    if (rows == 0 || other.rows == 0) {
      return rows == 0 ? other.bytes : bytes;
    }
    return bytes.isPresent() && other.bytes.isPresent()
        ? OptionalLong.of(bytes.getAsLong() + other.bytes.getAsLong())
        : OptionalLong.empty();
  }

  private Optional<Extremes> extremesOf(Volume other) {
    return extremes
        .flatMap(mine -> other.extremes.map(mine::and))
        .or(() -> extremes)
        .or(() -> other.extremes);
  }

  /** So many rows, of which no date is known. */
  public static Volume ofRows(long rows) {
    return new Volume(rows, OptionalLong.empty(), Optional.empty(), new TreeMap<>());
  }
}
