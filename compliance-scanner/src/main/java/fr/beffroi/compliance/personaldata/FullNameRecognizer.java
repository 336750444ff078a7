package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;

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
  public Bilingual label() {
    return new Bilingual("nom et prénom", "first and family name");
  }

  @Override
  public Nature nature() {
    return Nature.PERSONAL;
  }

  @Override
  public double enough() {
    return 0.25;
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
    // At an end: « Saint-Jean-de-Luz » has its first name in the middle.
    return name.hasFirstName(lists) ? Reading.FORM : Reading.POSSIBLE;
  }
}
