package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.AggregateOutcome.Aggregated;
import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.Condition;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.personaldata.ColumnScore;
import fr.beffroi.compliance.personaldata.Mentions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many documents of one folder mention data of each kind? Each kind becomes a column of the
 * folder's table of documents, {@code @nir} or {@code @iban}, so that what is said of columns is
 * said of it too. No name of a document is kept.
 */
final class FolderTally {
  private final Table folder;
  private final SortedMap<String, KindTally> kinds = new TreeMap<>();
  private int read;

  /**
   * @param folder its table of documents, as the inventory has it
   */
  FolderTally(Table folder) {
    this.folder = folder;
  }

  static String column(String kind) {
    return '@' + kind;
  }

  /** One document more was read. */
  void add(Mentions mentions) {
    read++;
    for (String kind : mentions.byKind().keySet()) {
      kinds.computeIfAbsent(kind, KindTally::new).add(mentions);
    }
  }

  /** The folder's table, with a column for each kind that its documents mention. */
  Table table() {
    List<Column> columns = new ArrayList<>(folder.columns());
    for (String kind : kinds.keySet()) {
      columns.add(new Column(column(kind), "mention", "", true, true));
    }
    return new Table(
        folder.name(),
        folder.kind(),
        folder.comment(),
        folder.rows(),
        folder.size(),
        folder.partitionOf(),
        columns,
        folder.primaryKey(),
        folder.foreignKeys());
  }

  /** What is said of each of these columns. */
  Map<String, ColumnScore> scores() {
    Map<String, ColumnScore> scores = new LinkedHashMap<>();
    kinds.forEach(
        (kind, tally) -> scores.put(column(kind), tally.score(read, folder.rows().rows())));
    return scores;
  }

  /**
   * How many documents hold what a column stands for: counted when they were read, and not by
   * reading them all again. Empty where the question is not about one column alone.
   */
  Optional<Aggregated> count(Question question) {
    if (question.conditions().size() == 1
        && question.conditions().get(0) instanceof Condition.IsFilled filled) {
      return kinds.entrySet().stream()
          .filter(entry -> column(entry.getKey()).equals(filled.column()))
          .map(entry -> counted(filled.column(), entry.getValue().documents()))
          .findFirst();
    }
    return Optional.empty();
  }

  private Aggregated counted(String column, long documents) {
    String from = (folder.name().schema() + '/' + folder.name().name()).replace("\"", "\"\"");
    String sql = "SELECT COUNT(*) FROM \"" + from + "\" WHERE \"" + column + "\" <> ''";
    return new Aggregated(documents, 0, new TreeMap<>(), List.of(), sql, "");
  }
}
