package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.personaldata.Confidence;
import fr.beffroi.compliance.register.ProcessingActivity;
import fr.beffroi.compliance.retention.RetentionRule;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What does an audit know of a table when it comes to say what it found?
 *
 * @param personal columns that hold data about people, or may
 * @param forbidden by column, the retention rule that forbids what it holds
 * @param person a table of persons that its rows point to
 * @param activities that declare it
 * @param rules that rule it
 */
public record SeenTable(
    Table table,
    List<ColumnAudit> personal,
    SortedMap<String, String> forbidden,
    Optional<TableName> person,
    List<ProcessingActivity> activities,
    List<RetentionRule> rules) {
  public SeenTable {
    personal = List.copyOf(personal);
    forbidden = Collections.unmodifiableSortedMap(new TreeMap<>(forbidden));
    activities = List.copyOf(activities);
    rules = List.copyOf(rules);
  }

  public TableName name() {
    return table.name();
  }

  /** Columns of which it is likely that they hold data about people, and that nobody dismissed. */
  public List<ColumnAudit> likely() {
    return personal.stream()
        .filter(column -> column.dismissal().isEmpty())
        .filter(column -> column.score().personal())
        .filter(column -> column.score().confidence() != Confidence.LOW)
        .toList();
  }
}
