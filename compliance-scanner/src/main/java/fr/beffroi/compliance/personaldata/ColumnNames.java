package fr.beffroi.compliance.personaldata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

  ColumnWords words() {
    return splitter;
  }

  /** The kinds that names can call for. */
  public Set<String> kinds() {
    return kinds.keySet();
  }

  /** The words of a name, abbreviations written out. */
  List<String> words(String name) {
    return splitter.of(name);
  }

  /**
   * What the name says about each kind that it says something about.
   *
   * @param table the table's name, or nothing where it has none
   */
  public Map<String, NameHint> hints(String table, String column) {
    List<String> words = splitter.of(column);
    Map<KindNames, Set<String>> said = new HashMap<>();
    for (KindNames kind : kinds.values()) {
      Set<String> phrase = kind.longestIn(words);
      if (!phrase.isEmpty()) {
        said.put(kind, phrase);
      }
    }
    Map<String, NameHint> hints = new HashMap<>();
    said.forEach(
        (kind, phrase) -> {
          // « adresse mail » is an e-mail's name, not an address's.
          if (said.values().stream().noneMatch(other -> isMore(other, phrase))) {
            hints.put(kind.kind(), hint(kind, phrase, words, splitter.of(table)));
          }
        });
    return hints;
  }

  /** What the name says about one kind. */
  public NameHint hint(String kind, String table, String column) {
    return hints(table, column).getOrDefault(kind, NameHint.NONE);
  }

  private NameHint hint(
      KindNames kind, Set<String> phrase, List<String> words, List<String> table) {
    List<String> others = new ArrayList<>(words);
    others.removeAll(phrase);
    if (isOf(kind.against(), others)) {
      return NameHint.AGAINST;
    }
    return kind.specific().contains(phrase) ? specific(kind, others) : generic(others, table);
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

  private static boolean isMore(Set<String> one, Set<String> other) {
    return one.size() > other.size() && one.containsAll(other);
  }

  private static boolean isOf(Set<String> list, Collection<String> words) {
    return words.stream().anyMatch(list::contains);
  }
}
