package fr.beffroi.compliance.retention;

import fr.beffroi.rules.Problem;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which rule holds on one day?
 *
 * @param notes rules and agreements past their date
 */
public record RulesInForce(
    LocalDate asOf, SortedMap<String, RetentionRule> byId, List<Problem> notes) {
  public RulesInForce {
    byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
    notes = List.copyOf(notes);
  }

  public Optional<RetentionRule> rule(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Collection<RetentionRule> rules() {
    return byId.values();
  }
}
