package fr.beffroi.detection.behaviour.score;

import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tribuo.Example;
import org.tribuo.anomaly.Event;
import org.tribuo.impl.ArrayExample;

/**
 * How do the cells of a table become a model's numbers? Learned from the training table: a column
 * of numbers is a feature of that name; a column of words is one feature a word, {@code name=word},
 * for the words that training knows ({@value #MOST_WORDS} at most, the most frequent). An empty
 * cell, {@code NA}, {@code NaN}, {@code null} or {@code ?} is a missing value.
 */
final class Encoding {
  static final int MOST_WORDS = 100;
  private static final Set<String> MISSING = Set.of("", "na", "nan", "null", "?");

  private final List<Column> columns;
  private final String[] names;

  /** A column of the table and the position of the first of its features. */
  private sealed interface Column {
    String name();
  }

  /** A missing number is the usual one, the median. */
  private record Numbers(String name, int feature, double usual) implements Column {}

  private record Words(String name, int feature, List<String> known) implements Column {}

  private Encoding(List<Column> columns, List<String> names) {
    this.columns = List.copyOf(columns);
    this.names = names.toArray(String[]::new);
  }

  /**
   * @throws RuleException where the table has no column but the label
   */
  static Encoding learn(Table table) throws RuleException {
    List<Column> columns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      String name = table.columns().get(i);
      if (name.equals(Labels.COLUMN)) {
        continue;
      }
      if (isOfWords(table, i)) {
        List<String> known = words(table, i);
        columns.add(new Words(name, names.size(), known));
        known.forEach(word -> names.add(name + "=" + word));
      } else {
        columns.add(new Numbers(name, names.size(), usual(table, i)));
        names.add(name);
      }
    }
    if (columns.isEmpty()) {
      throw new RuleException(
          Location.of(table.file()),
          "aucune colonne en dehors de l'étiquette",
          "no column but the label");
    }
    return new Encoding(columns, names);
  }

  /**
   * The rows of a table as examples.
   *
   * @throws RuleException where a column is missing, or a number is none
   */
  List<Example<Event>> examples(Table table, Event output) throws RuleException {
    int[] positions = new int[columns.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = position(table, columns.get(i).name());
    }
    List<Example<Event>> examples = new ArrayList<>(table.rows().size());
    for (Table.Row row : table.rows()) {
      double[] values = new double[names.length];
      for (int i = 0; i < positions.length; i++) {
        encode(table, row, positions[i], columns.get(i), values);
      }
      examples.add(new ArrayExample<>(output, names, values));
    }
    return examples;
  }

  private static void encode(
      Table table, Table.Row row, int position, Column column, double[] values)
      throws RuleException {
    String cell = row.cells().get(position);
    if (column instanceof Words words) {
      int word = words.known().indexOf(cell);
      if (word >= 0) {
        values[words.feature() + word] = 1;
      }
    } else if (column instanceof Numbers numbers) {
      values[numbers.feature()] =
          isMissing(cell) ? numbers.usual() : number(table, row, position, cell);
    }
  }

  private static double usual(Table table, int column) throws RuleException {
    List<Double> present = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      String cell = row.cells().get(column);
      if (!isMissing(cell)) {
        present.add(number(table, row, column, cell));
      }
    }
    present.sort(null);
    return present.isEmpty() ? 0 : present.get(present.size() / 2);
  }

  private static double number(Table table, Table.Row row, int position, String cell)
      throws RuleException {
    try {
      double value = Double.parseDouble(cell);
      if (isNumber(cell) && Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, with its place.
    }
    String name = table.columns().get(position);
    throw new RuleException(
        table.at(row, position),
        "la colonne « " + name + " » est faite de nombres, et ceci n'en est pas un (fini)",
        "column '" + name + "' is one of numbers, and this is not a (finite) one");
  }

  private static int position(Table table, String name) throws RuleException {
    int position = table.column(name);
    if (position < 0) {
      throw new RuleException(
          new Location(table.file(), 1, 1),
          "la colonne « " + name + " » de l'apprentissage manque",
          "column '" + name + "' of the training table is missing");
    }
    return position;
  }

  /**
   * Whether more cells than not are no number: one letter too many does not make a column words.
   */
  private static boolean isOfWords(Table table, int column) {
    long filled = 0;
    long numbers = 0;
    for (Table.Row row : table.rows()) {
      String cell = row.cells().get(column);
      if (!isMissing(cell)) {
        filled++;
        numbers += isNumber(cell) ? 1 : 0;
      }
    }
    return numbers * 2 < filled;
  }

  /** The most frequent words, in their alphabet. */
  private static List<String> words(Table table, int column) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Table.Row row : table.rows()) {
      String cell = row.cells().get(column);
      if (!isMissing(cell)) {
        counts.merge(cell, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .limit(MOST_WORDS)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static boolean isMissing(String cell) {
    return cell.length() <= 4 && MISSING.contains(cell.toLowerCase(Locale.ROOT));
  }

  /** What Java would take for a number, but not its hexadecimals and suffixes. */
  private static boolean isNumber(String cell) {
    boolean digits = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      digits |= c >= '0' && c <= '9';
      if (!(c >= '0' && c <= '9') && ".+-eE".indexOf(c) < 0) {
        return false;
      }
    }
    return digits;
  }
}
