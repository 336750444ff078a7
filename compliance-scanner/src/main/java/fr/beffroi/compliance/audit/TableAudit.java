package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import java.util.List;

/**
 * What is known of one table after the audit?
 *
 * @param columns how many it has
 * @param personal those that hold data about people, or may
 * @param activities ids of the processing activities that declare it
 */
public record TableAudit(
    TableName name,
    Table.Kind kind,
    RowCount rows,
    int columns,
    List<ColumnAudit> personal,
    List<String> activities) {
  public TableAudit {
    personal = List.copyOf(personal);
    activities = List.copyOf(activities);
  }
}
