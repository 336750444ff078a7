package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;
import java.util.List;

/**
 * Is it a family name? France has a million and a half: the most frequent ones and usual endings
 * are a sign in a column, nothing in a value.
 */
@AutoService(Recognizer.class)
public final class LastNameRecognizer implements Recognizer {
  @Override
  public String kind() {
    return "last_name";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("nom de famille", "family name");
  }

  @Override
  public Nature nature() {
    return Nature.PERSONAL;
  }

  /** Communes and brands bear family names too. */
  @Override
  public double formByChance() {
    return 0.02;
  }

  /** The list's 300 names are those of about one person in seven. */
  @Override
  public double enough() {
    return 0.07;
  }

  /** Where most values have a gap, a first name stands beside the name. */
  @Override
  public boolean plausible(List<String> distinct, NameHint hint) {
    long gaps = distinct.stream().filter(value -> value.indexOf(' ') > 0).count();
    return gaps * 2 < distinct.size();
  }

  @Override
  public Reading read(String value, WordLists lists) {
    PersonName name = PersonName.of(value, lists);
    if (name == null) {
      return Reading.OTHER;
    }
    if (name.isFamous(lists)) {
      return Reading.IMPERSONAL;
    }
    return name.hasAny("last-names", lists) ? Reading.FORM : Reading.POSSIBLE;
  }
}
