package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.ingest.enrich.llm.Evasion;
import fr.beffroi.ingest.enrich.llm.LlmNames;
import fr.beffroi.ingest.enrich.llm.LlmTagger;
import fr.beffroi.ingest.enrich.llm.TownServices;
import fr.beffroi.rules.Bilingual;

/** How do people say the value of a group: as it stands, unless it is a word of ours? */
public final class GroupWords {
  private GroupWords() {}

  public static Bilingual title(String field, String value) {
    if (field.equals(LlmTagger.SERVICE.name())) {
      return TownServices.title(value);
    }
    if (field.equals(LlmTagger.EVASION.name())) {
      for (Evasion way : Evasion.values()) {
        if (way.word().equals(value)) {
          return way.title();
        }
      }
    }
    if (field.equals(LlmTagger.PROVIDER.name())) {
      return LlmNames.of(value);
    }
    return new Bilingual(value, value);
  }
}
