package fr.beffroi.compliance.register;

import fr.beffroi.rules.Bilingual;

/** Why may these data be processed at all? GDPR, article 6, paragraph 1, points a to f. */
public enum LegalBasis {
  CONSENT("consentement", "consent"),
  CONTRACT("contrat", "contract"),
  LEGAL_OBLIGATION("obligation légale", "legal obligation"),
  VITAL_INTERESTS("intérêts vitaux", "vital interests"),
  PUBLIC_TASK("mission d'intérêt public", "public task"),
  LEGITIMATE_INTERESTS("intérêts légitimes", "legitimate interests");

  private final String french;
  private final String english;

  LegalBasis(String french, String english) {
    this.french = french;
    this.english = english;
  }

  public Bilingual words() {
    return new Bilingual(french, english);
  }
}
