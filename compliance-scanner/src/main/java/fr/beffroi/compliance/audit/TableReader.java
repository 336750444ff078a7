package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.SampleOutcome;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.personaldata.ColumnScore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
    ColumnJudge judge = new ColumnJudge(table.name().name(), classifier);
    List<ColumnJudge.Judged> judged =
        columns.parallelStream()
            .map(column -> judge.judge(column, values(column, readable, values)))
            .toList();
    judged.forEach(it -> it.likeliest().ifPresent(score -> scores.put(it.column(), score)));
    return judged.stream().allMatch(ColumnJudge.Judged::whole)
        ? failure
        : failure.or(() -> Optional.of(new Unread(table.name(), Reason.NOT_JUDGED, "")));
  }

  private static Collection<String> values(
      Column column, List<String> readable, List<DistinctValues> values) {
    int place = readable.indexOf(column.name());
    return place < 0 ? List.of() : values.get(place).valuesInClear();
  }
}
