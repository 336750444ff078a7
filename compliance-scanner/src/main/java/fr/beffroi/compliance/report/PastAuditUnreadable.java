package fr.beffroi.compliance.report;

import fr.beffroi.rules.Bilingual;

/** Why is a file not taken for an earlier audit, and what is to be done? */
public final class PastAuditUnreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Bilingual words;

  PastAuditUnreadable(Bilingual words) {
    super(words.english());
    this.words = words;
  }

  /** A sentence that holds nothing of the file. */
  public Bilingual words() {
    return words;
  }
}
