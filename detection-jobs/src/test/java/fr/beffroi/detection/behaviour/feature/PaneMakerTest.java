package fr.beffroi.detection.behaviour.feature;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.event.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When do panes close, what becomes of late events, and what when there are too many? */
class PaneMakerTest {
  private static final BehaviourRules RULES = Behaviours.sound(Behaviours.EVERY_MEASURE);
  private static final BehaviourRule RULE = RULES.rules().get(0);

  private static Event login(long seconds, String source) {
    return Behaviours.event(seconds).set("source.ip", source).build();
  }

  @Test
  void aPaneClosesFiveMinutesAfterItsEnd() {
    PaneMaker maker = new PaneMaker(RULES);
    assertThat(maker.onEvent(login(0, "203.0.113.5"))).isEmpty();
    assertThat(maker.onEvent(Behaviours.tick(899))).isEmpty();

    List<Pane> closed = maker.onEvent(Behaviours.tick(900));

    assertThat(closed).hasSize(1);
    assertThat(closed.get(0).start()).isEqualTo(Behaviours.NOON.toEpochMilli());
    assertThat(closed.get(0).events()).isEqualTo(1);
    assertThat(maker.openPanes()).isZero();
  }

  @Test
  void anEventOfAClosedPaneIsCountedAsLateAndAnotherOneIsNot() {
    PaneMaker maker = new PaneMaker(RULES);
    List<Pane> none = maker.onEvent(Behaviours.tick(900));
    Event late = Behaviours.event(901).timestamp(Behaviours.NOON.plusSeconds(599)).build();
    Event inTime = Behaviours.event(901).timestamp(Behaviours.NOON.plusSeconds(600)).build();

    assertThat(none).isEmpty();
    assertThat(maker.onEvent(late)).isEmpty();
    assertThat(maker.onEvent(inTime)).isEmpty();
    assertThat(maker.late()).isEqualTo(1);
    assertThat(maker.openPanes()).isEqualTo(1);
  }

  @Test
  void timesOutsideOfAllReasonMoveNothing() {
    PaneMaker maker = new PaneMaker(RULES);
    List<Event> events = new ArrayList<>();
    for (Instant time : List.of(Instant.MIN, Instant.EPOCH, Instant.ofEpochMilli(Long.MIN_VALUE))) {
      events.add(Behaviours.event(1).timestamp(time).build());
    }
    events.add(Behaviours.event(1).timestamp(Instant.MAX).build());
    events.add(Behaviours.event(1).timestamp(Instant.parse("2100-01-01T00:00:00Z")).build());
    List<Pane> panes = Behaviours.panes(maker, events);

    assertThat(maker.late()).isEqualTo(2);
    assertThat(panes)
        .allMatch(
            pane ->
                Math.abs(pane.start() - Behaviours.NOON.toEpochMilli())
                    <= Duration.ofMinutes(10).toMillis());
  }

  @Test
  void theClockNeverGoesBack() {
    PaneMaker maker = new PaneMaker(RULES);
    List<Pane> none = maker.onEvent(Behaviours.tick(900));
    assertThat(none).isEmpty();
    assertThat(maker.onEvent(login(0, "203.0.113.5"))).isEmpty();
    assertThat(maker.late()).isEqualTo(1);
  }

  @Test
  void ofTooManyTheLongestUnusedClosesEarlyAndMergesLater() {
    PaneMaker small = new PaneMaker(RULES, 10);
    PaneMaker large = new PaneMaker(RULES);
    List<Event> events = new ArrayList<>();
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      events.add(login(i / 10, "203.0.113." + random.nextInt(40)));
    }
    List<Pane> parts = Behaviours.panes(small, events);
    Map<String, Pane> joined = new HashMap<>();
    for (Pane part : parts) {
      Pane known = joined.get(part.entity());
      if (known == null) {
        joined.put(part.entity(), part);
      } else {
        known.merge(part);
      }
    }
    List<Pane> whole = Behaviours.panes(large, events);

    assertThat(small.closedEarly()).isGreaterThan(100);
    assertThat(parts).hasSize((int) small.closedEarly() + 10);
    assertThat(large.closedEarly()).isZero();
    for (Pane pane : whole) {
      assertThat(joined.get(pane.entity()))
          .isNotNull()
          .satisfies(part -> assertThat(Behaviours.bytes(part)).isEqualTo(Behaviours.bytes(pane)));
    }
  }

  @Test
  void theSameRecordsGiveTheSamePanesInTheSameOrderOverARestart() throws IOException {
    List<Event> events = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 3_000; i++) {
      events.add(
          Behaviours.event(i)
              .set("source.ip", "203.0.113." + random.nextInt(200))
              .set("user.name", "user" + random.nextInt(500))
              .build());
    }
    List<Pane> straight = Behaviours.panes(new PaneMaker(RULES), events);

    PaneMaker before = new PaneMaker(RULES);
    List<Pane> over = new ArrayList<>();
    events.subList(0, 1_000).forEach(event -> over.addAll(before.onEvent(event)));
    PaneMaker after = restarted(before, RULES);
    over.addAll(Behaviours.panes(after, events.subList(1_000, events.size())));

    assertThat(over.stream().map(Behaviours::bytes).toList())
        .usingElementComparator(Arrays::compare)
        .isEqualTo(straight.stream().map(Behaviours::bytes).toList());
    assertThat(after.late()).isZero();
  }

  private static PaneMaker restarted(PaneMaker before, BehaviourRules rules) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    before.write(new DataOutputStream(bytes));
    PaneMaker after = new PaneMaker(rules);
    after.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    return after;
  }

  @Test
  void panesOfARuleThatMeasuresOtherwiseByNowAreDroppedAndCounted() throws IOException {
    PaneMaker before = new PaneMaker(RULES);
    assertThat(before.onEvent(login(0, "203.0.113.5"))).isEmpty();
    PaneMaker after =
        restarted(
            before,
            Behaviours.sound(Behaviours.EVERY_MEASURE.replace("source.bytes", "network.bytes")));

    assertThat(after.openPanes()).isZero();
    assertThat(after.dropped()).isEqualTo(1);
  }

  @Test
  void aValueIsNewOnceAndOnlyToACommuneThatIsKnownForAWeek() {
    int index = RULE.indexOf("new");
    long week = Duration.ofDays(7).toSeconds();
    List<Pane> panes =
        Behaviours.panes(
            new PaneMaker(RULES),
            List.of(
                Behaviours.event(0).set("user.name", "jmartin").build(),
                Behaviours.event(week + 600).set("user.name", "jmartin").build(),
                Behaviours.event(week + 1200).set("user.name", "support").build(),
                Behaviours.event(week + 1200).set("user.name", "support").build(),
                Behaviours.event(week + 1800).set("user.name", "support").build()));

    assertThat(panes)
        .extracting(pane -> ((Total) pane.tally(index)).total())
        .containsExactly(0L, 0L, 1L, 0L);
  }

  @Test
  void aTickIsNoEventOfTheTowns() {
    PaneMaker maker =
        new PaneMaker(
            Behaviours.sound(
                Behaviours.EVERY_MEASURE
                    .replace("entity: source.ip", "entity: commune")
                    .replace("logsource: {service: sshd}\n", "")));
    assertThat(maker.onEvent(Behaviours.tick(0))).isEmpty();
    assertThat(maker.openPanes()).isZero();
  }
}
