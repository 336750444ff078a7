package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;

/**
 * Is it a pupil's or student's national number (INE)? Nine digits and two letters, or ten and a
 * letter. Its form is not verified and has no check that is public: it is believed only where the
 * column's name says so.
 */
@AutoService(Recognizer.class)
public final class IneRecognizer extends UnverifiedNumber {
  public IneRecognizer() {
    super(
        "ine",
        new Bilingual("identifiant national élève (INE)", "national pupil's number (INE)"),
        "[0-9]{9}[A-Z]{2}|[0-9]{10}[A-Z]");
  }
}
