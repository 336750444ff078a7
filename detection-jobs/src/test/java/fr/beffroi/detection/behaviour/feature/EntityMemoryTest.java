package fr.beffroi.detection.behaviour.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.AlertSample;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is remembered of an entity, what does it learn, and how large can it get? */
class EntityMemoryTest {
  private static final BehaviourRules RULES = Behaviours.sound(Behaviours.EVERY_MEASURE);
  private static final BehaviourRule RULE = RULES.rules().get(0);
  private static final long PANE = Duration.ofMinutes(10).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final int FAILURES = RULE.indexOf("failures");

  /** As the release before outbreaks and traces wrote it: four days, one failure on each. */
  private static final String BEFORE_OUTBREAKS =
      """
      ASQwMDAwMDAwMC0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDETmYfutyRnSgAAAAAAAAAqAQEk
      MDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAxE5mH7rckZ0oHY29tbXVuZQsyMDMu
      MC4xMTMuNQAAAZznEVoAAgkAAQEBAgICkvPntFk3FNBpzlQU8PZmuAAAAQAAAQAAAwIAADwAAAAA
      AQAAAAAAB4RECAgICAgICAgICAgICA8ICAgICAgICAgIAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB
      AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB
      AQEBAQEBAQEBAQEBAQEBCQIDAABQKgAAUC0EBAAEP4AAAAAAAAAABD8AAAAAAAAAAARAAAAAAAAA
      AAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAQAAAAA
      AAAAACMAAFAqAABQLQQEAAQ/gAAAAAAAAAAEPwAAAAAAAAAABEAAAAAAAAAAAAQAAAAAAAAAAAAA
      AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAABAAAAAAAAAAA
      """;

  private final EntityMemory memory = EntityMemory.of(RULE);

  /** A pane of so many failures, {@code start} after Tuesday noon. */
  private static Pane pane(long start, int failures) {
    Pane pane = Pane.of(RULE, "commune", "203.0.113.5", Behaviours.NOON.toEpochMilli() + start);
    for (int i = 0; i < failures; i++) {
      pane.addEvent();
      ((Total) pane.tally(FAILURES)).add(1);
    }
    return pane;
  }

  private Optional<Window> take(long start, int failures) {
    return memory.onPane(pane(start, failures), RULE, Behaviours.CALENDAR);
  }

  private Window window(long start, int failures) {
    return take(start, failures).orElseThrow();
  }

  @Test
  void aWindowIsTheLastHourOfPanes() {
    for (int i = 0; i < 6; i++) {
      assertThat(window(i * PANE, 1).value(FAILURES)).isEqualTo(i + 1);
    }
    Window window = window(6 * PANE, 1);

    assertThat(window.value(FAILURES)).isEqualTo(6);
    assertThat(window.end()).isEqualTo(Instant.parse("2026-03-10T13:10:00Z"));
    assertThat(window.start()).isEqualTo(Instant.parse("2026-03-10T12:10:00Z"));
    assertThat(window(30 * PANE, 2).value(FAILURES)).isEqualTo(2);
  }

  @Test
  void aPaneInPartsGivesTheSameWindowEachTimeWithAllThatIsKnown() {
    Window first = window(0, 3);
    Window second = window(0, 4);

    assertThat(second.value(FAILURES)).isEqualTo(7);
    assertThat(second.key()).isEqualTo(first.key());
  }

  @Test
  void aPaneOfThePastIsKeptButJudgedNoMore() {
    Window newest = window(3 * PANE, 1);

    assertThat(newest.events()).isEqualTo(1);
    assertThat(take(PANE, 5)).isEmpty();
    assertThat(take(-3 * PANE, 5)).isEmpty();
    assertThat(window(4 * PANE, 1).value(FAILURES)).isEqualTo(7);
  }

  @Test
  void whatIsNotLearntStaysUnusual() {
    for (int day = 0; day < 5; day++) {
      memory.learn(window(day * DAY, 2), Behaviours.CALENDAR);
    }
    Window attack = window(5 * DAY, 500);
    Window again = window(5 * DAY + PANE, 500);

    Usual usual = again.usual(FAILURES);
    assertThat(attack.value(FAILURES)).isEqualTo(500);
    assertThat(usual).isNotNull();
    assertThat(usual == null ? -1 : usual.value()).isEqualTo(2);
  }

