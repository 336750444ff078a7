package fr.beffroi.ingest.enrich.llm;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What did the charter say of the same use before? Its rules are gone through once for all uses of
 * one service by one part of the town hall, and anew only from a day on when a rule begins or has
 * lapsed.
 */
final class CharterMemory {
  private static final int REMEMBERED = 8_192;

  private final Charter charter;

  /** The days on which the charter begins to say something else, rising, since 1970. */
  private final long[] turns;

  private final Map<Asked, LlmStatus> answers = new ConcurrentHashMap<>();

  /**
   * What was asked: a charter knows no more of a use.
   *
   * @param turn how many of its turns are over
   */
  private record Asked(String provider, LlmCategory category, @Nullable String service, int turn) {}

  CharterMemory(Charter charter) {
    this.charter = charter;
    this.turns =
        charter.rules().stream().flatMapToLong(CharterMemory::turns).distinct().sorted().toArray();
  }

  /** As {@link Charter#decide}. */
  LlmStatus of(LlmMatch match, @Nullable String service, LocalDate day) {
    Asked asked = new Asked(match.provider().id(), match.category(), service, turn(day));
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

  private int turn(LocalDate day) {
    int at = Arrays.binarySearch(turns, day.toEpochDay());
    return at < 0 ? -at - 1 : at + 1;
  }

  /** A rule begins on a day, and counts no more on the one after its last. */
  private static LongStream turns(CharterRule rule) {
    LongStream begin = Stream.ofNullable(rule.from()).mapToLong(LocalDate::toEpochDay);
    LongStream end = Stream.ofNullable(rule.expires()).mapToLong(day -> day.toEpochDay() + 1);
    return LongStream.concat(begin, end);
  }
}
