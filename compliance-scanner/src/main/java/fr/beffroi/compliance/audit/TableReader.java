package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.SampleOutcome;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.personaldata.ColumnScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which columns of a table hold data about people, by their names and by some of their rows? */
final class TableReader {
  /** Columns that are read together: 200 of them with long texts would fill the memory. */
  private static final int COLUMNS_AT_ONCE = 50;

  private static final int MOST_DISTINCT = 5_000;

  private final Function<fr.beffroi.compliance.personaldata.Column, List<ColumnScore>> classifier;
  private final int rows;
  private final long key;

  /**
   * @param classifier what a column holds, the likeliest first
   * @param rows to look at; 0 to go by names alone
   * @param key of the hashes that choose among values
   */
  TableReader(
      Function<fr.beffroi.compliance.personaldata.Column, List<ColumnScore>> classifier,
      int rows,
      long key) {
    this.classifier = classifier;
    this.rows = rows;
    this.key = key;
  }

  /**
   * What was recognised.
   *
   * @param scores the likeliest kind of each column that has one
   * @param unread why the rows were not read, or not to the end; names were looked at all the same
   */
  record Reading(Map<String, ColumnScore> scores, Optional<Unread> unread) {}

  Reading read(OpenStore store, Table table) {
    Map<String, ColumnScore> scores = new LinkedHashMap<>();
    Optional<Unread> unread = Optional.empty();
    List<Column> columns = table.columns();
    for (int from = 0; from < columns.size(); from += COLUMNS_AT_ONCE) {
      List<Column> some = columns.subList(from, Math.min(from + COLUMNS_AT_ONCE, columns.size()));
      Optional<Unread> failure = readSome(store, table, some, scores);
      unread = unread.or(() -> failure);
    }
    return new Reading(scores, unread);
  }

  private Optional<Unread> readSome(
      OpenStore store, Table table, List<Column> columns, Map<String, ColumnScore> scores) {
    List<String> readable =
        columns.stream().filter(it -> ColumnTypes.isReadable(it.type())).map(Column::name).toList();
    List<DistinctValues> values = new ArrayList<>();
    readable.forEach(name -> values.add(new DistinctValues(MOST_DISTINCT, key)));
    Optional<Unread> failure = Optional.empty();
    if (rows > 0 && !readable.isEmpty()) {
      SampleOutcome outcome =
          store.sample(
              table.name(), readable, rows, (column, text, cut) -> values.get(column).add(text));
      if (outcome instanceof SampleOutcome.BrokenOff broken) {
        failure = Optional.of(broken.why());
      }
    }
    for (Column column : columns) {
      int place = readable.indexOf(column.name());
      if (!classify(table, column, place < 0 ? null : values.get(place), scores)) {
        failure = failure.or(() -> Optional.of(new Unread(table.name(), Reason.NOT_JUDGED, "")));
      }
    }
    return failure;
  }

  /** Whether the values were judged; the name is looked at in any case. */
  private boolean classify(
      Table table,
      Column column,
      @Nullable DistinctValues values,
      Map<String, ColumnScore> scores) {
    var type = ColumnTypes.of(column.type());
    String tableName = table.name().name();
    var named = fr.beffroi.compliance.personaldata.Column.named(tableName, column.name(), type);
    if (values == null || values.valuesInClear().isEmpty()) {
      keep(column, classifier.apply(named), scores);
      return true;
    }
    try {
      var sampled =
          fr.beffroi.compliance.personaldata.Column.sampled(
              tableName, column.name(), type, values.valuesInClear());
      keep(column, classifier.apply(sampled), scores);
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      // Not let through: what is thrown over a value quotes it.
      keep(column, classifier.apply(named), scores);
      return false;
    }
  }

  private static void keep(
      Column column, List<ColumnScore> found, Map<String, ColumnScore> scores) {
    if (!found.isEmpty()) {
      scores.put(column.name(), found.get(0));
    }
  }
}
