package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.Nearest;
import fr.beffroi.rules.RuleException;
import java.util.Collection;
import java.util.TreeSet;

/** What is said of a word that names nothing: which are there, and which was meant? */
final class Unknown {
  /** A longer list helps nobody. */
  private static final int MOST = 24;

  private Unknown() {}

  static RuleException word(
      Location at, String word, String french, String english, Collection<String> known) {
    Bilingual meant = Nearest.question(word, known);
    String all = known.size() > MOST ? "" : String.join(", ", new TreeSet<>(known));
    Bilingual list =
        all.isEmpty()
            ? new Bilingual("", "")
            : new Bilingual(" : écrivez l'un de " + all, ": write one of " + all);
    return new RuleException(
        at,
        french + " '" + word + "'" + list.french() + '.' + meant.french(),
        english + " '" + word + "'" + list.english() + '.' + meant.english());
  }
}
