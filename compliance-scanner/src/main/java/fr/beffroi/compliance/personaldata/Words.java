package fr.beffroi.compliance.personaldata;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which words does a French text hold, whatever its accents, capitals and punctuation? */
final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");

  private Words() {}

  /** « Nom de l'Élève » is {@code nom de l eleve}. */
  static String folded(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String small = plain.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    return GAPS.matcher(small).replaceAll(" ").strip();
  }

  static List<String> of(String text) {
    String folded = folded(text);
    return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" ", -1));
  }
}
