package fr.beffroi.detection.sigma;

import fr.beffroi.detection.sigma.condition.FieldRef;
import fr.beffroi.detection.sigma.condition.FieldTable;
import fr.beffroi.ingest.enrich.llm.LlmTagger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What makes events belong together: which fields, under which names?
 *
 * @param names the group-by of the rule: fields, or aliases of them
 * @param optional whether an event that lacks a field still belongs to a group, without it
 * @param aliases for a name that is no field: the field of each rule that it stands for
 */
public record Grouping(
    List<String> names, boolean optional, Map<String, Map<String, String>> aliases) {
  /** What an episode of single events is about, as far as the event says. */
  static final Grouping USUAL =
      new Grouping(List.of("source.ip", "user.name", "host.name"), true, Map.of());

  private static final Set<String> TELLING_NOBODY =
      Set.of(
          LlmTagger.SERVICE.name(),
          LlmTagger.PROVIDER.name(),
          LlmTagger.CATEGORY.name(),
          LlmTagger.COUNTRY.name(),
          LlmTagger.REGION.name(),
          LlmTagger.STATUS.name(),
          LlmTagger.HOURS.name(),
          LlmTagger.EVASION.name());

  public Grouping {
    names = List.copyOf(names);
    aliases = Map.copyOf(aliases);
  }

  static Grouping by(List<String> names) {
    return new Grouping(names, false, Map.of());
  }

  /** The same in every release, whatever other rules there are: state is kept under it. */
  public String id() {
    String id = String.join(",", names) + (optional ? "?" : "");
    if (aliases.isEmpty()) {
      return id;
    }
    Map<String, Map<String, String>> sorted = new TreeMap<>();
    aliases.forEach((alias, fields) -> sorted.put(alias, new TreeMap<>(fields)));
    return id + sorted;
  }

  /**
   * Whether it tells parts of the town hall apart and nobody in them. Then a hit carries the group
   * and no address, account or host: what is not there is in no state, alert, log or store.
   */
  public boolean namesNobody() {
    return aliases.isEmpty()
        && names.contains(LlmTagger.SERVICE.name())
        && names.stream().allMatch(TELLING_NOBODY::contains);
  }

  /** The fields that make the group for events of that rule, in the order of the names. */
  List<FieldRef> fieldsOf(RuleHeader rule, FieldTable fields) {
    List<FieldRef> refs = new ArrayList<>();
    for (String name : names) {
      refs.add(fields.ref(fieldOf(name, rule)));
    }
    return refs;
  }

  private String fieldOf(String name, RuleHeader rule) {
    Map<String, String> byRule = aliases.get(name);
    if (byRule == null) {
      return name;
    }
    @Nullable String field = byRule.get(rule.name());
    return field != null ? field : byRule.getOrDefault(rule.id(), name);
  }
}
