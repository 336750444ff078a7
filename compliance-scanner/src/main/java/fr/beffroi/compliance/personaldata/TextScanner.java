package fr.beffroi.compliance.personaldata;

import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFiles;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which identifiers does a running text mention: a letter, minutes, a form?
 *
 * <p>A column is judged on the share of its values; a text has no such share. So candidates are cut
 * out of it by their form and the words before them, and each is read by the {@link Recognizer} of
 * its kind. Of what was found counts come out, and nothing else.
 */
public final class TextScanner {
  private static final String SPECIAL = "special_category";
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?;])\\s|\\R");
  private static final Pattern IN_WORDS =
      Pattern.compile("([0-9]{1,2})(?:er)? (\\p{L}{3,9}) ([0-9]{4})");
  private static final List<String> MONTHS =
      List.of(
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre");

  private final WordLists lists;

  public TextScanner(WordLists lists) {
    this.lists = lists;
  }

  /**
   * A scanner with the words of these rule files.
   *
   * @throws RuleException with the place, where a list of {@code personal-data/} is broken
   */
  public static TextScanner of(RuleFiles files) throws RuleException {
    return new TextScanner(WordLists.read(files));
  }

  /** What the text mentions. It begins and ends at the end of a word. */
  public Mentions scan(String text) {
    Mentions.Tallying found = new Mentions.Tallying();
    BitSet claimed = new BitSet();
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      scanLine(text, start, end, claimed, found);
      start = end + 1;
    }
    scanForSpecialCategories(text, found);
    return found.mentions();
  }

  private void scanLine(String text, int start, int end, BitSet claimed, Mentions.Tallying found) {
    int digits = 0;
    for (int i = start; i < end; i++) {
      digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
    }
    for (Candidate candidate : Candidates.ALL) {
      if (candidate.mayStandIn(text, start, end, digits)) {
        // What stands before the line is seen, and not searched.
        Matcher matcher = candidate.form().matcher(text).useTransparentBounds(true);
        scan(text, matcher.region(start, end), candidate, claimed, found);
      }
    }
  }

  private void scan(
      String text, Matcher matcher, Candidate candidate, BitSet claimed, Mentions.Tallying found) {
    Recognizer recognizer = Recognizers.named(candidate.kind());
    int end = matcher.regionEnd();
    while (matcher.find()) {
      Reading reading = Reading.OTHER;
      if (isFree(claimed, matcher) && candidate.fits(text, matcher.start())) {
        reading = recognizer.read(value(matcher.group()), lists);
      }
      if (candidate.counts(reading)) {
        found.add(candidate.kind(), reading, 1);
        claimed.set(matcher.start(), matcher.end());
      } else {
        // A number that is none of the kind may begin before one that is.
        matcher.region(matcher.start() + 1, end);
      }
    }
  }

  private static boolean isFree(BitSet claimed, Matcher matcher) {
    int taken = claimed.nextSetBit(matcher.start());
    return taken < 0 || taken >= matcher.end();
  }

  /** As a column would hold it: « 3 mars 1985 » in digits. */
  private static String value(String found) {
    Matcher words = IN_WORDS.matcher(found);
    int month = words.matches() ? MONTHS.indexOf(Words.folded(words.group(2))) : -1;
    return month < 0 ? found.strip() : words.group(1) + "/" + (month + 1) + "/" + words.group(3);
  }

  /** Sentences, not words: what is sensitive is what a sentence says of somebody. */
  private void scanForSpecialCategories(String text, Mentions.Tallying found) {
    Recognizer recognizer = Recognizers.named(SPECIAL);
    long sensitive =
        SENTENCE_END
            .splitAsStream(text)
            .filter(sentence -> recognizer.read(sentence, lists) == Reading.FORM)
            .count();
    if (sensitive > 0) {
      found.add(SPECIAL, Reading.FORM, sensitive);
    }
  }
}
