package fr.beffroi.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorePaceTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Hours NIGHT = new Hours(LocalTime.of(20, 0), LocalTime.of(6, 0), PARIS);

  /** Time passes only while somebody sleeps. */
  private static final class FakeTime extends Clock {
    private Instant now;

    FakeTime(String now) {
      this.now = Instant.parse(now);
    }

    void sleep(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void statementsKeepTheirDistance() throws InterruptedException {
    FakeTime time = new FakeTime("2026-03-10T12:00:00Z");
    StorePace pace = new StorePace(Optional.empty(), Duration.ofSeconds(2), time, time::sleep);

    for (int statement = 0; statement < 5; statement++) {
      pace.awaitTurn();
    }

    assertThat(time.instant())
        .isBetween(Instant.parse("2026-03-10T12:00:08Z"), Instant.parse("2026-03-10T12:00:09Z"));
  }

  @Test
  void withoutHoursOrRateNobodyWaits() throws InterruptedException {
    FakeTime time = new FakeTime("2026-03-10T12:00:00Z");
    StorePace pace = new StorePace(Optional.empty(), Duration.ZERO, time, time::sleep);

    pace.awaitTurn();
    pace.awaitTurn();

    assertThat(time.instant()).isEqualTo(Instant.parse("2026-03-10T12:00:00Z"));
  }

  @Test
  void aProductionSystemIsLeftAloneUntilTheEvening() throws InterruptedException {
    FakeTime time = new FakeTime("2026-03-10T12:00:00Z");

    new StorePace(Optional.of(NIGHT), Duration.ZERO, time, time::sleep).awaitTurn();

    assertThat(NIGHT.include(time.instant())).isTrue();
    assertThat(time.instant())
        .isBetween(Instant.parse("2026-03-10T19:00:00Z"), Instant.parse("2026-03-10T19:00:01Z"));
  }

  @Test
  void whoWaitsCanBeInterrupted() {
    FakeTime time = new FakeTime("2026-03-10T12:00:00Z");
    StorePace pace =
        new StorePace(
            Optional.of(NIGHT),
            Duration.ZERO,
            time,
            duration -> {
              throw new InterruptedException();
            });

    assertThatThrownBy(pace::awaitTurn).isInstanceOf(InterruptedException.class);
  }

  @ParameterizedTest
  @CsvSource({
    // The wall clock is an hour ahead of UTC in winter, two in summer.
    "2026-01-10T18:59:59Z, PT1S, winter",
    "2026-07-10T17:59:59Z, PT1S, summer",
    "2026-07-10T18:00:00Z, PT0S, the first second",
    "2026-07-10T03:59:59Z, PT0S, the last second",
    "2026-07-10T04:00:00Z, PT14H, the whole day before it",
    "2026-03-29T04:30:00Z, PT13H30M, the day on which an hour is left out",
  })
  void theHoursAreThoseOfTheWallClock(Instant now, Duration wait, String why) {
    assertThat(NIGHT.untilNext(now)).as(why).isEqualTo(wait);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-10T11:29:59Z, false",
    "2026-01-10T11:30:00Z, true",
    "2026-01-10T12:30:00Z, false"
  })
  void hoursOfOneDayEndOnThatDay(Instant now, boolean included) {
    Hours noon = new Hours(LocalTime.of(12, 30), LocalTime.of(13, 30), PARIS);

    assertThat(noon.include(now)).isEqualTo(included);
  }
}
