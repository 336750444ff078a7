package fr.beffroi.detection.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.store.HourlyCounts.HourlyCount;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventTallyTest {
  private static final Instant EIGHT = Instant.parse("2026-03-02T08:00:00Z");

  private final EventTally tally = new EventTally();

  @Test
  void eventsAreCountedBySourceAndByHowTheyEnded() {
    tell(event(EIGHT, "file:/var/log/auth.log", "sshd.auth", "failure"));
    tell(event(EIGHT.plusSeconds(1), "file:/var/log/auth.log", "sshd.auth", "failure"));
    tell(event(EIGHT.plusSeconds(2), "syslog-udp:514/192.0.2.1", "stormshield.filter", null));

    assertThat(tally.untold())
        .containsExactlyInAnyOrder(
            count(EIGHT, HourlyCounts.EVENTS, "file:/var/log/auth.log", 2),
            count(EIGHT, HourlyCounts.EVENTS, "syslog-udp:514/192.0.2.1", 1),
            count(EIGHT, HourlyCounts.OUTCOMES, "sshd.auth failure", 2),
            count(EIGHT, HourlyCounts.OUTCOMES, "stormshield.filter", 1));
  }

  @Test
  void onlyWhatChangedIsToldAgainAndAnHourIsToldOnceMoreWhenItEnds() {
    tell(event(EIGHT, "a", "sshd.auth", null));
    assertThat(tally.untold()).hasSize(2);
    assertThat(tally.untold()).isEmpty();
    tell(event(EIGHT.plusSeconds(5), "a", "sudo", null));

    Instant nine = EIGHT.plus(Duration.ofHours(1));
    assertThat(tally.onEvent(event(nine, "a", "sudo", null)))
        .containsExactlyInAnyOrder(
            count(EIGHT, HourlyCounts.EVENTS, "a", 2),
            count(EIGHT, HourlyCounts.OUTCOMES, "sudo", 1));
    assertThat(tally.all())
        .containsExactlyInAnyOrder(
            count(nine, HourlyCounts.EVENTS, "a", 1),
            count(nine, HourlyCounts.OUTCOMES, "sudo", 1));
  }

  @Test
  void theTimeThatALineSaysMovesNoHour() {
    Event future =
        new Event.Builder("mairie/1", 0, "exampleville", EIGHT)
            .timestamp(Instant.parse("2100-01-01T00:00:00Z"))
            .set(Fields.LOG_SOURCE, "a")
            .build();
    tell(future);

    assertThat(tally.all()).allMatch(count -> count.hour().equals(EIGHT));
  }

  @Test
  void aSignOfLifeOfOursIsNoEventOfTheTown() {
    Event tick =
        event(EIGHT, "a", "beffroi.tick", null).toBuilder()
            .set(Fields.named("tick.lines"), 7)
            .build();
    tell(tick);

    assertThat(tally.all()).isEmpty();
  }

  @Test
  void inventedNamesAreCountedUnderOneBeyondACap() {
    for (int i = 0; i < 10_000; i++) {
      tell(event(EIGHT, "a", "invented" + i, "failure"));
    }
    tell(event(EIGHT, "a", "x".repeat(1 << 20), null));

    List<HourlyCount> all = tally.all();
    assertThat(all).hasSizeLessThanOrEqualTo(EventTally.MOST_KEYS + 2);
    assertThat(all).allMatch(count -> count.key().length() < 1_000);
    assertThat(sum(all, HourlyCounts.OUTCOMES)).isEqualTo(10_001);
  }

  /** As a job does: what was read after the last checkpoint is read again, what was told stands. */
  @Test
  void crashesAtAnyMomentLeaveTheCountsOfAnUninterruptedRun() throws IOException {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Instant received = EIGHT.plus(Duration.ofSeconds(30L * i));
      events.add(
          event(received, "source" + i % 3, "dataset" + i % 5, i % 2 == 0 ? "failure" : null));
    }
    Map<String, HourlyCount> expected = new LinkedHashMap<>();
    store(run(new EventTally(), events), expected);
    Random random = new Random(11);
    for (int run = 0; run < 50; run++) {
      Map<String, HourlyCount> store = new LinkedHashMap<>();
      int checkpoint = 0;
      List<HourlyCount> kept = List.of();
      while (checkpoint < events.size()) {
        EventTally restored = new EventTally();
        restored.restore(copy(kept));
        int next = Math.min(events.size(), checkpoint + random.nextInt(60));
        store(run(restored, events.subList(checkpoint, next)), store);
        kept = restored.all();
        checkpoint = next;
        int lost = Math.min(events.size(), next + random.nextInt(60));
        store(run(restored, events.subList(next, lost)), store);
      }
      EventTally last = new EventTally();
      last.restore(copy(kept));
      store(last.untold(), store);
      assertThat(store).isEqualTo(expected);
    }
  }

  private static List<HourlyCount> run(EventTally tally, List<Event> events) {
    List<HourlyCount> told = new ArrayList<>();
    events.forEach(event -> told.addAll(tally.onEvent(event)));
    told.addAll(tally.untold());
    return told;
  }

  private static void store(List<HourlyCount> counts, Map<String, HourlyCount> store) {
    counts.forEach(count -> store.put(count.hour() + count.kind() + count.key(), count));
  }

  /** As a checkpoint keeps them. */
  private static List<HourlyCount> copy(List<HourlyCount> counts) throws IOException {
    HourlyCountCodec codec = new HourlyCountCodec();
    List<HourlyCount> copies = new ArrayList<>();
    for (HourlyCount count : counts) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      codec.write(count, new DataOutputStream(bytes));
      copies.add(codec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
    }
    return copies;
  }

  private static long sum(List<HourlyCount> counts, String kind) {
    return counts.stream()
        .filter(count -> count.kind().equals(kind))
        .mapToLong(HourlyCount::count)
        .sum();
  }

  private void tell(Event event) {
    assertThat(tally.onEvent(event)).isEmpty();
  }

  private static HourlyCount count(Instant hour, String kind, String key, long count) {
    return new HourlyCount("exampleville", hour, kind, key, count);
  }

  private static Event event(Instant received, String source, String dataset, String outcome) {
    return new Event.Builder("mairie/1", 0, "exampleville", received)
        .set(Fields.LOG_SOURCE, source)
        .set(Fields.EVENT_DATASET, dataset)
        .set(Fields.EVENT_OUTCOME, outcome)
        .build();
  }
}