  @Test
  void aSlotAnswersForItselfOnceItIsKnownForThreeDays() {
    for (int day = 0; day < 2; day++) {
      memory.learn(window(day * DAY, 10), Behaviours.CALENDAR); // noon
      memory.learn(window(day * DAY + 36 * PANE, 100), Behaviours.CALENDAR); // six hours later
    }
    Window third = window(2 * DAY, 10);
    Usual early = third.usual(FAILURES);
    memory.learn(third, Behaviours.CALENDAR);
    Usual known = window(3 * DAY, 10).usual(FAILURES);

    assertThat(early).isNotNull();
    assertThat(early == null ? "" : String.valueOf(early.slot())).isEqualTo("null");
    assertThat(known)
        .isEqualTo(
            new Usual(
                10, 0, 3, 3, LocalDate.of(2026, 3, 10), new Slot(TownDay.WORKING, DayPart.NOON)));
  }

  @Test
  void oneWindowThatIsFarOutHardlyMovesWhatIsUsual() {
    for (int day = 0; day < 30; day++) {
      memory.learn(window(day * DAY, 10 + day % 3), Behaviours.CALENDAR);
    }
    memory.learn(window(30 * DAY, 100_000), Behaviours.CALENDAR);

    Usual usual = window(31 * DAY, 10).usual(FAILURES);
    assertThat(usual == null ? 0 : usual.value()).isCloseTo(11, within(1.5));
  }

  @Test
  void aFirstWindowThatWasFarOutIsOvercome() {
    memory.learn(window(0, 10_000), Behaviours.CALENDAR);
    for (int day = 1; day < 60; day++) {
      memory.learn(window(day * DAY, 10), Behaviours.CALENDAR);
    }
    Usual usual = window(60 * DAY, 10).usual(FAILURES);
    assertThat(usual == null ? 0 : usual.value()).isLessThan(1_000);
  }

  @Test
  void anEntityThatIsNotSeenBeforeHasNothingUsual() {
    assertThat(window(0, 1).usual(FAILURES)).isNull();
  }

  @Test
  void tooFewEventsAreNoWindow() {
    BehaviourRules five =
        Behaviours.sound(
            Behaviours.EVERY_MEASURE.replace("minimum-events: 1", "minimum-events: 5"));
    EntityMemory other = EntityMemory.of(five.rules().get(0));

    assertThat(other.onPane(pane(0, 4), five.rules().get(0), Behaviours.CALENDAR)).isEmpty();
    assertThat(other.onPane(pane(PANE, 1), five.rules().get(0), Behaviours.CALENDAR)).isPresent();
  }

  @Test
  void anHourThatIsNewIsNotHeldAgainstAnybodyAndOneThatWasAlwaysQuietIs() {
    int hour = RULE.indexOf("hour");
    for (int day = 0; day < 16; day++) {
      memory.learn(window(day * DAY, 1), Behaviours.CALENDAR);
    }
    assertThat(window(16 * DAY, 1).value(hour)).isZero();
    assertThat(window(16 * DAY + 5 * 6 * PANE, 1).value(hour)).isCloseTo(8 / 9.0, within(1e-9));
  }

  @Test
  void aMemoryIsReadAsItWasWrittenAndItsCopyIsItsOwn() throws IOException {
    for (int day = 0; day < 20; day++) {
      memory.learn(window(day * DAY + day * PANE, 10 + day), Behaviours.CALENDAR);
    }
    memory.timer(42);
    byte[] written = Behaviours.bytes(memory);
    EntityMemory copy = new EntityMemoryCodec().copy(memory);
    memory.learn(window(21 * DAY, 99), Behaviours.CALENDAR);

    assertThat(Behaviours.bytes(Behaviours.memory(written))).isEqualTo(written);
    assertThat(Behaviours.bytes(copy)).isEqualTo(written);
    assertThat(copy.timer()).isEqualTo(42);
    assertThat(Behaviours.bytes(memory)).isNotEqualTo(written);
  }

  @Test
  void aCheckpointOfTheReleaseBeforeIsRead() throws IOException {
    EntityMemory old = Behaviours.memory(Base64.getMimeDecoder().decode(BEFORE_OUTBREAKS));
    assertThat(old.isOf(RULE)).isTrue();
    assertThat(old.timer()).isEqualTo(42);
    assertThat(old.overMillis()).isEqualTo(Long.MAX_VALUE);

    Window window = old.onPane(pane(4 * DAY, 7), RULE, Behaviours.CALENDAR).orElseThrow();
    Usual usual = window.usual(FAILURES);
    assertThat(usual == null ? -1 : usual.value()).isEqualTo(1);
    assertThat(usual == null ? -1 : usual.days()).isEqualTo(4);
  }

