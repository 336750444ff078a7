package fr.beffroi.compliance.retention;

import fr.beffroi.rules.Bilingual;

/** What comes after the last clock has run out? */
public enum FinalDisposition {
  CONSERVE("C", "conserver", "keep for ever"),
  SORT("T", "trier", "sort"),
  ELIMINATE("E", "éliminer", "eliminate"),
  ERASE("effacement", "effacer", "erase");

  private final String code;
  private final String french;
  private final String english;

  FinalDisposition(String code, String french, String english) {
    this.code = code;
    this.french = french;
    this.english = english;
  }

  /** How the rule pack and management tables write it. */
  public String code() {
    return code;
  }

  public Bilingual words() {
    return new Bilingual(french, english);
  }
}
