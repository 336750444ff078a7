package fr.beffroi.compliance.personaldata;

import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFiles;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Is a text a value, and not the name of something? So that the first row of a file without header
 * is not printed as the names of its columns.
 */
public final class Values {
  /** Kinds whose words are names of columns too: « handicap », « Martin ». */
  private static final Set<String> WORDS = Set.of("special_category", "last_name");

  private static final String HEADINGS = "headings";

  private final List<Recognizer> recognizers;
  private final WordLists lists;
  private final ColumnWords headings;

  private Values(WordLists lists, ColumnWords headings) {
    this.lists = lists;
    this.headings = headings;
    this.recognizers = Recognizers.all().stream().filter(it -> !WORDS.contains(it.kind())).toList();
  }

  /** By the recognisers and the words that come with Beffroi. */
  public static Values shipped() {
    try {
      RuleFiles files = RuleFiles.shipped("personal-data");
      WordLists lists = WordLists.read(files);
      return new Values(lists, ColumnWords.of(files, Map.of(), lists.of(HEADINGS)));
    } catch (RuleException e) {
      throw new IllegalStateException("the lists that come with Beffroi are broken", e);
    }
  }

  /** Whether it is made of words that columns are called by, and of no other. */
  public boolean isHeading(String text) {
    return headings.knows(text);
  }

  /** Whether it is a number, a date, or something that a recogniser knows. */
  public boolean isOne(String text) {
    String bare = text.strip();
    return Digits.areDigits(Digits.compact(bare))
        || DateText.anyDay(bare) != null
        || bare.indexOf('@') >= 0
        || recognizers.stream().anyMatch(it -> isKnown(it.read(bare, lists)));
  }

  private static boolean isKnown(Reading reading) {
    return reading == Reading.FORM || reading == Reading.CHECKED || reading == Reading.IMPERSONAL;
  }
}
