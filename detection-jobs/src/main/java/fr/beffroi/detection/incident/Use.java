package fr.beffroi.detection.incident;

import fr.beffroi.detection.sigma.correlation.GroupWords;
import fr.beffroi.ingest.enrich.llm.LlmTagger;
import fr.beffroi.rules.Bilingual;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the town hall uses what? One incident for both, however many people they are: the
 * people are in no alert.
 */
final class Use {
  private static final String SERVICE = LlmTagger.SERVICE.name();
  private static final List<String> USED =
      List.of(LlmTagger.PROVIDER.name(), LlmTagger.EVASION.name());
  private static final String OF = " > ";

  private Use() {}

  /** The entity of a group that tells of a use; null for another. */
  static @Nullable Entity of(Map<String, String> group) {
    String service = group.get(SERVICE);
    if (service == null) {
      return null;
    }
    for (String field : USED) {
      String used = group.get(field);
      if (used != null) {
        return new Entity(Entity.Kind.USE, service + OF + used);
      }
    }
    return new Entity(Entity.Kind.USE, service);
  }

  /** {@code petits services, DeepSeek}. */
  static Bilingual title(String value) {
    int at = value.lastIndexOf(OF);
    Bilingual service = GroupWords.title(SERVICE, at < 0 ? value : value.substring(0, at));
    if (at < 0) {
      return service;
    }
    Bilingual used = used(value.substring(at + OF.length()));
    return new Bilingual(
        service.french() + ", " + used.french(), service.english() + ", " + used.english());
  }

  /** A way past the logs, which no provider has for its id; else a provider. */
  private static Bilingual used(String word) {
    Bilingual way = GroupWords.title(LlmTagger.EVASION.name(), word);
    return way.french().equals(word) ? GroupWords.title(LlmTagger.PROVIDER.name(), word) : way;
  }
}
