package fr.beffroi.compliance.retention;

import fr.beffroi.rules.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What must one rule say in one case?
 *
 * @param dates by trigger; with {@code asOf}, the case of one row
 * @param purge the case of a store that erases by itself, or does not
 * @param verdict expected of the row or the purge; null where only the texts cited are looked at
 * @param cites what the rule's sources must name
 * @param neverCites what they must not name: errors in circulation
 */
public record RuleCase(
    Location at,
    String name,
    String rule,
    Map<String, LocalDate> dates,
    LocalDate asOf,
    Place place,
    @Nullable Purge purge,
    @Nullable Verdict verdict,
    List<String> cites,
    List<String> neverCites) {
  public RuleCase {
    dates = Map.copyOf(dates);
    cites = List.copyOf(cites);
    neverCites = List.copyOf(neverCites);
  }
}
