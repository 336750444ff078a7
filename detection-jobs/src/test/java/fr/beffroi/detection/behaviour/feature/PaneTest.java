package fr.beffroi.detection.behaviour.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Does a pane hold the same whatever way its events came, and never more than it may? */
class PaneTest {
  private static final BehaviourRules RULES = Behaviours.sound(Behaviours.EVERY_MEASURE);
  private static final BehaviourRule RULE = RULES.rules().get(0);

  /** All events of one pane; those of hostile lines among them. */
  @Provide
  static Arbitrary<List<Event>> events() {
    Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 599);
    Arbitrary<String> users = Arbitraries.integers().between(0, 200).map(n -> "user" + n);
    Arbitrary<Long> bytes =
        Arbitraries.oneOf(
            Arbitraries.longs(), Arbitraries.of(0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE));
    Arbitrary<String> names =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(300),
            Arbitraries.of("", ".", "..", "www.example.org", "x".repeat(100_000)));
    return Combinators.combine(seconds, users, bytes, names, Arbitraries.of(true, false))
        .as(PaneTest::event)
        .list()
        .ofMinSize(1)
        .ofMaxSize(150);
  }

  private static Event event(int second, String user, long bytes, String name, boolean failed) {
    return Behaviours.event(599)
        .timestamp(Behaviours.NOON.plusSeconds(second))
        .set("user.name", user)
        .set(Fields.named("source.bytes"), bytes)
        .set("dns.question.name", name)
        .set("event.outcome", failed ? "failure" : "success")
        .build();
  }

  private static Pane only(List<Event> events) {
    List<Pane> panes = Behaviours.panes(new PaneMaker(RULES), events);
    assertThat(panes).hasSize(1);
    return panes.get(0);
  }

  @Property(tries = 100)
  void orderInsideAPaneDoesNotMatter(@ForAll("events") List<Event> events, @ForAll long seed) {
    List<Event> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(Behaviours.bytes(only(shuffled))).isEqualTo(Behaviours.bytes(only(events)));
  }

  @Property(tries = 100)
  void partsOfAPaneMergeToTheWhole(
      @ForAll("events") List<Event> events, @ForAll @IntRange(min = 1, max = 6) int parts) {
    List<List<Event>> split = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      split.add(new ArrayList<>());
    }
    for (int i = 0; i < events.size(); i++) {
      split.get(i % parts).add(events.get(i));
    }
    Pane merged = Pane.of(RULE, "commune", "203.0.113.5", Behaviours.NOON.toEpochMilli());
    for (List<Event> part : split) {
      if (!part.isEmpty()) {
        merged.merge(only(part));
      }
    }

    assertThat(Behaviours.bytes(merged)).isEqualTo(Behaviours.bytes(only(events)));
  }

  @Property(tries = 100)
  void aPaneIsReadAsItWasWritten(@ForAll("events") List<Event> events) throws IOException {
    Pane pane = only(events);
    byte[] written = Behaviours.bytes(pane);

    assertThat(Behaviours.bytes(Behaviours.pane(written))).isEqualTo(written);
    assertThat(Behaviours.bytes(pane.copy())).isEqualTo(written);
  }

  @Property(tries = 100)
  void hostileValuesAreBounded(@ForAll("events") List<Event> events) {
    Pane pane = only(events);
    assertThat(Behaviours.bytes(pane)).hasSizeLessThan(1_500);

    Window window = EntityMemory.of(RULE).onPane(pane, RULE, Behaviours.CALENDAR).orElseThrow();

    for (int i = 0; i < window.values().length; i++) {
      if (!Double.isNaN(window.value(i))) {
        assertThat(window.value(i)).isBetween(0.0, (double) Long.MAX_VALUE);
      }
    }
    double entropy = window.value(RULE.indexOf("entropy"));
    assertThat(Double.isNaN(entropy) ? 0 : entropy).isBetween(0.0, 6.0);
    assertThat(window.value(RULE.indexOf("share"))).isBetween(0.0, 1.0);
  }

  @Property(tries = 200)
  void brokenBytesGiveAnErrorAndNoHarm(@ForAll byte[] bytes) {
    try {
      assertThat(Behaviours.pane(bytes)).isNotNull();
    } catch (IOException e) {
      assertThat(e).isNotNull();
    }
  }

  @Test
  void aLongEntityIsCutAndStillTold() {
    String one = "a".repeat(1000) + "1";
    String other = "a".repeat(1000) + "2";
    List<Pane> panes =
        Behaviours.panes(
            new PaneMaker(RULES),
            List.of(
                Behaviours.event(1).set("source.ip", one).build(),
                Behaviours.event(2).set("source.ip", other).build()));

    assertThat(panes).hasSize(2).allMatch(pane -> pane.entity().length() == 200);
  }

  @Test
  void panesOfDifferentTimesDoNotMerge() {
    Pane noon = Pane.of(RULE, "commune", "a", 0);
    Pane later = Pane.of(RULE, "commune", "a", 600_000);

    assertThatThrownBy(() -> noon.merge(later)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPaneSaysNothingOfWhoseItIs() {
    assertThat(Pane.of(RULE, "commune", "jmartin", 0).toString()).doesNotContain("jmartin");
  }
}
