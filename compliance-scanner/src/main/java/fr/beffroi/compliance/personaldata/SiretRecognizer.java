package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;

/**
 * Is it the number of an establishment (SIRET)? A SIREN, five digits, and Luhn's formula over all.
 *
 * <p>La Poste has more establishments than the formula allows: theirs have a sum of digits that
 * five divides, but for the head office, which obeys Luhn (INSEE).
 */
@AutoService(Recognizer.class)
public final class SiretRecognizer implements Recognizer {
  private static final String LA_POSTE = "356000000";

  @Override
  public String kind() {
    return "siret";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("numéro SIRET", "SIRET (number of an establishment)");
  }

  @Override
  public Nature nature() {
    return Nature.ORGANISATION;
  }

  @Override
  public double checkedByChance() {
    return 0.0098;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    String siret = Digits.of(value, 14);
    if (siret == null || !SirenRecognizer.isSiren(siret.substring(0, 9))) {
      return Reading.OTHER;
    }
    return Digits.luhn(siret) || isOfLaPoste(siret) ? Reading.CHECKED : Reading.OTHER;
  }

  private static boolean isOfLaPoste(String siret) {
    return siret.startsWith(LA_POSTE) && siret.chars().map(c -> c - '0').sum() % 5 == 0;
  }
}
