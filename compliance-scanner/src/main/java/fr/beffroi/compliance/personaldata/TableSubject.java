package fr.beffroi.compliance.personaldata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom or what is a table about?
 *
 * <p>Its name may say so. So do its columns: beside {@code prenom} and {@code dt_naissance}, {@code
 * nom} is a person's; beside {@code petit_prenom}, {@code petit_nom} is, and {@code nom} still says
 * nothing.
 *
 * @param words of the table's name
 * @param people whether columns without anything before or behind them are somebody's
 * @param owners words before or behind columns that are somebody's: {@code petit}
 */
record TableSubject(List<String> words, boolean people, Set<String> owners, NameWords classes) {
  /** Kinds that only people have: where a name means one of these, somebody has it. */
  private static final Set<String> OF_PEOPLE =
      Set.of("first_name", "last_name", "birth_date", "nir");

  private static final int SHORTEST = 3;

  TableSubject {
    words = List.copyOf(words);
    owners = Set.copyOf(owners);
  }

  static TableSubject named(List<String> words, NameWords classes) {
    return new TableSubject(words, false, Set.of(), classes);
  }

  /** With what the names of its columns say. */
  TableSubject with(ColumnNames names, Collection<String> columns) {
    boolean bare = false;
    Set<String> found = new HashSet<>();
    for (String column : columns) {
      for (var said : names.said(this, column).entrySet()) {
        boolean specific = said.getValue().hint() == NameHint.SPECIFIC;
        if (specific && OF_PEOPLE.contains(said.getKey())) {
          List<String> others = said.getValue().others();
          bare |= others.isEmpty();
          found.addAll(others);
        }
      }
    }
    found.removeAll(classes.pieces());
    return new TableSubject(words, bare, found, classes);
  }

  /** Whether a generic word with these beside it is somebody's, by the table's other columns. */
  boolean isSomebodys(List<String> others) {
    List<String> owner = others.stream().filter(word -> !classes.pieces().contains(word)).toList();
    return owner.isEmpty() ? people : owners.containsAll(owner);
  }

  /** What the table's name makes of a generic word. */
  NameHint hint() {
    boolean person = classes.hasPerson(words);
    if (person == classes.hasThing(words)) {
      return NameHint.GENERIC;
    }
    return person ? NameHint.SPECIFIC : NameHint.AGAINST;
  }

  /** Whether it lists places and organisations and nothing else: {@code T_ECOLES}. */
  boolean isPlaces() {
    List<String> said = words.stream().filter(word -> !NameWords.isPrefix(word)).toList();
    return !people && !said.isEmpty() && classes.places().containsAll(said);
  }

  /**
   * The words of a column, its prefix written out where it is short for a word of the table's name:
   * {@code SAL} is salle in {@code SALLE.SAL_NOM} and salarié in {@code SALARIE.SAL_NOM}.
   *
   * @param first how the name begins, as written; empty where it has one word
   */
  List<String> spelledOut(List<String> column, String first) {
    // « adr » of ADMINISTRES says adresse: what means something else already is left.
    boolean open =
        !column.isEmpty() && (column.get(0).equals(first) || classes.isEither(column.get(0)));
    return words.stream()
        .filter(word -> open && classes.isEither(word) && isShortFor(first, word))
        .findFirst()
        .map(word -> replaced(column, word))
        .orElse(column);
  }

  private static List<String> replaced(List<String> column, String word) {
    List<String> replaced = new ArrayList<>(column);
    replaced.set(0, word);
    return replaced;
  }

  /** Its letters in their order, the first one first: {@code srv} is short for service. */
  private static boolean isShortFor(String first, String word) {
    if (first.length() < SHORTEST || word.length() <= first.length()) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < word.length() && at < first.length(); i++) {
      if (word.charAt(i) == first.charAt(at)) {
        at++;
      } else if (i == 0) {
        return false;
      }
    }
    return at == first.length();
  }
}
