package fr.beffroi.detection.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.store.HourlyCounts.HourlyCount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of hourly counts does. */
abstract class HourlyCountsContract {
  private static final Instant EIGHT = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant NINE = EIGHT.plus(Duration.ofHours(1));

  abstract HourlyCounts counts() throws StoreException;

  private static HourlyCount count(Instant hour, String key, long count) {
    return new HourlyCount("exampleville", hour, "events", key, count);
  }

  @Test
  void aCountReplacesTheOneOfItsHourAndKey() throws StoreException {
    counts().putCounts(List.of(count(EIGHT, "sshd", 5), count(EIGHT, "squid", 7)));
    counts().putCounts(List.of(count(EIGHT, "sshd", 6), count(NINE, "sshd", 1)));

    assertThat(counts().counts("exampleville", "events", EIGHT, NINE))
        .containsExactly(count(EIGHT, "squid", 7), count(EIGHT, "sshd", 6));
  }
}
