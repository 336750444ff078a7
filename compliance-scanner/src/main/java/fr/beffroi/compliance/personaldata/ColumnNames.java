package fr.beffroi.compliance.personaldata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What does a column's name say about the kinds of data in it?
 *
 * <p>A generic word counts for little: {@code nom} of an agent is a name, {@code nom} of a street
 * is none, and alone it says nothing. Words for people ({@code agent}, {@code élève}) and for
 * things ({@code rue}, {@code école}) in the column's or the table's name decide. All words are
 * data, in {@code personal-data/column-names.yml}.
 */
public final class ColumnNames {
  private final ColumnWords splitter;
  private final Map<String, KindNames> kinds;
  private final Set<String> persons;
  private final Set<String> things;

  ColumnNames(
      ColumnWords splitter, Map<String, KindNames> kinds, Set<String> persons, Set<String> things) {
    this.splitter = splitter;
    this.kinds = Map.copyOf(kinds);
    this.persons = Set.copyOf(persons);
    this.things = Set.copyOf(things);
  }

  /** The kinds that names can call for. */
  public Set<String> kinds() {
    return kinds.keySet();
  }

  /**
   * What the name says about one kind.
   *
   * @param table the table's name, or nothing where it has none
   */
  public NameHint hint(String kind, String table, String column) {
    KindNames names = kinds.get(kind);
    if (names == null) {
      return NameHint.NONE;
    }
    List<String> words = splitter.of(column);
    Set<String> said = longest(names.specific(), words);
    boolean specific = !said.isEmpty();
    Set<String> phrase = specific ? said : longest(names.generic(), words);
    if (phrase.isEmpty() || isPartOfAnotherKind(kind, phrase, words)) {
      return NameHint.NONE;
    }
    List<String> others = new ArrayList<>(words);
    others.removeAll(phrase);
    if (others.stream().anyMatch(names.against()::contains)) {
      return NameHint.AGAINST;
    }
    return specific ? specific(names, others) : generic(others, splitter.of(table));
  }

  private NameHint specific(KindNames names, List<String> others) {
    boolean ofThing = !names.ofThings() && isOf(things, others) && !isOf(persons, others);
    return ofThing ? NameHint.AGAINST : NameHint.SPECIFIC;
  }

  private NameHint generic(List<String> others, List<String> table) {
    boolean person = isOf(persons, others);
    boolean thing = isOf(things, others);
    if (person != thing) {
      return person ? NameHint.SPECIFIC : NameHint.AGAINST;
    }
    if (person || isOf(persons, table) == isOf(things, table)) {
      return NameHint.GENERIC;
    }
    return isOf(persons, table) ? NameHint.SPECIFIC : NameHint.AGAINST;
  }

  /** « adresse mail » is an e-mail's name, not an address's. */
  private boolean isPartOfAnotherKind(String kind, Set<String> phrase, List<String> words) {
    for (KindNames other : kinds.values()) {
      if (!other.kind().equals(kind)
          && (isMore(longest(other.specific(), words), phrase)
              || isMore(longest(other.generic(), words), phrase))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMore(Set<String> one, Set<String> other) {
    return one.size() > other.size() && one.containsAll(other);
  }

  private static Set<String> longest(List<Set<String>> phrases, List<String> words) {
    Set<String> said = new HashSet<>(words);
    Set<String> longest = Set.of();
    for (Set<String> phrase : phrases) {
      if (phrase.size() > longest.size() && said.containsAll(phrase)) {
        longest = phrase;
      }
    }
    return longest;
  }

  private static boolean isOf(Set<String> list, Collection<String> words) {
    return words.stream().anyMatch(list::contains);
  }
}
