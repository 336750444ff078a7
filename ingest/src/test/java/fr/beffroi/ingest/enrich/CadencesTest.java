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
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CadencesTest {
  private static final Field OVERDUE = Fields.named("tick.overdue");
  private static final Duration TICK = Duration.ofMinutes(10);
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.parse("2026-05-01"),
          LocalDate.parse("2026-05-08"),
          LocalDate.parse("2026-05-14"));
  private static final Predicate<LocalDateTime> ALWAYS = at -> true;
  private static final Predicate<LocalDateTime> NEVER = at -> false;
  private static final Predicate<LocalDateTime> IN_OFFICE_HOURS =
      at ->
          at.getHour() >= 8
              && at.getHour() < 18
              && !WEEKEND.contains(at.getDayOfWeek())
              && !HOLIDAYS.contains(at.toLocalDate());

  private ZoneId zone = ZoneId.of("Europe/Paris");
  private Cadences cadences = new Cadences();
  private Instant now = Instant.EPOCH;

  /** The worst that a tick said since this was last asked; null where none said anything. */
  private @Nullable Long overdue;

  @Test
  void aSourceIsNotJudgedInItsFirstWeek() {
    begin("2026-03-02T00:00");
    live("2026-03-06T00:00", ALWAYS);
    live("2026-03-08T23:00", NEVER);
    assertThat(overdue()).isNull();
  }

  @Test
  void aSourceThatNeverSpokeIsNeverOverdue() {
    begin("2026-03-02T00:00");
    live("2026-04-02T00:00", NEVER);
    assertThat(overdue()).isNull();
  }

  @Test
  void aSourceThatAlwaysSpeaksMayBeQuietForHalfAnHour() {
    begin("2026-01-05T00:00");
    live("2026-03-04T10:00", ALWAYS);
    live("2026-03-04T10:30", NEVER);
    assertThat(overdue()).isEqualTo(100);
    live("2026-03-04T11:00", NEVER);
    assertThat(overdue()).isEqualTo(200);
  }

  @Test
  void nightsAndWeekendsOfAnOfficeAreNoSilence() {
    begin("2026-03-02T00:00");
    live("2026-04-03T00:00", IN_OFFICE_HOURS);
    assertThat(overdue()).isLessThan(200);
  }

  @Test
  void anOfficesMorningIsASilenceThoughItsWeekendsAreLonger() {
    begin("2026-03-02T00:00");
    live("2026-03-25T09:00", IN_OFFICE_HOURS);
    overdue();
    live("2026-03-25T11:00", NEVER);
    assertThat(overdue()).isGreaterThanOrEqualTo(200);
  }

  @Test
  void anOfficeRestsOnAPublicHolidayAsOnASunday() {
    begin("2026-04-13T00:00");
    live("2026-05-15T00:00", IN_OFFICE_HOURS);
    assertThat(overdue()).isLessThan(200);
  }

  @Test
  void theDayAfterAHolidayMayBeOffToo() {
    begin("2026-04-13T00:00");
    live("2026-05-15T00:00", IN_OFFICE_HOURS);
    live("2026-05-18T08:00", NEVER);
    assertThat(overdue()).isLessThan(200);
  }

  @Test
  void aSourceSilentFromFridayOnIsMissedOnMonday() {
    begin("2026-03-02T00:00");
    live("2026-03-27T18:00", IN_OFFICE_HOURS);
    live("2026-03-30T08:00", NEVER);
    assertThat(overdue()).isLessThan(200);
    live("2026-03-30T10:00", NEVER);
    assertThat(overdue()).isGreaterThanOrEqualTo(200);
  }

  @Test
  void aLibraryClosesOnMondays() {
    begin("2026-03-02T00:00");
    live("2026-03-28T00:00", IN_OFFICE_HOURS.and(at -> at.getDayOfWeek() != DayOfWeek.MONDAY));
    assertThat(overdue()).isLessThan(200);
  }

  @Test
  void theHoursAreThoseOfTheCommune() {
    zone = ZoneId.of("Indian/Reunion");
    begin("2026-03-02T00:00");
    live("2026-03-25T09:00", IN_OFFICE_HOURS);
    overdue();
    live("2026-03-25T11:00", NEVER);
    assertThat(overdue()).isGreaterThanOrEqualTo(200);
  }

  @Test
  void aPauseOnceTooLongTeachesNoMoreThanTwiceTheUsual() {
    begin("2026-01-05T00:00");
    live("2026-03-04T10:00", ALWAYS);
    live("2026-03-04T20:00", NEVER);
    live("2026-03-19T10:00", ALWAYS);
    overdue();
    live("2026-03-19T12:00", NEVER);
    assertThat(overdue()).isBetween(180L, 220L);
  }

  @Test
  void aRareSourceIsGivenTheTimeThatItTakes() {
    begin("2026-01-05T00:00");
    live("2026-03-04T00:00", at -> at.getHour() % 6 == 0);
    assertThat(overdue()).isLessThan(200);
  }

  @Test
  void whatOneSaturdaySaidIsNotHeldAgainstTheNext() {
    begin("2026-03-02T00:00");
    live("2026-03-14T00:00", ALWAYS);
    overdue();
    live("2026-03-14T06:00", NEVER);
    assertThat(overdue()).isLessThan(200);
  }

  @Test
  void timeInWhichNobodyLookedIsNoSilence() {
    begin("2026-01-05T00:00");
    live("2026-03-04T10:00", ALWAYS);
    now = now.plus(Duration.ofDays(2));
    live("2026-03-06T10:10", NEVER);
    assertThat(overdue()).isLessThan(100);
  }

  @Test
  void otherEventsPassAsTheyAre() {
    Event line = new Event.Builder("here/1", 0, "example", now).set("message", "x").build();
    assertThat(cadences.enrich(line)).isSameAs(line);
  }

  @Test
  void timesBeforeTheEpochAreSurvived() {
    begin("0001-01-01T00:00");
    live("0001-01-25T00:00", ALWAYS);
    live("0001-01-25T03:00", NEVER);
    assertThat(overdue()).isGreaterThanOrEqualTo(200);
  }

  @Test
  void theMemoryOutlivesARestart() throws IOException {
    begin("2026-03-02T00:00");
    live("2026-03-25T09:30", IN_OFFICE_HOURS);
    byte[] kept = written();
    live("2026-03-25T12:00", NEVER);
    Long uninterrupted = overdue();

    begin("2026-03-25T09:30");
    cadences = new Cadences();
    cadences.read(new DataInputStream(new ByteArrayInputStream(kept)));
    assertThat(written()).isEqualTo(kept);
    live("2026-03-25T12:00", NEVER);
    assertThat(overdue()).isEqualTo(uninterrupted);
  }

  @Test
  void theMemoryOfTheReleaseBeforeIsLearntAnew() throws IOException {
    cadences.read(new DataInputStream(new ByteArrayInputStream(new byte[] {1, 1, 1})));
    begin("2026-03-02T00:00");
    live("2026-03-03T00:00", ALWAYS);
    assertThat(overdue()).isNull();
  }

  private byte[] written() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    cadences.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private void begin(String local) {
    now = LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  /** Ticks until then, of a source that speaks at such times. */
  private void live(String until, Predicate<LocalDateTime> speaks) {
    Instant end = LocalDateTime.parse(until).atZone(zone).toInstant();
    for (; now.isBefore(end); now = now.plus(TICK)) {
      boolean spoke = speaks.test(LocalDateTime.ofInstant(now, zone));
      Event judged = cadences.enrich(tick(now.plus(TICK), spoke ? 7 : 0));
      if (judged.get(OVERDUE) != null) {
        overdue = Math.max(overdue == null ? 0 : overdue, judged.number(OVERDUE, 0));
      }
    }
  }

  private @Nullable Long overdue() {
    Long worst = overdue;
    overdue = null;
    return worst;
  }

  private Event tick(Instant at, long lines) {
    return new Event.Builder("here/1", 0, "example", at)
        .set(Fields.LOG_SOURCE, "file:/var/log/auth.log")
        .set(Fields.named("tick.lines"), lines)
        .set(Fields.named("event.timezone"), zone.getId())
        .build();
  }
}