  @Test
  void whatIsFoundIsToldInTheWordsOfTheFarthestWindowUnderTheNameOfTheFirst() {
    List<Alert> told = new ArrayList<>();
    double[] scores = {3, 9, 5};
    for (int i = 0; i < scores.length; i++) {
      Window window = window(i * PANE, 10);
      Alert alert =
          AlertSample.bruteForce("window" + i, "203.0.113.5")
              .at(window.start())
              .lasting(window.rule().window())
              .count(window.events())
              .saying("fenêtre " + i, "window " + i)
              .build();
      told.addAll(
          memory.onJudged(window, Optional.of(new Finding(alert, scores[i])), Behaviours.CALENDAR));
    }
    assertThat(told).extracting(Alert::id).containsOnly("window0");
    assertThat(told.get(2).message().english()).isEqualTo("window 1");
    assertThat(told).extracting(Alert::count).containsExactly(10L, 20L, 30L);

    Window later = window(200 * PANE, 1);
    assertThat(memory.onJudged(later, Optional.empty(), Behaviours.CALENDAR))
        .singleElement()
        .matches(alert -> alert.ended() && alert.count() == 30);
  }

  @Test
  void aPaneOfAnotherRuleIsRefused() {
    BehaviourRules other =
        Behaviours.sound(Behaviours.EVERY_MEASURE.replace("source.bytes", "network.bytes"));

    assertThat(memory.isOf(other.rules().get(0))).isFalse();
    assertThatThrownBy(() -> memory.onPane(pane(0, 1), other.rules().get(0), Behaviours.CALENDAR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Every slot of a year, and thousands of values in each pane: the most a line can do. */
  @Test
  void noShippedRuleRemembersMoreThanItSaysOfAnybody() {
    for (BehaviourRule rule : BehaviourRules.load(RuleFiles.shipped()).rules()) {
      assertThat(size(rule, 2_000, 365)).as(rule.name()).isBetween(1_000, 14_000);
      assertThat(size(rule, 5, 365)).as(rule.name()).isLessThan(5_500);
      assertThat(size(rule, 5, 0)).as(rule.name()).isLessThan(2_000);
    }
  }

  private static int size(BehaviourRule rule, int values, int days) {
    EntityMemory memory = EntityMemory.of(rule);
    TownCalendar calendar =
        new TownCalendar(
            Behaviours.PARIS, SchoolHolidays.load(RuleFiles.shipped()).of("C"), List.of());
    long length = rule.pane().toMillis();
    long apart = Math.max(length, DAY / 12);
    for (int pane = 0; pane < days * DAY / apart; pane++) {
      Pane one = Pane.of(rule, "commune", "203.0.113.5", pane * apart + 20_350 * DAY);
      for (int i = 0; i < rule.features().size(); i++) {
        fill(one.tally(i), 20, pane);
      }
      for (int n = 0; n < 20; n++) {
        one.addEvent();
      }
      memory.onPane(one, rule, calendar).ifPresent(window -> memory.learn(window, calendar));
    }
    for (int i = 0; i < rule.panes(); i++) {
      Pane one = Pane.of(rule, "commune", "203.0.113.5", i * length + 20_800 * DAY);
      for (int n = 0; n < 20; n++) {
        one.addEvent();
      }
      for (int f = 0; f < rule.features().size(); f++) {
        fill(one.tally(f), values, i);
      }
      memory.onPane(one, rule, calendar).ifPresent(window -> memory.learn(window, calendar));
    }
    return Behaviours.bytes(memory).length;
  }

  private static void fill(Tally tally, int values, int seed) {
    for (int n = 0; n < values; n++) {
      if (tally instanceof Total total) {
        total.add(Total.MOST);
      } else if (tally instanceof Ratio ratio) {
        ratio.add(n);
      } else if (tally instanceof DistinctValues distinct) {
        distinct.add(Hash.of((long) n * 31 + seed));
      } else if (tally instanceof Beats beats) {
        beats.add(n % 600);
      }
    }
  }

  @Test
  void aMillionEventsAndTenAreOfTheSameSize() {
    List<Event> many = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      many.add(
          Behaviours.event(i % 600)
              .set("user.name", "user" + i)
              .set(Fields.named("source.bytes"), Long.MAX_VALUE)
              .build());
    }
    Pane pane = Behaviours.panes(new PaneMaker(RULES), many).get(0);

    assertThat(Behaviours.bytes(pane)).hasSizeLessThan(900);
  }
}
