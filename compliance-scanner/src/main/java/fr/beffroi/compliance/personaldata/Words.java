package fr.beffroi.compliance.personaldata;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which words does a French text hold, whatever its accents, capitals and punctuation? */
public final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Words() {}

  /** « Nom de l'Élève » is {@code nom de l eleve}. */
  static String folded(String text) {
    String plain = isAscii(text) ? text : withoutMarks(text);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = Character.toLowerCase(plain.charAt(i));
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        folded.append(c);
      } else if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().stripTrailing();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static String withoutMarks(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
  }

  /** The words of a text, folded: « Nom de l'Élève » has four. */
  public static List<String> of(String text) {
    String folded = folded(text);
    return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" ", -1));
  }
}
