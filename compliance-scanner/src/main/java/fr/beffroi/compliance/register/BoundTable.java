package fr.beffroi.compliance.register;

import fr.beffroi.compliance.datastore.Condition;
import fr.beffroi.compliance.datastore.DateSource;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.retention.Place;
import fr.beffroi.compliance.retention.RetentionRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which rule rules which rows of a table that is there, and from which dates?
 *
 * @param triggers where the store keeps the dates, by the rule's word; those that the rule asks
 *     for, as far as the register names them
 * @param conditions that rows must meet to be meant
 * @param archived rows among them that the application flags as archived
 */
public record BoundTable(
    ProcessingActivity activity,
    TableBinding binding,
    Table table,
    RetentionRule rule,
    SortedMap<String, DateSource> triggers,
    List<Condition> conditions,
    Optional<Condition.IsOneOf> archived) {
  public BoundTable {
    triggers = Collections.unmodifiableSortedMap(new TreeMap<>(triggers));
    conditions = List.copyOf(conditions);
  }

  /** Rows of the table that lie in one place; no row is in two parts. */
  public record Part(Place place, List<Condition> conditions) {
    public Part {
      conditions = List.copyOf(conditions);
    }
  }

  /** The rows that are flagged as archived, and the others; one part where there is no flag. */
  public List<Part> parts() {
    return archived
        .map(
            flag ->
                List.of(
                    new Part(
                        binding.place(), and(new Condition.IsNoneOf(flag.column(), flag.values()))),
                    new Part(Place.FLAGGED_AS_ARCHIVED, and(flag))))
        .orElseGet(() -> List.of(new Part(binding.place(), conditions)));
  }

  /** Triggers without which no row can be dated, and that the register does not name. */
  public Set<String> missingTriggers() {
    Set<String> missing = new TreeSet<>(rule.clocks().triggers());
    missing.removeAll(triggers.keySet());
    return missing;
  }

  private List<Condition> and(Condition more) {
    List<Condition> all = new ArrayList<>(conditions);
    all.add(more);
    return all;
  }
}
