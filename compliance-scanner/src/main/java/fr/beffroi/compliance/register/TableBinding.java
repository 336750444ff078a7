package fr.beffroi.compliance.register;

import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.retention.Place;
import fr.beffroi.compliance.retention.Purge;
import fr.beffroi.rules.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where do data of an activity lie, which rule rules them, and which dates start its clocks?
 *
 * @param at where the register says it
 * @param table the table's name, with its schema or without; for a folder the file's path in it,
 *     {@code *} standing for anything but a slash
 * @param rule id of a retention rule
 * @param triggers date by the rule's word for what starts a clock
 * @param where rows that are meant, all conditions together; empty for the whole table
 * @param archived rows that the application flags as archived; they stay in the same live table
 * @param place where rows without that flag lie
 * @param purge what erases by itself; empty where the register does not say
 */
public record TableBinding(
    Location at,
    String store,
    String table,
    String rule,
    Map<String, DatePath> triggers,
    List<ColumnEquals> where,
    Optional<ColumnEquals> archived,
    Place place,
    Optional<Purge> purge) {
  public TableBinding {
    triggers = Map.copyOf(triggers);
    where = List.copyOf(where);
  }

  /** Whether a table of that name may be one that it means. */
  public boolean mayMean(TableName name) {
    Names<TableName> names = new Names<>();
    StoreNames.spellings(name).forEach(spelling -> names.add(spelling, name));
    return !names.meantBy(table).isEmpty() || !names.fitting(table).isEmpty();
  }
}
