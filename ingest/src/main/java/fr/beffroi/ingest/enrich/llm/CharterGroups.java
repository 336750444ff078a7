package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlScalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which providers and categories does a group of the charter hold, those of the groups in it
 * included? A group that holds itself, however far down, is an error at the place that closes the
 * circle. Each is gone through once, so that groups of groups of groups cost no more than they are.
 */
final class CharterGroups {
  static final Set<String> KEYS = Set.of("id", "providers", "categories", "groups");

  /** As deep as YAML itself may be. */
  private static final int DEEPEST = 64;

  private final Map<String, YamlMap> groups = new LinkedHashMap<>();
  private final Map<String, CharterTarget.Group> resolved = new HashMap<>();
  private final LlmCatalogue catalogue;

  CharterGroups(LlmCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  void add(YamlMap group) throws RuleException {
    YamlKeys.refuseOthers(group, KEYS);
    String id = LlmProviderReader.id(group, "id");
    YamlMap first = groups.putIfAbsent(id, group);
    if (first != null) {
      throw CharterReader.twice(group.at("id"), id, first.at("id"));
    }
  }

  /** Checks one group by itself: a group that no rule names may be wrong as well. */
  void check(YamlMap group) throws RuleException {
    String id = group.required("id");
    if (group.equals(groups.get(id))) {
      resolve(new YamlScalar(group.at("id"), id, YamlScalar.Kind.TEXT));
    }
  }

  CharterTarget.Group resolve(YamlScalar name) throws RuleException {
    return resolve(name, new ArrayDeque<>());
  }

  private CharterTarget.Group resolve(YamlScalar name, Deque<String> above) throws RuleException {
    CharterTarget.Group known = resolved.get(name.text());
    if (known != null) {
      return known;
    }
    YamlMap group = groups.get(name.text());
    if (group == null) {
      throw Unknown.word(
          name.at(), name.text(), "groupe inconnu", "unknown group", groups.keySet());
    }
    if (above.contains(name.text())) {
      throw circle(name, above);
    }
    if (above.size() == DEEPEST) {
      throw tooDeep(name);
    }
    above.addLast(name.text());
    CharterTarget.Group read = read(name.text(), group, above);
    above.removeLast();
    resolved.put(name.text(), read);
    return read;
  }

  private CharterTarget.Group read(String id, YamlMap group, Deque<String> above)
      throws RuleException {
    Set<String> providers = new LinkedHashSet<>();
    Set<LlmCategory> categories = EnumSet.noneOf(LlmCategory.class);
    for (YamlScalar provider : group.scalars("providers")) {
      providers.add(CharterReader.provider(provider, catalogue).id());
    }
    for (YamlScalar category : group.scalars("categories")) {
      categories.add(LlmProviderReader.category(category.at(), category.text()));
    }
    for (YamlScalar inner : group.scalars("groups")) {
      CharterTarget.Group held = resolve(inner, above);
      providers.addAll(held.providers());
      categories.addAll(held.categories());
    }
    return new CharterTarget.Group(id, providers, categories);
  }

  private static RuleException tooDeep(YamlScalar name) {
    return new RuleException(
        name.at(),
        "plus de " + DEEPEST + " groupes l'un dans l'autre : simplifiez la charte",
        "more than " + DEEPEST + " groups within each other: simplify the charter");
  }

  private static RuleException circle(YamlScalar name, Deque<String> above) {
    List<String> way = new ArrayList<>(above);
    way.add(name.text());
    String circle = String.join(" → ", way.subList(way.indexOf(name.text()), way.size()));
    return new RuleException(
        name.at(),
        "ce groupe se contient lui-même (" + circle + ") : retirez l'un de ces renvois",
        "this group holds itself (" + circle + "): remove one of these references");
  }
}
