package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Is it a vehicle's registration? AA-123-AA since 2009 (arrêté du 9 février 2009): neither I, O nor
 * U, no SS, no WW on the left. The numbers of before, 12 AB 45, look like references.
 */
@AutoService(Recognizer.class)
public final class PlateRecognizer implements Recognizer {
  private static final String PAIR = "(?!SS)[A-HJ-NP-TV-Z]{2}";
  private static final Pattern SIV =
      Pattern.compile("(?!WW)" + PAIR + "[ -]?(?!000)[0-9]{3}[ -]?" + PAIR);
  private static final Pattern FNI =
      Pattern.compile(
          "[1-9][0-9]{0,3}[ -]?[A-HJ-NP-Z]{1,3}[ -]?(?:0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-6])");

  @Override
  public String kind() {
    return "plate";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("plaque d'immatriculation", "vehicle registration");
  }

  @Override
  public Nature nature() {
    return Nature.PERSONAL;
  }

  @Override
  public double formByChance() {
    return 0.05;
  }

  @Override
  public boolean tellsWithoutName() {
    return true;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    String plate = value.length() > 12 ? "" : value.toUpperCase(Locale.ROOT);
    if (SIV.matcher(plate).matches()) {
      return Reading.FORM;
    }
    return FNI.matcher(plate).matches() ? Reading.POSSIBLE : Reading.OTHER;
  }
}
