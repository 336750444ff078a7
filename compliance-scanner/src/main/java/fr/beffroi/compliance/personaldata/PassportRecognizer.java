package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;

/**
 * Is it the number of a French passport? Two digits, two letters, five digits. Its form is not
 * verified and has no check that is public: it is believed only where the column's name says so.
 */
@AutoService(Recognizer.class)
public final class PassportRecognizer extends UnverifiedNumber {
  public PassportRecognizer() {
    super(
        "passport",
        new Bilingual("numéro de passeport", "number of a passport"),
        "[0-9]{2}[A-Z]{2}[0-9]{5}");
  }
}
