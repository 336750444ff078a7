package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;
import java.util.List;
import java.util.Set;

/**
 * Does a text speak of health, handicap, religion, union membership, opinions or social distress
 * (GDPR, article 9, and what a social service writes)? Counted, never quoted: the terms are the
 * list {@code special-categories}.
 */
@AutoService(Recognizer.class)
public final class SpecialCategoryRecognizer implements Recognizer {
  private static final String LIST = "special-categories";
  private static final int WINDOW = 4000;
  private static final int LONGEST_TERM = 4;
  private static final int FREE_TEXT = 2;
  private static final Set<String> FLAGS =
      Set.of("oui", "non", "o", "n", "0", "1", "true", "false", "vrai", "faux", "x");

  @Override
  public String kind() {
    return "special_category";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("donnée sensible (article 9)", "special category of data (article 9)");
  }

  @Override
  public Nature nature() {
    return Nature.SPECIAL_CATEGORY;
  }

  /** Notes about anything hold such a term now and then. */
  @Override
  public double formByChance() {
    return 0.002;
  }

  /** One note in fifty is enough to make a column sensitive. */
  @Override
  public double enough() {
    return 0.02;
  }

  @Override
  public boolean suits(DataType type) {
    return type != DataType.DATE;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    List<String> words = Words.of(value.substring(0, Math.min(value.length(), WINDOW)));
    if (hasTerm(words, lists)) {
      return Reading.FORM;
    }
    boolean flag = words.size() == 1 && FLAGS.contains(words.get(0));
    return flag || words.size() >= FREE_TEXT ? Reading.POSSIBLE : Reading.OTHER;
  }

  private static boolean hasTerm(List<String> words, WordLists lists) {
    for (int from = 0; from < words.size(); from++) {
      if (!lists.begins(LIST, words.get(from))) {
        continue;
      }
      int longest = Math.min(words.size(), from + LONGEST_TERM);
      for (int end = from + 1; end <= longest; end++) {
        if (lists.has(LIST, String.join(" ", words.subList(from, end)))) {
          return true;
        }
      }
    }
    return false;
  }
}
