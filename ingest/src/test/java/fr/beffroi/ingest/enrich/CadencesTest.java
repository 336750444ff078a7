package fr.beffroi.ingest.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CadencesTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final Field OVERDUE = Fields.named("tick.overdue");
  private static final Duration HOUR = Duration.ofHours(1);

  private Cadences cadences = new Cadences();
  private Instant now = START;

  @Test
  void aSourceIsNotJudgedInItsFirstWeek() {
    heard(Duration.ofMinutes(10));
    assertThat(quiet(Duration.ofDays(6)).get(OVERDUE)).isNull();
  }

  @Test
  void aQuietTimeIsMeasuredAgainstTheLongestUsualOne() {
    learnHourly(8);
    assertThat(quiet(HOUR).get(OVERDUE)).isEqualTo(100L);
    assertThat(quiet(HOUR).get(OVERDUE)).isEqualTo(200L);
  }

  @Test
  void aPauseThatWasOverdueTwiceIsNotLearnt() {
    learnHourly(8);
    heard(HOUR.multipliedBy(3));
    assertThat(quiet(HOUR.multipliedBy(2)).get(OVERDUE)).isEqualTo(200L);
  }

  @Test
  void aPauseSomewhatLongerThanUsualIsLearnt() {
    learnHourly(8);
    heard(Duration.ofMinutes(90));
    assertThat(quiet(HOUR.multipliedBy(3)).get(OVERDUE)).isEqualTo(200L);
  }

  @Test
  void aBusySourceMayBeQuietForHalfAnHour() {
    heard(Duration.ZERO);
    for (int i = 0; i < 8 * 24 * 60; i++) {
      heard(Duration.ofMinutes(1));
    }
    assertThat(quiet(Duration.ofMinutes(30)).get(OVERDUE)).isEqualTo(100L);
  }

  @Test
  void whatWasUsualIsForgottenAfterFourWeeks() {
    heard(Duration.ZERO);
    heard(Duration.ofHours(10));
    learnHourly(5 * 7);
    assertThat(quiet(HOUR).get(OVERDUE)).isEqualTo(100L);
  }

  @Test
  void nothingOfItIsLeftAfterAYearWithoutTicks() {
    heard(Duration.ZERO);
    heard(Duration.ofHours(10));
    assertThat(quiet(Duration.ofDays(364)).get(OVERDUE))
        .isEqualTo(Duration.ofDays(364).toMinutes() * 100 / 30);
  }

  @Test
  void otherEventsPassAsTheyAre() {
    Event line = new Event.Builder("here/1", 0, "example", now).set("message", "x").build();
    assertThat(cadences.enrich(line)).isSameAs(line);
  }

  @Test
  void timesBeforeTheEpochAreSurvived() {
    now = Instant.parse("0001-01-01T00:00:00Z");
    learnHourly(8);
    assertThat(quiet(HOUR).get(OVERDUE)).isEqualTo(100L);
  }

  @Test
  void theMemoryOutlivesARestart() throws IOException {
    learnHourly(8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    cadences.write(new DataOutputStream(bytes));
    cadences = new Cadences();
    cadences.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(quiet(HOUR.multipliedBy(2)).get(OVERDUE)).isEqualTo(200L);
  }

  private void learnHourly(int days) {
    for (int i = 0; i <= days * 24; i++) {
      heard(HOUR);
    }
  }

  /** A tick that much later with a line just received. */
  private void heard(Duration later) {
    now = now.plus(later);
    Event tick = tick(1);
    assertThat(cadences.enrich(tick)).isSameAs(tick);
  }

  /** What becomes of a tick that much later without a line. */
  private Event quiet(Duration later) {
    now = now.plus(later);
    return cadences.enrich(tick(0));
  }

  private Event tick(long lines) {
    return new Event.Builder("here/1", 0, "example", now)
        .set(Fields.LOG_SOURCE, "file:/var/log/auth.log")
        .set(Fields.named("tick.lines"), lines)
        .set(Fields.named("tick.last_line"), now)
        .build();
  }
}
