package fr.beffroi.compliance.retention;

import fr.beffroi.rules.Bilingual;

/**
 * What happens at the end, who must agree, and how sure is it?
 *
 * @param status of the end alone: a text that was read may leave the end to a circular that was not
 */
public record End(FinalDisposition disposition, Visa visa, Status status) {
  /** A text of its own orders the erasure: no visa stands between. */
  public boolean isErasureByText() {
    return visa.mode() == Visa.Mode.EFFACEMENT_PREVU_PAR_TEXTE;
  }

  /** As management tables write it: {@code E, visa : à confirmer}. */
  public Bilingual words() {
    if (isErasureByText()) {
      return visa.words();
    }
    // Logs too are public archives: what no text orders to erase is an elimination (R212-14).
    String code = disposition == FinalDisposition.ERASE ? "E" : disposition.code();
    return new Bilingual(
        code + ", visa : " + visa.words().french(), code + ", visa: " + visa.words().english());
  }
}
