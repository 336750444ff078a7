package fr.beffroi.detection.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.sigma.EventMatcher;
import fr.beffroi.detection.sigma.Hit;
import fr.beffroi.detection.sigma.Rules;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Logsource;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Do episodes open at the threshold, go on, end, and say what happened? */
class CorrelatorTest {
  private static final String FIVE_FAILURES =
      """
      type: event_count
      rules: [failure]
      group-by: [source.ip]
      timespan: 10m
      condition: {gte: 5}
      """;
  private static final String ORDERED =
      """
      type: temporal_ordered
      rules: [failure, success]
      group-by: [source.ip]
      timespan: 10m
      """;

  private int number;

  @Test
  void fiveFailuresFromOneAddressAreOneAlert() {
    Groups groups = new Groups(Rules.correlation(FIVE_FAILURES));
    for (int i = 0; i < 12; i++) {
      groups.on(failure("192.0.2.1", "root", i * 20L));
    }

    assertThat(groups.emitted().get(0).count()).isEqualTo(5);
    assertThat(groups.emitted().get(0).ended()).isFalse();
    assertThat(groups.end().alerts())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.count()).isEqualTo(12);
              assertThat(alert.ended()).isTrue();
              assertThat(alert.timestamp()).isEqualTo(Rules.NOON.plusSeconds(80));
              assertThat(alert.firstSeen()).isEqualTo(Rules.NOON);
              assertThat(alert.lastSeen()).isEqualTo(Rules.NOON.plusSeconds(220));
              assertThat(alert.group()).containsExactly(Map.entry("source.ip", "192.0.2.1"));
              assertThat(alert.sourceIp()).isEqualTo("192.0.2.1");
              assertThat(alert.userName()).isEqualTo("root");
              assertThat(alert.service()).isEqualTo("sshd");
              assertThat(alert.evidence()).hasSize(12).startsWith("test/1").endsWith("test/12");
              assertThat(alert.message().french())
                  .isEqualTo("192.0.2.1 : 12 échecs sur root, 0 valeurs");
              assertThat(alert.reasons().get(0).french())
                  .isEqualTo("12 événements en 3 min, seuil : 5 en 10 min");
              assertThat(alert.reasons().get(0).english())
                  .isEqualTo("12 events in 3 min, threshold: 5 in 10 min");
            });
  }

  @Test
  void fourFailuresAreNone() {
    Groups groups = new Groups(Rules.correlation(FIVE_FAILURES));
    for (int i = 0; i < 4; i++) {
      groups.on(failure("192.0.2.1", "root", i));
    }
    assertThat(groups.end().alerts()).isEmpty();
    assertThat(groups.memories()).isEmpty();
  }

  @Test
  void theWindowSlides() {
    // Four just before a fixed ten-minute boundary and one after it: an aligned window sees
    // neither.
    Groups groups = new Groups(Rules.correlation(FIVE_FAILURES));
    for (long second : List.of(590, 595, 597, 599, 601)) {
      groups.on(failure("192.0.2.1", "root", second));
    }
    assertThat(groups.end().alerts()).hasSize(1);
  }

  @Test
  void failuresOfDifferentAddressesAreNeverAddedUp() {
    // Hayabusa: groups were correlated across different group-by values
    Groups groups = new Groups(Rules.correlation(FIVE_FAILURES));
    for (int i = 0; i < 40; i++) {
      groups.on(failure("192.0.2." + i % 10, "root", i));
    }
    assertThat(groups.end().alerts()).isEmpty();
  }

  @Test
  void anEpisodeEndsAfterOneTimespanOfQuietAndTheNextOneIsAnother() {
    Groups groups = new Groups(Rules.correlation(FIVE_FAILURES));
    for (int i = 0; i < 5; i++) {
      groups.on(failure("192.0.2.1", "root", i));
    }
    for (int i = 0; i < 5; i++) {
      groups.on(failure("192.0.2.1", "root", 5 + 600 + i));
    }
    assertThat(groups.end().alerts()).hasSize(2);
  }

  @Test
  void anEventOnceATimespanKeepsAnEpisodeOpen() {
    Groups groups = new Groups(Rules.correlation(FIVE_FAILURES));
    for (int i = 0; i < 5; i++) {
      groups.on(failure("192.0.2.1", "root", 0));
    }
    groups.on(failure("192.0.2.1", "root", 600)).on(failure("192.0.2.1", "root", 1200));
    assertThat(groups.end().alerts()).singleElement().extracting(Alert::count).isEqualTo(7L);
  }

  @Test
  void disorderInsideTheWindowChangesNothing() {
    Groups groups = new Groups(Rules.correlation(FIVE_FAILURES));
    for (long second : List.of(300, 100, 0, 200, 50)) {
      groups.on(failure("192.0.2.1", "root", second));
    }
    assertThat(groups.end().alerts())
        .singleElement()
        .extracting(Alert::firstSeen)
        .isEqualTo(Rules.NOON);
    assertThat(groups.late()).isZero();
  }

  @Test
  void anEventOlderThanTheWindowIsSkippedAndCounted() {
    Groups groups = new Groups(Rules.correlation(FIVE_FAILURES));
    for (int i = 0; i < 4; i++) {
      groups.on(failure("192.0.2.1", "root", 1000 + i));
    }
    groups.on(failure("192.0.2.1", "root", 0));
    assertThat(groups.late()).isEqualTo(1);
    assertThat(groups.end().alerts()).isEmpty();
  }

  @Test
  void aLineFromTheFutureMovesNoWindowMoreThanFiveMinutes() {
    Groups groups = new Groups(Rules.correlation(FIVE_FAILURES));
    groups.on(
        failureAt("192.0.2.1", 0).timestamp(Rules.NOON.plus(Duration.ofDays(20_000))).build());
    for (int i = 0; i < 5; i++) {
      groups.on(failure("192.0.2.1", "root", i));
    }
    assertThat(groups.end().alerts()).singleElement().extracting(Alert::count).isEqualTo(6L);
  }

  @Test
  void emissionsAreFewAndAbsolute() {
    Groups groups = new Groups(Rules.correlation(FIVE_FAILURES));
    for (int i = 0; i < 4096; i++) {
      groups.on(failure("192.0.2.1", "root", i / 100));
    }
    groups.end();
    assertThat(groups.emitted())
        .extracting(Alert::count)
        .containsExactly(5L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 1024L, 2048L, 4096L, 4096L);
    assertThat(groups.emitted()).extracting(Alert::id).containsOnly(groups.emitted().get(0).id());
  }

  @Test
  void manyValuesAreCountedOnceEach() {
    Groups groups =
        new Groups(
            Rules.correlation(
                """
                type: value_count
                rules: [failure]
                group-by: [source.ip]
                timespan: 10m
                condition: {field: user.name, gte: 3}
                """));
    for (int i = 0; i < 50; i++) {
      groups.on(failure("192.0.2.1", i % 2 == 0 ? "anna" : "bruno", i));
    }
    assertThat(groups.emitted()).isEmpty();
    groups.on(failure("192.0.2.1", "chloé", 60)).on(failure("192.0.2.1", "denis", 61));
    groups.on(
        Rules.event(99, 62).set("event.outcome", "failure").set("source.ip", "192.0.2.1").build());

    assertThat(groups.end().alerts())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.count()).isEqualTo(52);
              assertThat(alert.userName()).isNull();
              assertThat(alert.users())
                  .containsExactlyInAnyOrder("anna", "bruno", "chloé", "denis");
              assertThat(alert.message().french())
                  .isEqualTo("192.0.2.1 : 52 échecs sur plusieurs comptes, 4 valeurs");
              assertThat(alert.reasons().get(0).french())
                  .isEqualTo("4 valeurs de user.name en 61 s, seuil : 3 en 10 min");
            });
  }

  @Test
  void aSuccessAfterFailuresNamesTheAccountThatGotIn() {
    Groups groups = new Groups(Rules.correlation(ORDERED));
    groups.on(failure("192.0.2.1", "anna", 0)).on(failure("192.0.2.1", "bruno", 1));
    assertThat(groups.emitted()).isEmpty();
    groups.on(success("192.0.2.1", "chloé", 2));

    assertThat(groups.end().alerts())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.userName()).isEqualTo("chloé");
              assertThat(alert.traits().success()).isTrue();
              assertThat(alert.count()).isEqualTo(2);
            });
  }

  @Test
  void orderIsKeptForEveryRuleNotOnlyTheFirst() {
    // Hayabusa #1841: order was enforced for the first rule only
    String three =
        """
        type: temporal_ordered
        rules: [failure, success, failure]
        group-by: [source.ip]
        timespan: 10m
        """;
    Groups wrong = new Groups(Rules.correlation(three));
    wrong.on(failure("192.0.2.1", "a", 0)).on(failure("192.0.2.1", "a", 1));
    wrong.on(success("192.0.2.1", "a", 2));
    assertThat(wrong.end().alerts()).isEmpty();

    Groups right = new Groups(Rules.correlation(three));
    right.on(failure("192.0.2.1", "a", 0)).on(success("192.0.2.1", "a", 1));
    right.on(failure("192.0.2.1", "a", 2));
    assertThat(right.end().alerts()).hasSize(1);
  }

  @Test
  void successBeforeFailuresIsNoSequence() {
    Groups groups = new Groups(Rules.correlation(ORDERED));
    groups.on(success("192.0.2.1", "a", 0)).on(failure("192.0.2.1", "a", 1));
    assertThat(groups.end().alerts()).isEmpty();
  }

  @Test
  void aSequenceThatArrivesInDisorderIsStillOne() {
    Groups groups = new Groups(Rules.correlation(ORDERED));
    groups.on(success("192.0.2.1", "a", 10)).on(failure("192.0.2.1", "a", 5));
    assertThat(groups.end().alerts()).hasSize(1);
  }

  @Test
  void atTheSameTimeTheOrderOfArrivalDecides() {
    Groups inOrder = new Groups(Rules.correlation(ORDERED));
    inOrder.on(failure("192.0.2.1", "a", 5)).on(success("192.0.2.1", "a", 5));
    assertThat(inOrder.end().alerts()).hasSize(1);

    Groups reversed = new Groups(Rules.correlation(ORDERED));
    reversed.on(success("192.0.2.1", "a", 5)).on(failure("192.0.2.1", "a", 5));
    assertThat(reversed.end().alerts()).isEmpty();
  }

  @Test
  void aSequenceSpreadOverMoreThanTheTimespanIsNone() {
    Groups groups = new Groups(Rules.correlation(ORDERED));
    groups.on(failure("192.0.2.1", "a", 0)).on(success("192.0.2.1", "a", 601));
    assertThat(groups.end().alerts()).isEmpty();
  }

  @Test
  void temporalWantsAllRulesInAnyOrder() {
    Groups groups = new Groups(Rules.correlation(ORDERED.replace("temporal_ordered", "temporal")));
    groups.on(success("192.0.2.1", "a", 0)).on(success("192.0.2.1", "a", 10));
    assertThat(groups.emitted()).isEmpty();
    groups.on(failure("192.0.2.1", "a", 20));
    assertThat(groups.end().alerts()).hasSize(1);
  }

  @Test
  void aCorrelationOfCorrelationsCascades() {
    Ruleset rules =
        Rules.sound(
            Rules.FAILURE_AND_SUCCESS
                + """
                title: Many failures
                name: many
                id: 00000000-0000-4000-8000-00000000000c
                correlation:
                  type: event_count
                  rules: [failure]
                  group-by: [source.ip]
                  timespan: 10m
                  condition: {gte: 5}
                ---
                title: In after many failures
                name: compromise
                id: 00000000-0000-4000-8000-00000000000d
                beffroi: {category: account_compromise}
                correlation:
                  type: temporal_ordered
                  rules: [many, success]
                  group-by: [source.ip]
                  timespan: 10m
                """);
    Groups groups = new Groups(rules);
    for (int i = 0; i < 40; i++) {
      groups.on(failure("192.0.2.1", "root", i * 60L)).on(failure("192.0.2.2", "root", i * 600L));
    }
    // Forty minutes after the threshold, while the failures still go on.
    groups.on(success("192.0.2.1", "root", 40 * 60L)).on(success("192.0.2.2", "root", 24_001));

    assertThat(groups.end().alerts())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.rule().name()).isEqualTo("compromise");
              assertThat(alert.sourceIp()).isEqualTo("192.0.2.1");
            });
  }

  @Test
  void anAddressThatAnAdministratorNeverUsedFiresOnceHabitsAreKnown() {
    Groups groups = new Groups(Rules.correlation(firstSeen()));
    long day = Duration.ofDays(1).toSeconds();
    groups.on(success("192.0.2.1", "adm", 0)).on(success("192.0.2.2", "adm", day));
    groups.on(success("192.0.2.1", "adm", 7 * day));
    assertThat(groups.emitted()).isEmpty();

    groups.on(success("192.0.2.9", "adm", 8 * day)).on(success("192.0.2.9", "adm", 8 * day + 60));
    groups.on(success("192.0.2.1", "adm", 8 * day + 70));
    groups.restart();
    groups.on(success("192.0.2.9", "adm", 10 * day));

    assertThat(groups.end().alerts())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.sourceIp()).isEqualTo("192.0.2.9");
              assertThat(alert.userName()).isEqualTo("adm");
              assertThat(alert.count()).isEqualTo(2);
              assertThat(alert.evidence()).hasSize(2);
            });
  }

  @Test
  void habitsOfAGroupAreBounded() {
    Ruleset rules = Rules.correlation(firstSeen());
    Groups groups = new Groups(rules);
    for (int i = 0; i < 2_000; i++) {
      groups.on(success("2001:db8::" + Integer.toHexString(i), "adm", i));
    }
    assertThat(groups.memories().values())
        .allSatisfy(memory -> assertThat(size(memory)).isLessThan(10_000));
  }

  @Test
  void aSourceThatFallsSilentIsSeenOnTicks() {
    Groups groups = new Groups(silence());
    groups.on(tick(0, 12)).on(tick(600, 3)).on(tick(1200, 0));
    for (int second = 1800; second < 4200; second += 600) {
      groups.on(tick(second, 0));
    }
    assertThat(groups.emitted()).isEmpty();
    groups.on(tick(4200, 0)).on(tick(4800, 0));

    assertThat(groups.emitted().get(0).firstSeen()).isEqualTo(Rules.NOON.plusSeconds(600));
    assertThat(groups.emitted().get(0).timestamp()).isEqualTo(Rules.NOON.plusSeconds(4200));
    assertThat(groups.emitted().get(0).reasons().get(0).french())
        .isEqualTo("plus rien depuis 60 min, seuil : 60 min");
    groups.on(tick(5400, 1));
    assertThat(groups.alerts()).singleElement().extracting(Alert::ended).isEqualTo(true);
    assertThat(groups.end().alerts()).hasSize(1);
  }

  @Test
  void theEndOfAReplayIsNoSilence() {
    Groups groups = new Groups(silence());
    groups.on(tick(0, 12)).on(tick(10, 3));
    assertThat(groups.end().alerts()).isEmpty();
    assertThat(groups.memories()).isEmpty();
  }

  @Test
  void aCollectorThatWasAwayAccusesNoSource() {
    Groups groups = new Groups(silence());
    groups.on(tick(0, 12)).on(tick(86_400, 0)).on(tick(86_410, 5));
    assertThat(groups.end().alerts()).isEmpty();
  }

  @Test
  void aSourceThatNeverSpokeIsNotSilent() {
    Groups groups = new Groups(silence());
    for (int second = 0; second < 20_000; second += 600) {
      groups.on(tick(second, 0));
    }
    assertThat(groups.emitted()).isEmpty();
    assertThat(groups.memories()).isEmpty();
  }

  @Test
  void aRuleOnSingleEventsMakesOneEpisodeOfWhatGoesOn() {
    Groups groups = new Groups(Rules.sound(Rules.detection("s: {user.name: root}\ncondition: s")));
    groups.on(failure("192.0.2.1", "root", 0)).on(failure("192.0.2.1", "root", 3000));
    groups.on(failure("192.0.2.2", "root", 3000)).on(failure("192.0.2.1", "root", 9000));

    assertThat(groups.end().alerts()).extracting(Alert::count).containsExactly(2L, 1L, 1L);
  }

  @Test
  void anEventWithoutTheGroupByFieldIsNoHitAndIsCounted() {
    EventMatcher matcher = new EventMatcher(Rules.correlation(FIVE_FAILURES));
    List<Hit> hits = matcher.onEvent(Rules.event(1, 0).set("event.outcome", "failure").build());

    assertThat(hits).isEmpty();
    assertThat(matcher.ungrouped()).isEqualTo(1);
  }

  @Test
  void communesAreNeverAddedUp() {
    Groups groups = new Groups(Rules.correlation(FIVE_FAILURES));
    for (int i = 0; i < 4; i++) {
      groups.on(failure("192.0.2.1", "root", i));
      groups.on(
          new Event.Builder("other/" + i, 0, "autre", Rules.NOON)
              .logsource(Logsource.of(null, "linux", "sshd"))
              .set("event.outcome", "failure")
              .set("source.ip", "192.0.2.1")
              .build());
    }
    assertThat(groups.end().alerts()).isEmpty();
  }

  @Test
  void aTimerIsAtWholeFiveMinutesAfterTheQuietTime() {
    Ruleset rules = Rules.correlation(FIVE_FAILURES);
    Hit hit = new EventMatcher(rules).onEvent(failure("192.0.2.1", "root", 30)).get(0);
    Step step = new Correlator(rules).onHit(null, hit);

    assertThat(step.nextTimer()).isEqualTo(Rules.NOON.plusSeconds(900).toEpochMilli());
    assertThat(new Correlator(rules).onTime(step.memory(), step.nextTimer()).memory()).isNull();
  }

  @Test
  void aGroupOfOneRuleIsSmall() {
    Groups groups = new Groups(Rules.correlation(FIVE_FAILURES));
    groups.on(failure("192.0.2.1", "root", 0));
    assertThat(groups.memories().values())
        .allSatisfy(memory -> assertThat(size(memory)).isLessThan(256));
  }

  private static int size(GroupMemory memory) {
    try {
      var bytes = new ByteArrayOutputStream();
      new GroupMemoryCodec().write(memory, new DataOutputStream(bytes));
      return bytes.size();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String firstSeen() {
    return """
    type: first_seen
    rules: [success]
    group-by: [user.name]
    field: source.ip
    learning: 7d
    timespan: 1h
    """;
  }

  private static Ruleset silence() {
    return Rules.sound(
        """
        title: A source sends lines
        name: alive
        id: 00000000-0000-4000-8000-000000000003
        logsource: {product: beffroi, service: tick}
        detection:
          lines: {tick.lines|gt: 0}
          condition: lines
        ---
        title: A source fell silent
        name: silent
        id: 00000000-0000-4000-8000-000000000004
        beffroi: {category: silent_source}
        correlation: {type: absence, rules: [alive], group-by: [log.source], timespan: 1h}
        """);
  }

  private Event tick(long second, long lines) {
    return Rules.event(++number, second)
        .logsource(Logsource.of(null, "beffroi", "tick"))
        .set("event.dataset", "beffroi.tick")
        .set("log.source", "file:/var/log/auth.log")
        .set("tick.lines", Long.toString(lines))
        .build();
  }

  private Event.Builder failureAt(String ip, long second) {
    return Rules.event(++number, second).set("event.outcome", "failure").set("source.ip", ip);
  }

  private Event failure(String ip, String user, long second) {
    return failureAt(ip, second).set("user.name", user).build();
  }

  private Event success(String ip, String user, long second) {
    return Rules.event(++number, second)
        .set("event.outcome", "success")
        .set("source.ip", ip)
        .set("user.name", user)
        .build();
  }
}
