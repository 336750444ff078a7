package fr.beffroi.detection.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StreamClockTest {
  private static final long TEN = Instant.parse("2026-11-22T10:00:00Z").toEpochMilli();
  private static final long YEAR_1970 = 0;
  private static final long YEAR_2100 = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

  private final StreamClock clock = new StreamClock();

  @Test
  void aLineOf1970Or2100MovesNothing() {
    hear(9);
    for (long strange : new long[] {YEAR_2100, YEAR_1970, YEAR_2100}) {
      assertThat(clock.tick(strange)).isBetween(TEN, TEN + 9_000);
    }
    assertThat(clock.tick(TEN + 10_000)).isBetween(TEN, TEN + 10_000);
  }

  @Test
  void itFollowsTheLinesAndNeverGoesBack() {
    hear(9);
    long before = clock.start();
    for (int second = 10; second < 100; second++) {
      long now = clock.tick(TEN + second * 1_000L);
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
    assertThat(before).isEqualTo(TEN + 95_000);
    for (int i = 0; i < 20; i++) {
      assertThat(clock.tick(TEN)).isEqualTo(before);
    }
  }

  @Test
  void itBeginsWithTheEarliestOfTheFirstLinesThatIsNotFarFromTheOthers() {
    clock.hear(YEAR_1970);
    hear(7);
    clock.hear(YEAR_2100);
    assertThat(clock.full()).isTrue();
    assertThat(clock.start()).isEqualTo(TEN);
  }

  @Test
  void oneLineIsEnoughToBegin() {
    clock.hear(TEN);
    assertThat(clock.full()).isFalse();
    assertThat(clock.start()).isEqualTo(TEN);
    assertThat(clock.tick(TEN)).isEqualTo(TEN);
  }

  private void hear(int lines) {
    for (int second = 0; second < lines; second++) {
      clock.hear(TEN + second * 1_000L);
    }
  }
}
