package fr.beffroi.compliance.retention;

import fr.beffroi.rules.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Who must agree before anything is destroyed?
 *
 * <p>« Toute élimination est interdite sans ce visa » (Code du patrimoine, R212-14); the same
 * article allows general authorisations for listed categories.
 *
 * @param reference the general authorisation, or the text that orders the erasure
 */
public record Visa(Mode mode, @Nullable String reference) {
  /** On what does the agreement rest? */
  public enum Mode {
    REQUIS("requis", "required"),
    AUTORISATION_GENERALE("autorisation générale", "general authorisation"),
    EFFACEMENT_PREVU_PAR_TEXTE("effacement prévu par un texte", "erasure that a text orders"),
    DISPENSE("dispensé", "not needed"),
    /** The end rests on a recommendation, and no text orders the erasure: the question is open. */
    A_CONFIRMER("à confirmer", "to be confirmed");

    private final String french;
    private final String english;

    Mode(String french, String english) {
      this.french = french;
      this.english = english;
    }

    public Bilingual words() {
      return new Bilingual(french, english);
    }

    /** Whether it says nothing until it names a text. */
    boolean needsReference() {
      return this == AUTORISATION_GENERALE || this == EFFACEMENT_PREVU_PAR_TEXTE;
    }
  }

  public Visa {
    if (mode.needsReference() && (reference == null || reference.isBlank())) {
      throw new IllegalArgumentException(mode + ": name the authorisation or the text");
    }
  }

  public Bilingual words() {
    String suffix = reference == null ? "" : " (" + reference + ")";
    return new Bilingual(mode.words().french() + suffix, mode.words().english() + suffix);
  }
}
