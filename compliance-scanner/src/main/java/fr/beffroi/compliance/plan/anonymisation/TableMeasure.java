package fr.beffroi.compliance.plan.anonymisation;

import fr.beffroi.compliance.datastore.GroupOutcome;
import fr.beffroi.compliance.datastore.LinkOutcome;
import fr.beffroi.compliance.datastore.TableName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far are the rows of a table alike, as the store counts them?
 *
 * @param groups before small groups are left out
 * @param sensitive by column, the groups with what it holds in each
 * @param links to each table with names, before and after small groups are left out
 */
public record TableMeasure(
    TablePlan plan, GroupOutcome groups, Map<String, GroupOutcome> sensitive, List<Link> links) {
  /** What another table with names would tell. */
  public record Link(TableName named, LinkOutcome before, LinkOutcome after) {}

  public TableMeasure {
    sensitive = new TreeMap<>(sensitive);
    links = List.copyOf(links);
  }
}
