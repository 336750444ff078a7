package fr.beffroi.ingest.enrich.llm;

import java.util.Set;

/**
 * What is a rule of the charter about? What says more wins: a provider over a group, a group over a
 * category, whatever the order in the file.
 */
public sealed interface CharterTarget {
  /** One provider of the catalogue. */
  record Provider(String id) implements CharterTarget {}

  /** The providers and categories that the charter gives one name. */
  record Group(String id, Set<String> providers, Set<LlmCategory> categories)
      implements CharterTarget {
    public Group {
      providers = Set.copyOf(providers);
      categories = Set.copyOf(categories);
    }
  }

  /** Whatever is of one kind. */
  record Category(LlmCategory category) implements CharterTarget {}

  /** How much it says; more is stronger. */
  default int weight() {
    return this instanceof Provider ? 2 : this instanceof Group ? 1 : 0;
  }

  /** Whether it is about this provider, used for one of these purposes. */
  default boolean covers(LlmProvider provider, Set<LlmCategory> categories) {
    if (this instanceof Provider one) {
      return one.id.equals(provider.id());
    }
    if (this instanceof Group group) {
      return group.providers.contains(provider.id())
          || group.categories.stream().anyMatch(categories::contains);
    }
    return this instanceof Category kind && categories.contains(kind.category);
  }
}
