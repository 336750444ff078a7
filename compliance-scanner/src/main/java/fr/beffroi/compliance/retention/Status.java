package fr.beffroi.compliance.retention;

import fr.beffroi.rules.Bilingual;

/** Who has read the text that a rule rests on? */
public enum Status {
  /** The text itself was read. */
  V("texte lu", "text read"),
  /** Only a text that reports it was read. */
  S("lu dans une source secondaire", "read in a secondary source"),
  /** Nobody has read it for this pack. */
  U("non vérifié", "not verified");

  private final String french;
  private final String english;

  Status(String french, String english) {
    this.french = french;
    this.english = english;
  }

  public Bilingual words() {
    return new Bilingual(french, english);
  }

  /** The status of what rests on both: a chain is as sure as its weakest part. */
  public Status weakest(Status other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
