package fr.beffroi.compliance.personaldata;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What in a running text may be an identifier of one kind, before its recogniser reads it?
 *
 * @param least the weakest reading that counts in a text
 * @param called words before it without which it is none, null where it needs none
 * @param against words before it that make it something else
 */
record Candidate(
    String kind, Pattern form, Reading least, @Nullable Pattern called, @Nullable Pattern against) {
  /** Characters before it in which a label and its colon stand. */
  private static final int LABEL = 40;

  /** Characters before it in which a word speaks of it and of nothing else: « facture n° ». */
  private static final int NEXT = 16;

  /** What bears numbers that look like anything. */
  private static final Pattern REFERENCES =
      before(
          "factur|r[ée]f|commande|devis|dossier|bon n|contrat|article|lot |version|logiciel|ean");

  /** One that its form gives away. */
  static Candidate of(String kind, String form) {
    return new Candidate(kind, Pattern.compile(form), Reading.IMPERSONAL, null, null);
  }

  /** One that counts only behind one of these words. */
  Candidate called(String words) {
    return new Candidate(kind, form, least, before(words), against);
  }

  /** The same, unless the words before it say that it is a reference of a thing. */
  Candidate unlessReference() {
    return new Candidate(kind, form, least, called, REFERENCES);
  }

  /** The same, its recogniser being sure enough where it says POSSIBLE. */
  Candidate evenPossible() {
    return new Candidate(kind, form, Reading.POSSIBLE, called, against);
  }

  private static Pattern before(String words) {
    return Pattern.compile(
        "(?<!\\p{L})(?:" + words + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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
