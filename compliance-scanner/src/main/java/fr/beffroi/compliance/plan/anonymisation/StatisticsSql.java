package fr.beffroi.compliance.plan.anonymisation;

import fr.beffroi.compliance.datastore.GroupKey;
import fr.beffroi.compliance.datastore.jdbc.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which query gives a table's rows as the plan keeps them? Those of small groups are left out, and
 * the order of the rows says nothing of where they come from.
 */
final class StatisticsSql {
  private final Spelling spelling;
  private final long threshold;

  StatisticsSql(Spelling spelling, long threshold) {
    this.spelling = spelling;
    this.threshold = threshold;
  }

  /** A new table with these rows; the plan must keep something. */
  String create(TablePlan plan, String target) {
    List<ColumnPlan> kept =
        plan.columns().stream()
            .filter(column -> !(column.treatment() instanceof Treatment.Dropped))
            .toList();
    String columns =
        IntStream.range(0, kept.size())
            .mapToObj(i -> "c" + i + " AS " + spelling.quote(kept.get(i).column()))
            .collect(Collectors.joining(", "));
    return spelling.temporaryTable(target)
        + "\nSELECT "
        + columns
        + "\n  FROM ("
        + counted(plan, kept)
        + ") s\n WHERE persons >= "
        + threshold
        + "\n ORDER BY "
        + numbered("c", kept.size());
  }

  /** Each row with how many persons share its keys. */
  private String counted(TablePlan plan, List<ColumnPlan> kept) {
    String partition = partition(plan);
    if (plan.person().isEmpty()) {
      return rows(plan, kept, "COUNT(*) OVER (" + partition + ") AS persons");
    }
    // No make counts distinct values over a window; the highest rank is their count.
    String rank = "DENSE_RANK() OVER (" + partition + spaced(partition) + "ORDER BY person) AS r";
    return "SELECT q.*, MAX(r) OVER ("
        + partition
        + ") AS persons\n          FROM (SELECT p.*, "
        + rank
        + " FROM ("
        + rows(plan, kept, person(plan) + " AS person")
        + ") p) q";
  }

  private String rows(TablePlan plan, List<ColumnPlan> kept, String last) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      columns.add(value(kept.get(i)) + " AS c" + i);
    }
    List<GroupKey> keys = plan.keys();
    if (plan.person().isPresent()) {
      for (int i = 0; i < keys.size(); i++) {
        columns.add(spelling.key(keys.get(i), "t") + " AS k" + i);
      }
    }
    columns.add(last);
    return "SELECT "
        + String.join(", ", columns)
        + " FROM "
        + spelling.quote(plan.table())
        + " t"
        + (plan.person().isPresent() ? " WHERE " + person(plan) + " IS NOT NULL" : "");
  }

  private String partition(TablePlan plan) {
    int keys = plan.keys().size();
    if (keys == 0) {
      return "";
    }
    return "PARTITION BY "
        + (plan.person().isPresent()
            ? numbered("k", keys)
            : plan.keys().stream()
                .map(key -> spelling.key(key, "t"))
                .collect(Collectors.joining(", ")));
  }

  private String value(ColumnPlan column) {
    return column.treatment() instanceof Treatment.Kept kept
        ? spelling.value(kept.key(), "t")
        : "t." + spelling.quote(column.column());
  }

  private String person(TablePlan plan) {
    return "t." + spelling.quote(plan.person().orElseThrow());
  }

  private static String spaced(String text) {
    return text.isEmpty() ? "" : " ";
  }

  private static String numbered(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> name + i).collect(Collectors.joining(", "));
  }
}
