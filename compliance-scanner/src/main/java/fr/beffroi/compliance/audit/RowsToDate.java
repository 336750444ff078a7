package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.Condition;
import fr.beffroi.compliance.datastore.DateSource;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.retention.Place;
import fr.beffroi.compliance.retention.TwoClocks;
import java.util.List;
import java.util.Map;

/**
 * Which rows are to be dated, by which clocks, and where do their dates stand?
 *
 * @param triggers by the rule's word; a clock whose word is missing leaves every row undated
 * @param conditions that the rows meet; none for the whole table
 */
record RowsToDate(
    TableName table,
    TwoClocks clocks,
    Map<String, DateSource> triggers,
    List<Condition> conditions,
    Place place) {
  RowsToDate {
    triggers = Map.copyOf(triggers);
    conditions = List.copyOf(conditions);
  }
}
