package fr.beffroi.compliance.personaldata;

import java.util.Collection;
import java.util.Set;

/**
 * Which words of names stand for people, and which for things?
 *
 * @param persons « nom » of one is a person's
 * @param things « nom » of one is nobody's
 * @param places things that have an address and a telephone of their own
 * @param pieces words that say which line or part of a name or an address it is
 */
record NameWords(Set<String> persons, Set<String> things, Set<String> places, Set<String> pieces) {
  /** Of so few letters it is the prefix of a table, or of a type: « c_nom », « PM_DEMANDEUR ». */
  private static final int PREFIX = 2;

  NameWords {
    persons = Set.copyOf(persons);
    things = Set.copyOf(things);
    places = Set.copyOf(places);
    pieces = Set.copyOf(pieces);
  }

  boolean hasPerson(Collection<String> words) {
    return words.stream().anyMatch(persons::contains);
  }

  boolean hasThing(Collection<String> words) {
    return words.stream().anyMatch(word -> things.contains(word) || places.contains(word));
  }

  boolean hasPlace(Collection<String> words) {
    return words.stream().anyMatch(places::contains);
  }

  boolean isEither(String word) {
    return persons.contains(word) || things.contains(word) || places.contains(word);
  }

  /** Whether there is no other word than persons' and prefixes. */
  boolean arePersons(Collection<String> words) {
    return words.stream().allMatch(word -> persons.contains(word) || isPrefix(word));
  }

  static boolean isPrefix(String word) {
    return word.length() <= PREFIX;
  }
}
