package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import java.util.List;

/**
 * Is it a family name and a first name in one, in any order? Jules Ferry and Victor Hugo are
 * schools and streets.
 */
@AutoService(Recognizer.class)
public final class FullNameRecognizer implements Recognizer {
  @Override
  public String kind() {
    return "full_name";
  }

  @Override
  public Sentence label() {
    return new Sentence("nom et prénom", "first and family name");
  }

  @Override
  public Nature nature() {
    return Nature.PERSONAL;
  }

  @Override
  public double enough() {
    return 0.35;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    PersonName name = PersonName.of(value, lists);
    if (name == null || name.words().size() < 2) {
      return Reading.OTHER;
    }
    if (name.isFamous(lists)) {
      return Reading.IMPERSONAL;
    }
    List<String> words = name.words();
    // The first name stands at either end: « Saint-Jean-de-Luz » has it in the middle.
    boolean atAnEnd =
        lists.has("first-names", words.get(0))
            || lists.has("first-names", words.get(words.size() - 1));
    return atAnEnd ? Reading.FORM : Reading.POSSIBLE;
  }
}
