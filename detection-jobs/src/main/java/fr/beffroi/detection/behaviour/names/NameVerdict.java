package fr.beffroi.detection.behaviour.names;

import fr.beffroi.rules.Bilingual;
import java.util.Locale;

/**
 * What does the model make of a name?
 *
 * @param score from 0 to 1: the chance that a program made it, were one name in two a program's
 * @param rarity share of the usual names of about this length that score at least as high
 * @param label which label was judged, from the right, 1 being the registered one; 0 where there is
 *     none
 * @param from first character of its most unusual part, from 1
 * @param to last character of it
 * @param length how many characters the label has
 */
public record NameVerdict(double score, double rarity, int label, int from, int to, int length) {
  public NameVerdict {
    if (!(score >= 0 && score <= 1 && rarity >= 0 && rarity <= 1)) {
      throw new IllegalArgumentException("a score and a rarity lie between 0 and 1");
    }
  }

  /** Where to look, in a sentence that repeats no character of the name: it may be a person's. */
  public Bilingual sentence() {
    String french = label == 1 ? "la partie enregistrée" : "le sous-domaine";
    String english = label == 1 ? "the registered part" : "the sub-domain";
    return new Bilingual(
        String.format(
            Locale.FRENCH,
            "Nom peu lisible : les caractères %d à %d de %s (%d caractères) se suivent comme dans"
                + " un nom tiré au sort ; parmi les noms habituels de cette longueur, %s l'est autant.",
            from,
            to,
            french,
            length,
            oneIn(Locale.FRENCH)),
        String.format(
            Locale.ENGLISH,
            "Hardly a readable name: characters %d to %d of %s (%d characters) follow each other as"
                + " in a name made by dice; of the usual names of that length, %s is as much so.",
            from,
            to,
            english,
            length,
            oneIn(Locale.ENGLISH)));
  }

  private String oneIn(Locale locale) {
    long names = Math.round(1 / Math.max(rarity, 1e-6));
    boolean french = locale.equals(Locale.FRENCH);
    return String.format(locale, french ? "un sur %d" : "one in %d", Math.max(1, names));
  }
}
