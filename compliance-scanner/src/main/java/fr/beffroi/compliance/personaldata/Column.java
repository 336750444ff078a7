package fr.beffroi.compliance.personaldata;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one column: its name, its type, and perhaps a sample of its values?
 *
 * <p>A class, since a record would publish the values by accessor and {@code toString}. Blanks
 * count as null, equal values count once: what repeats proves nothing more.
 */
public final class Column {
  /** Beyond this many characters a value is free text, of which the beginning says enough. */
  private static final int LONGEST = 4_096;

  private final String table;
  private final String name;
  private final DataType type;
  private final long rows;
  private final List<String> distinct;

  private Column(String table, String name, DataType type, long rows, Set<String> distinct) {
    this.table = table;
    this.name = name;
    this.type = type;
    this.rows = rows;
    this.distinct = List.copyOf(distinct);
  }

  /** A column of which no value is read. */
  public static Column named(String table, String name, DataType type) {
    return new Column(table, name, type, 0, Set.of());
  }

  /** A column and a sample of its values, which the caller bounds; nulls are rows without one. */
  public static Column sampled(
      String table, String name, DataType type, Collection<? extends @Nullable String> sample) {
    Set<String> distinct = new LinkedHashSet<>();
    for (String value : sample) {
      if (value != null && !value.isBlank()) {
        String text = value.strip();
        distinct.add(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
      }
    }
    return new Column(table, name, type, sample.size(), distinct);
  }

  public String table() {
    return table;
  }

  public String name() {
    return name;
  }

  public DataType type() {
    return type;
  }

  /** How many rows the sample has, those without a value too; 0 where none was read. */
  public long rows() {
    return rows;
  }

  /** The values themselves: for recognisers alone, never for a message or a report. */
  List<String> valuesInClear() {
    return distinct;
  }

  @Override
  public String toString() {
    return table + '.' + name + " (" + distinct.size() + " distinct values)";
  }
}
