package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Is it where somebody lives? A number, bis or ter, the type of way, its name, a postcode, a town
 * (the lines of NF Z 10-011). CEDEX and the town hall are organisations'.
 */
@AutoService(Recognizer.class)
public final class AddressRecognizer implements Recognizer {
  private static final int LONGEST = 250;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}[a-d]?");
  private static final Set<String> REPETITIONS =
      Set.of("a", "b", "c", "d", "bis", "ter", "quater", "b1", "b2");
  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,2} ?[/-] ?[0-9]{1,2} ");

  @Override
  public String kind() {
    return "address";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("adresse postale", "postal address");
  }

  @Override
  public Nature nature() {
    return Nature.PERSONAL;
  }

  /** A tenth of them has no number and no type of way: hamlets, buildings. */
  @Override
  public double enough() {
    return 0.5;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    List<String> words = value.length() > LONGEST ? List.of() : Words.of(value);
    if (words.size() < 2 || words.stream().noneMatch(word -> !Digits.areDigits(word))) {
      return Reading.OTHER;
    }
    if (words.stream().anyMatch(word -> lists.has("public-places", word))) {
      return Reading.IMPERSONAL;
    }
    boolean grouped = GROUPED.matcher(value).lookingAt();
    int way = wayAt(grouped ? words.subList(1, words.size()) : words, lists);
    if (way < 0) {
      return isLoose(words) ? Reading.POSSIBLE : Reading.OTHER;
    }
    return way > 0 || hasPostcode(words) ? Reading.FORM : Reading.POSSIBLE;
  }

  /**
   * Where the type of way stands: first, or behind number and repetition, before which there may be
   * a flat or a building; −1 where it does not.
   */
  private static int wayAt(List<String> words, WordLists lists) {
    if (isWay(words, 0, lists)) {
      return 0;
    }
    for (int from = 0; from < words.size(); from++) {
      int at = behindNumber(words, from);
      if (at > from && isWay(words, at, lists)) {
        return at;
      }
    }
    return -1;
  }

  private static int behindNumber(List<String> words, int from) {
    int at = from;
    if (NUMBER.matcher(words.get(at)).matches()) {
      at++;
      while (at < words.size() && REPETITIONS.contains(words.get(at))) {
        at++;
      }
    }
    return at;
  }

  private static boolean isWay(List<String> words, int at, WordLists lists) {
    return at < words.size() - 1 && lists.has("ways", words.get(at));
  }

  /** A hamlet's address: a number and a name, or a place and its postcode. */
  private static boolean isLoose(List<String> words) {
    boolean numbered =
        NUMBER.matcher(words.get(0)).matches()
            && words.get(1).length() > 2
            && !Digits.areDigits(words.get(1));
    return numbered || hasPostcode(words);
  }

  private static boolean hasPostcode(List<String> words) {
    return words.stream().skip(1).limit(words.size() - 2L).anyMatch(PostcodeRecognizer::isPostcode);
  }
}
