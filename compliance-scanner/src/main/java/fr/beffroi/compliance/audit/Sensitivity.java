package fr.beffroi.compliance.audit;

import fr.beffroi.rules.Bilingual;

/** Why does a store need a right of its own, so that it is not read without an explicit option? */
public enum Sensitivity {
  /** Social support: the CCAS and its professional secrecy. */
  SOCIAL("aide sociale", "social support"),
  /** Health (GDPR, article 9). */
  HEALTH("santé", "health");

  private final String french;
  private final String english;

  Sensitivity(String french, String english) {
    this.french = french;
    this.english = english;
  }

  public Bilingual words() {
    return new Bilingual(french, english);
  }
}
