package fr.beffroi.compliance.retention;

import fr.beffroi.rules.Bilingual;

/**
 * On which side of the double offence does a finding lie? Keeping personal data too long is one,
 * destroying public archives without agreement is the other: the remedy of one may be the other.
 */
public enum Offence {
  NEITHER("aucune", "neither", ""),
  /** Code pénal 226-20: 5 years and 300,000 €. */
  KEPT_TOO_LONG(
      "conservation au-delà de la durée (Code pénal 226-20 : 5 ans et 300 000 €)",
      "kept beyond the period (Code pénal 226-20: 5 years and 300,000 €)",
      "Code pénal 226-20"),
  /** Code du patrimoine L214-3: 3 years and 45,000 €; for negligence 1 year and 15,000 €. */
  DESTROYED_WITHOUT_AGREEMENT(
      "destruction d'archives publiques sans accord (C. patrimoine L214-3 : 3 ans et 45 000 € ;"
          + " par négligence 1 an et 15 000 €)",
      "public archives destroyed without agreement (C. patrimoine L214-3: 3 years and"
          + " 45,000 €; by negligence 1 year and 15,000 €)",
      "C. patrimoine L214-3");

  private final String french;
  private final String english;
  private final String article;

  Offence(String french, String english, String article) {
    this.french = french;
    this.english = english;
    this.article = article;
  }

  public Bilingual words() {
    return new Bilingual(french, english);
  }

  /** The article, or nothing. */
  public String article() {
    return article;
  }
}
