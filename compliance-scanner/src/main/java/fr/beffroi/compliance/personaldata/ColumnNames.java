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
 * things ({@code rue}, {@code école}) in the column's or the table's name decide, and whether the
 * table's other columns are somebody's. All words are data, in {@code
 * personal-data/column-names.yml}.
 */
public final class ColumnNames {
  private final ColumnWords splitter;
  private final Map<String, KindNames> kinds;
  private final NameWords classes;

  ColumnNames(ColumnWords splitter, Map<String, KindNames> kinds, NameWords classes) {
    this.splitter = splitter;
    this.kinds = Map.copyOf(kinds);
    this.classes = classes;
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
   * What the name says about each kind that it says something about, of a table of which nothing
   * but its name is known.
   *
   * @param table the table's name, or nothing where it has none
   */
  public Map<String, NameHint> hints(String table, String column) {
    return hints(subject(table, List.of()), column);
  }

  /**
   * Whom or what a table is about.
   *
   * @param columns the names of all its columns, as far as they are known
   */
  TableSubject subject(String table, Collection<String> columns) {
    TableSubject named = TableSubject.named(splitter.of(table), classes);
    return columns.isEmpty() ? named : named.with(this, columns);
  }

  /** What the name says about each kind that it says something about. */
  Map<String, NameHint> hints(TableSubject table, String column) {
    Map<String, NameHint> hints = new HashMap<>();
    said(table, column).forEach((kind, said) -> hints.put(kind, said.hint()));
    return hints;
  }

  /** What the name says about one kind. */
  public NameHint hint(String kind, String table, String column) {
    return hints(table, column).getOrDefault(kind, NameHint.NONE);
  }

  /**
   * What is said of a kind, and what else the name says.
   *
   * @param others the words beside those that call for the kind
   */
  record Said(NameHint hint, List<String> others) {}

  Map<String, Said> said(TableSubject table, String column) {
    List<String> words = table.spelledOut(splitter.of(column), ColumnWords.first(column));
    Map<String, Said> said = new HashMap<>();
    Map<KindNames, Set<String>> phrases = new HashMap<>();
    for (KindNames kind : kinds.values()) {
      Set<String> phrase = kind.longestIn(words);
      if (!phrase.isEmpty()) {
        phrases.put(kind, phrase);
      } else if (isAnother(kind, words)) {
        said.put(kind.kind(), new Said(NameHint.AGAINST, words));
      }
    }
    phrases.forEach(
        (kind, phrase) -> {
          // « adresse mail » is an e-mail's name, not an address's.
          if (phrases.values().stream().noneMatch(other -> isMore(other, phrase))) {
            List<String> others = new ArrayList<>(words);
            others.removeAll(phrase);
            said.put(kind.kind(), new Said(hint(kind, phrase, others, table), others));
          }
        });
    return said;
  }

  /** Without a word for the kind: {@code ecole} is no person, {@code date_acte} no birth. */
  private boolean isAnother(KindNames kind, List<String> words) {
    if (kind.namesPlaces() && classes.hasPlace(words)) {
      return !classes.hasPerson(words);
    }
    List<String> others = words.stream().filter(word -> !kind.taken().contains(word)).toList();
    return others.size() < words.size() && !classes.arePersons(others);
  }

  private NameHint hint(
      KindNames kind, Set<String> phrase, List<String> others, TableSubject table) {
    if (others.stream().anyMatch(kind.against()::contains)) {
      return NameHint.AGAINST;
    }
    if (kind.specific().contains(phrase)) {
      return specific(kind, others, table);
    }
    boolean alone = kind.alone().contains(phrase);
    return alone && !classes.arePersons(others) ? NameHint.NONE : generic(others, table, alone);
  }

  private NameHint specific(KindNames names, List<String> others, TableSubject table) {
    boolean ofThing = classes.hasThing(others) && !classes.hasPerson(others);
    boolean ofPlace = names.ofPlaces() && table.isPlaces() && !classes.hasPerson(others);
    return !names.ofThings() && (ofThing || ofPlace) ? NameHint.AGAINST : NameHint.SPECIFIC;
  }

  private NameHint generic(List<String> others, TableSubject table, boolean alone) {
    boolean person = classes.hasPerson(others);
    boolean thing = classes.hasThing(others);
    if (person != thing) {
      return person ? NameHint.SPECIFIC : NameHint.AGAINST;
    }
    if (person) {
      return NameHint.GENERIC;
    }
    return !alone && table.isSomebodys(others) ? NameHint.SPECIFIC : table.hint();
  }

  private static boolean isMore(Set<String> one, Set<String> other) {
    return one.size() > other.size() && one.containsAll(other);
  }
}
