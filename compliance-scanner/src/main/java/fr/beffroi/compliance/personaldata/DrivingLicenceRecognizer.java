package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;

/**
 * Is it the number of a French driving licence? Twelve digits, or two, two letters and five. Its
 * form is not verified and has no check that is public: it is believed only where the column's name
 * says so.
 */
@AutoService(Recognizer.class)
public final class DrivingLicenceRecognizer extends UnverifiedNumber {
  public DrivingLicenceRecognizer() {
    super(
        "driving_licence",
        new Bilingual("numéro de permis de conduire", "number of a driving licence"),
        "[0-9]{12}|[0-9]{2}[A-Z]{2}[0-9]{5}");
  }
}
