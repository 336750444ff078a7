package fr.beffroi.compliance.register.proposal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which of these phrases does a name say? A phrase is said where all its words are, in any order.
 *
 * @param phrases the surest first
 */
record Phrases(List<Set<String>> phrases) {
  static final Phrases NONE = new Phrases(List.of());

  Phrases {
    phrases = List.copyOf(phrases);
  }

  /** The longest one that is said, the first of those. */
  Optional<Set<String>> longestIn(Collection<String> words) {
    Set<String> longest = Set.of();
    for (Set<String> phrase : saidIn(words)) {
      longest = phrase.size() > longest.size() ? phrase : longest;
    }
    return longest.isEmpty() ? Optional.empty() : Optional.of(longest);
  }

  List<Set<String>> saidIn(Collection<String> words) {
    return phrases.stream().filter(words::containsAll).toList();
  }
}
