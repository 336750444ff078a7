package fr.beffroi.compliance.personaldata;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What in a running text may be an identifier of one kind, before its recogniser reads it?
 *
 * @param digits that its line has at least: most lines have none, and are not searched
 * @param signs of which its line has one; nothing where it needs none
 * @param least the weakest reading that counts in a text
 * @param called words before it without which it is none, null where it needs none
 * @param against words before it that make it something else
 */
record Candidate(
    String kind,
    Pattern form,
    int digits,
    String signs,
    Reading least,
    @Nullable Pattern called,
    @Nullable Pattern against) {
  /** Characters before it in which a label and its colon stand. */
  private static final int LABEL = 40;

  /** Characters before it in which a word speaks of it and of nothing else: « facture n° ». */
  private static final int NEXT = 16;

  /** What bears numbers that look like anything. */
  private static final Pattern REFERENCES =
      before(
          "factur|r[ée]f|commande|devis|dossier|bon n|contrat|article|lot |version|logiciel|ean");

  /** One that its form gives away, on a line of so many digits. */
  static Candidate of(String kind, int digits, String form) {
    return new Candidate(kind, Pattern.compile(form), digits, "", Reading.IMPERSONAL, null, null);
  }

  /** The same, on a line that has one of these characters. */
  Candidate with(String someOf) {
    return new Candidate(kind, form, digits, someOf, least, called, against);
  }

  /** One that counts only behind one of these words. */
  Candidate called(String words) {
    return new Candidate(kind, form, digits, signs, least, before(words), against);
  }

  /** The same, unless the words before it say that it is a reference of a thing. */
  Candidate unlessReference() {
    return new Candidate(kind, form, digits, signs, least, called, REFERENCES);
  }

  /** The same, its recogniser being sure enough where it says POSSIBLE. */
  Candidate evenPossible() {
    return new Candidate(kind, form, digits, signs, Reading.POSSIBLE, called, against);
  }

  private static Pattern before(String words) {
    return Pattern.compile(
        "(?<!\\p{L})(?:" + words + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether a line may hold one at all. */
  boolean mayStandIn(String text, int start, int end, int digitsOfTheLine) {
    if (digitsOfTheLine < digits) {
      return false;
    }
    boolean found = signs.isEmpty();
    for (int i = start; i < end && !found; i++) {
      found = signs.indexOf(text.charAt(i)) >= 0;
    }
    return found;
  }

  /** Whether what stands before it lets it be one. */
  boolean fits(String text, int start) {
    if (called == null && against == null) {
      return true;
    }
    return (called == null || isBefore(called, text, start, LABEL))
        && (against == null || !isBefore(against, text, start, NEXT));
  }

  private static boolean isBefore(Pattern words, String text, int start, int characters) {
    return words.matcher(text.substring(Math.max(0, start - characters), start)).find();
  }

  /** Whether a reading says enough in a running text. */
  boolean counts(Reading reading) {
    return reading != Reading.OTHER && (reading != Reading.POSSIBLE || least == Reading.POSSIBLE);
  }
}
