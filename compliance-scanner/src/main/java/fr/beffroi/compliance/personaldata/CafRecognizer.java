package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;

/**
 * Is it a family's number at the CAF? Up to seven digits and perhaps a letter. Its form is not
 * verified and has no check that is public: it is believed only where the column's name says so.
 */
@AutoService(Recognizer.class)
public final class CafRecognizer extends UnverifiedNumber {
  public CafRecognizer() {
    super(
        "caf",
        new Bilingual("numéro d'allocataire CAF", "number at the family allowance office (CAF)"),
        "[0-9]{6,7}[A-Z]?");
  }
}
