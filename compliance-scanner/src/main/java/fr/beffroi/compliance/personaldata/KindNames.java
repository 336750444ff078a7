package fr.beffroi.compliance.personaldata;

import java.util.List;
import java.util.Set;

/**
 * Which names call for one kind of data? Each phrase is the set of words that a name must hold.
 *
 * @param specific phrases that mean this kind and little else
 * @param generic phrases that mean many things
 * @param alone phrases that mean many things, and this one only where nothing but persons is beside
 * @param against words that make it something else
 * @param taken words that say it is something else wherever no phrase calls for the kind, and they
 *     do not stand alone
 * @param ofThings whether things have it too, as a supplier has a SIRET
 * @param ofPlaces whether a place has one of its own, as a school has a telephone
 * @param namesPlaces whether places are called so too: a column {@code ecole} holds names of people
 */
record KindNames(
    String kind,
    List<Set<String>> specific,
    List<Set<String>> generic,
    List<Set<String>> alone,
    Set<String> against,
    Set<String> taken,
    boolean ofThings,
    boolean ofPlaces,
    boolean namesPlaces) {
  KindNames {
    specific = List.copyOf(specific);
    generic = List.copyOf(generic);
    alone = List.copyOf(alone);
    against = Set.copyOf(against);
    taken = Set.copyOf(taken);
  }

  /** The longest phrase of which a name has all words, a specific one first; empty for none. */
  Set<String> longestIn(List<String> words) {
    for (List<Set<String>> phrases : List.of(specific, generic, alone)) {
      Set<String> found = longest(phrases, words);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Set.of();
  }

  private static Set<String> longest(List<Set<String>> phrases, List<String> words) {
    Set<String> longest = Set.of();
    for (Set<String> phrase : phrases) {
      if (phrase.size() > longest.size() && words.containsAll(phrase)) {
        longest = phrase;
      }
    }
    return longest;
  }
}
