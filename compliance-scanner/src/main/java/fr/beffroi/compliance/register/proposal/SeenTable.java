package fr.beffroi.compliance.register.proposal;

import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.personaldata.ColumnScore;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a table when activities are proposed?
 *
 * @param personal the likeliest kind of each column that holds data about people, by its name
 */
public record SeenTable(Table table, Map<String, ColumnScore> personal) {
  public SeenTable {
    personal = Map.copyOf(new TreeMap<>(personal));
  }
}
