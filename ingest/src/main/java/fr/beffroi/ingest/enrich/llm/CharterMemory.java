package fr.beffroi.ingest.enrich.llm;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What did the charter say of the same use on the same day? Its rules are gone through once for all
 * uses of one service by one part of the town hall in a day.
 */
final class CharterMemory {
  private static final int REMEMBERED = 8_192;

  private final Charter charter;
  private final Map<Asked, LlmStatus> answers = new ConcurrentHashMap<>();

  /** What was asked: a charter knows no more of a use. */
  private record Asked(
      String provider, LlmCategory category, @Nullable String service, LocalDate day) {}

  CharterMemory(Charter charter) {
    this.charter = charter;
  }

  /** As {@link Charter#decide}. */
  LlmStatus of(LlmMatch match, @Nullable String service, LocalDate day) {
    Asked asked = new Asked(match.provider().id(), match.category(), service, day);
    LlmStatus known = answers.get(asked);
    if (known == null) {
      known = charter.decide(match.provider(), match.category(), service, day).status();
      if (answers.size() >= REMEMBERED) {
        answers.clear();
      }
      answers.put(asked, known);
    }
    return known;
  }
}
