package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;
import java.util.List;

/**
 * Is it a first name? The list of frequent ones holds a good part of any town's; the rest has the
 * form of a name. Pierre and Rose are things too: a column is judged, never a value.
 */
@AutoService(Recognizer.class)
public final class FirstNameRecognizer implements Recognizer {
  @Override
  public String kind() {
    return "first_name";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("prénom", "first name");
  }

  @Override
  public Nature nature() {
    return Nature.PERSONAL;
  }

  /** Surnames are first names in one of twenty (Martin, Bernard, Thomas). */
  @Override
  public double formByChance() {
    return 0.1;
  }

  @Override
  public double enough() {
    return 0.25;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    PersonName name = PersonName.of(value, lists);
    if (name == null) {
      return Reading.OTHER;
    }
    List<String> words = name.words();
    boolean listed = words.stream().allMatch(word -> lists.has("first-names", word));
    return listed ? Reading.FORM : Reading.POSSIBLE;
  }
}
