package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.rules.Bilingual;
import java.util.Locale;

/** What does the commune's charter say of a use? From the mildest to the strictest. */
public enum LlmStatus {
  AUTHORISED("autorisé", "authorised"),
  TOLERATED("toléré", "tolerated"),
  UNDECLARED("non déclaré", "undeclared"),
  FORBIDDEN("interdit", "forbidden");

  private final String french;
  private final String english;

  LlmStatus(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** As files and events write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Bilingual title() {
    return new Bilingual(french, english);
  }
}
