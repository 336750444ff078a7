package fr.beffroi.compliance.plan.anonymisation;

import fr.beffroi.rules.Bilingual;
import java.util.List;

/**
 * May the result be called anonymous? Only where nobody can be singled out, linked or inferred
 * (WP29, Opinion 05/2014 on anonymisation techniques; GDPR, recital 26); and not before the source
 * is gone, since who holds it can always look people up again.
 *
 * @param reasons one a criterion, with its figure
 */
public record Assessment(Conclusion conclusion, List<Bilingual> reasons) {
  /** What may be said of the result? */
  public enum Conclusion {
    /** At least one criterion is not met. */
    PSEUDONYMISED(
        "pseudonymisé, données toujours personnelles", "pseudonymised, still personal data"),
    /** A store did not answer, or nothing would be kept: nothing is claimed. */
    NOT_MEASURED(
        "non mesuré : à traiter comme des données personnelles",
        "not measured: to be treated as personal data"),
    /** All three are met on these rows. */
    CRITERIA_MET(
        "les trois critères mesurés sont remplis ; le résultat ne deviendra anonyme qu'une fois la"
            + " source, ses copies et ses sauvegardes détruites, visa obtenu ; jusque-là, données"
            + " personnelles",
        "the three criteria are met as measured; the result becomes anonymous only once the source,"
            + " its copies and its backups are destroyed, under the visa; until then, personal"
            + " data");

    private final String french;
    private final String english;

    Conclusion(String french, String english) {
      this.french = french;
      this.english = english;
    }

    public Bilingual words() {
      return new Bilingual(french, english);
    }
  }

  public Assessment {
    reasons = List.copyOf(reasons);
  }
}
