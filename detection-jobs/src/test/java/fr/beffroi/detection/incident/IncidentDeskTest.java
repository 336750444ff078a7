package fr.beffroi.detection.incident;

import static fr.beffroi.detection.alert.AlertSample.MORNING;
import static fr.beffroi.detection.alert.AlertSample.alert;
import static fr.beffroi.detection.alert.AlertSample.bruteForce;
import static fr.beffroi.detection.alert.AlertSample.onHost;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.alert.AlertSample;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.incident.Decision.Kind;
import fr.beffroi.detection.incident.Decision.Target;
import fr.beffroi.detection.incident.Incident.Nature;
import fr.beffroi.detection.incident.Incident.State;
import fr.beffroi.rules.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IncidentDeskTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String ADDRESS = "203.0.113.9";

  private final Playbook playbook =
      rule -> new Bilingual("Décider de " + rule, "Decide about " + rule);
  private final IncidentDesk desk = new IncidentDesk(playbook, commune -> PARIS);
  private IncidentMemory memory = new IncidentMemory();

  /** What a store would hold: the last emission under each id. */
  private final Map<String, Incident> store = new LinkedHashMap<>();

  private long cursor;

  private List<Incident> comes(AlertSample sample) {
    return keep(desk.onAlert(memory, sample.build()));
  }

  private List<Incident> decide(Kind kind, Target target, Duration held) {
    Instant at = Instant.ofEpochMilli(memory.nowMillis);
    Decision decision =
        new Decision(
            ++cursor,
            "exampleville",
            at,
            "DSI",
            kind,
            target,
            "because",
            held == null ? null : at.plus(held));
    return keep(desk.onDecision(memory, decision));
  }

  private List<Incident> passes(Duration sinceMorning) {
    return keep(desk.onTime(memory, MORNING.plus(sinceMorning).toEpochMilli()));
  }

  private List<Incident> keep(List<Incident> emitted) {
    emitted.forEach(it -> store.put(it.id(), it));
    return emitted;
  }

  private List<Incident> stored(Nature nature) {
    return store.values().stream().filter(it -> it.nature() == nature).toList();
  }

  private Incident only(Nature nature) {
    assertThat(stored(nature)).hasSize(1);
    return stored(nature).get(0);
  }

  private List<Incident> shown() {
    return store.values().stream().filter(Incident::shown).toList();
  }

  @Nested
  class BackgroundAutomata {
    @Test
    void fourHundredAddressesThatFailAreOneIncidentThatIsNotShown() {
      for (int i = 0; i < 412; i++) {
        comes(bruteForce("a" + i, "203.0." + (i / 200) + "." + (i % 200)).count(10));
      }

      Incident rolling = only(Nature.AUTOMATA);
      assertThat(rolling.title().french())
          .isEqualTo("412 adresses ont essayé sshd, aucune n'est entrée.");
      assertThat(rolling.title().english()).isEqualTo("412 addresses tried sshd; none got in.");
      assertThat(rolling.shown()).isFalse();
      assertThat(rolling.level()).isEqualTo(Level.LOW);
      assertThat(rolling.eventCount()).isEqualTo(4_120);
      assertThat(rolling.sources().count()).isEqualTo(412);
      assertThat(rolling.alerts()).hasSize(Incident.MOST_ALERTS);
      assertThat(store).hasSize(1);
    }

    @Test
    void eachServiceHasItsOwn() {
      comes(bruteForce("a", ADDRESS));
      comes(bruteForce("b", ADDRESS).service("nginx"));

      assertThat(stored(Nature.AUTOMATA)).hasSize(2);
    }

    @Test
    void theDayIsTheOneOfTheTownHallAndNotOfLondon() {
      comes(bruteForce("a", ADDRESS).at(Instant.parse("2026-03-02T22:30:00Z")));
      comes(bruteForce("b", ADDRESS).at(Instant.parse("2026-03-02T23:30:00Z")));

      assertThat(stored(Nature.AUTOMATA)).hasSize(2);
      assertThat(stored(Nature.AUTOMATA).get(1).previous())
          .isEqualTo(stored(Nature.AUTOMATA).get(0).id());
    }

    @Test
    void aSuccessBreaksOut() {
      comes(bruteForce("a", ADDRESS));
      comes(bruteForce("b", "203.0.113.10"));
      comes(bruteForce("a", ADDRESS).count(9).succeeding());

      Incident own = only(Nature.CAUSE);
      assertThat(own.shown()).isTrue();
      assertThat(own.entity()).isEqualTo(new Entity(Entity.Kind.ADDRESS, ADDRESS));
      assertThat(own.eventCount()).isEqualTo(9);
      assertThat(own.why()).contains(Words.SUCCESS);
      Incident rolling = only(Nature.AUTOMATA);
      assertThat(rolling.title().french()).startsWith("1 adresse a essayé sshd");
      assertThat(rolling.eventCount()).isEqualTo(6);
      assertThat(rolling.why())
          .extracting(Bilingual::english)
          .anyMatch(it -> it.startsWith("1 alert left"));
    }

    @Test
    void theAddressOfACompromisedAccountLeavesTheBackground() {
      comes(bruteForce("a", ADDRESS));
      comes(bruteForce("b", "203.0.113.10"));
      comes(
          alert("c")
              .rule("success_after_failures", Level.HIGH, Category.ACCOUNT_COMPROMISE)
              .from(ADDRESS)
              .user("martine")
              .groupedBy("source.ip", ADDRESS)
              .succeeding());

      Incident compromise = only(Nature.CAUSE);
      assertThat(compromise.entity()).isEqualTo(new Entity(Entity.Kind.ACCOUNT, "martine"));
      assertThat(compromise.alertCount()).isEqualTo(2);
      assertThat(only(Nature.AUTOMATA).sources().count()).isEqualTo(1);
    }

    @Test
    void whatTheAddressTriesAfterItGotInJoinsItsIncident() {
      comes(bruteForce("a", ADDRESS).succeeding());
      comes(
          bruteForce("b", ADDRESS)
              .rule("web_probing", Level.LOW, Category.WEB_PROBING)
              .service("nginx"));

      assertThat(store).hasSize(1);
      assertThat(only(Nature.CAUSE).rules()).hasSize(2);
    }

    @Test
    void aRealAccountOrAnInsideSourceIsNoBackground() {
      comes(bruteForce("a", ADDRESS).namingAKnownAccount());
      comes(bruteForce("b", "192.0.2.4").inside());

      assertThat(stored(Nature.AUTOMATA)).isEmpty();
      assertThat(stored(Nature.CAUSE)).hasSize(2);
    }

    @Test
    void addressesAboveTheCapAreMoreThan() {
      for (int i = 0; i < 5_003; i++) {
        comes(bruteForce("a" + i, "2001:db8::" + Integer.toHexString(i)));
      }

      Incident rolling = only(Nature.AUTOMATA);
      assertThat(rolling.title().french()).startsWith("Plus de 5 000 adresses");
      assertThat(rolling.title().english()).startsWith("More than 5,000 addresses");
    }

    @Test
    void twoThousandThatNameRealAccountsAreAtMostTenIncidents() {
      for (int i = 0; i < 2_000; i++) {
        comes(bruteForce("a" + i, "2001:db8::" + Integer.toHexString(i)).namingAKnownAccount());
      }

      assertThat(store).hasSizeLessThanOrEqualTo(10);
      assertThat(only(Nature.FLOOD).sources().count()).isEqualTo(1_995);
    }
  }

  @Nested
  class Growing {
    @Test
    void anAlertIsCountedOnceHoweverOftenItComes() {
      comes(bruteForce("a", ADDRESS).count(6));
      comes(bruteForce("a", ADDRESS).count(9));
      comes(bruteForce("a", ADDRESS).count(9));
      comes(bruteForce("a", ADDRESS).count(7));

      assertThat(only(Nature.AUTOMATA).eventCount()).isEqualTo(9);
      assertThat(only(Nature.AUTOMATA).alertCount()).isEqualTo(1);
    }

    @Test
    void theSameAlertsInTheSameOrderGiveTheSameIncidents() {
      List<List<Incident>> runs = new ArrayList<>();
      for (int run = 0; run < 2; run++) {
        memory = new IncidentMemory();
        store.clear();
        comes(bruteForce("a", ADDRESS));
        comes(bruteForce("b", ADDRESS).namingAKnownAccount());
        comes(onHost("c", "new_admin", Level.HIGH, Category.POLICY));
        runs.add(List.copyOf(store.values()));
      }

      assertThat(runs.get(0)).isEqualTo(runs.get(1));
    }

    @Test
    void aMemoryThatWasWrittenAndReadGoesOnAsIfNothingHadBeen() {
      comes(bruteForce("a", ADDRESS));
      comes(onHost("c", "new_admin", Level.HIGH, Category.POLICY));
      IncidentMemory copy = memory.copy();
      List<Incident> straight = comes(bruteForce("a", ADDRESS).count(20).succeeding());
      memory = copy;

      assertThat(comes(bruteForce("a", ADDRESS).count(20).succeeding())).isEqualTo(straight);
    }

    @Test
    void aCopySharesNothing() {
      comes(bruteForce("a", ADDRESS));
      IncidentMemory copy = memory.copy();
      comes(bruteForce("a", ADDRESS).count(50));
      memory = copy;

      assertThat(comes(bruteForce("a", ADDRESS).count(7)).get(0).eventCount()).isEqualTo(7);
    }
  }

  @Nested
  class Ending {
    @Test
    void aDayOfQuietEndsItAndTheNextOneLinksToIt() {
      comes(onHost("a", "new_admin", Level.HIGH, Category.POLICY));
      passes(Duration.ofHours(24));
      assertThat(only(Nature.CAUSE).state()).isEqualTo(State.OPEN);
      passes(Duration.ofHours(26));
      Incident first = only(Nature.CAUSE);
      assertThat(first.state()).isEqualTo(State.ENDED);
      assertThat(first.ended()).isNotNull();

      comes(onHost("b", "new_admin", Level.HIGH, Category.POLICY).after(Duration.ofHours(30)));

      assertThat(stored(Nature.CAUSE)).hasSize(2);
      assertThat(stored(Nature.CAUSE).get(1).previous()).isEqualTo(first.id());
      assertThat(store.get(first.id()).state()).isEqualTo(State.ENDED);
    }

    @Test
    void anAlertThatComesAfterADayOfQuietEndsItEvenBeforeAnyoneLooksAtTheClock() {
      comes(onHost("a", "new_admin", Level.HIGH, Category.POLICY));
      comes(onHost("b", "new_admin", Level.HIGH, Category.POLICY).after(Duration.ofHours(30)));

      assertThat(stored(Nature.CAUSE))
          .extracting(Incident::state)
          .containsExactly(State.ENDED, State.OPEN);
    }

    @Test
    void whatGoesOnEveryDayIsOneIncidentAWeek() {
      for (int day = 0; day < 7; day++) {
        comes(
            onHost("a" + day, "new_admin", Level.HIGH, Category.POLICY)
                .after(Duration.ofDays(day).plusMinutes(day)));
      }

      assertThat(only(Nature.CAUSE).alertCount()).isEqualTo(7);
    }

    @Test
    void anEpisodeThatOutlivesAWeekOpensASecondIncidentWithTheRest() {
      comes(onHost("a", "new_admin", Level.HIGH, Category.POLICY).count(10));
      comes(
          onHost("a", "new_admin", Level.HIGH, Category.POLICY)
              .lasting(Duration.ofDays(8))
              .count(25));

      assertThat(stored(Nature.CAUSE)).hasSize(2);
      assertThat(stored(Nature.CAUSE)).extracting(Incident::eventCount).containsExactly(10L, 15L);
    }

    @Test
    void whatIsMediumAndHabitualGoesToTheNotes() {
      for (int day = 0; day < 4; day++) {
        comes(
            onHost("a" + day, "backup_login", Level.MEDIUM, Category.POLICY)
                .after(Duration.ofDays(day * 2)));
      }

      assertThat(stored(Nature.CAUSE)).hasSize(3);
      assertThat(only(Nature.NOTED).alertCount()).isEqualTo(1);
    }

    @Test
    void aFullMemoryEndsWhatWasQuietLongestAndCountsIt() {
      for (int i = 0; i < 2_010; i++) {
        comes(
            onHost("a" + i, "rule" + i, Level.HIGH, Category.MALWARE)
                .groupedBy("host.name", "pc" + i)
                .host("pc" + i));
      }

      assertThat(memory.openIncidents()).isEqualTo(2_000);
      assertThat(memory.evicted()).isGreaterThanOrEqualTo(10);
      assertThat(store.values()).filteredOn(it -> it.state() == State.ENDED).hasSize(10);
    }
  }

  @Nested
  class Deciding {
    @Test
    void aClosedIncidentStaysClosedWhileItsEpisodeGoesOn() {
      comes(onHost("a", "new_admin", Level.HIGH, Category.POLICY));
      String id = only(Nature.CAUSE).id();
      decide(Kind.CLOSE, Target.incident(id), null);

      assertThat(store.get(id).state()).isEqualTo(State.CLOSED);
      assertThat(comes(onHost("a", "new_admin", Level.HIGH, Category.POLICY).count(99))).isEmpty();
    }

    @Test
    void aNewEpisodeAfterClosingIsANewIncidentThatLinks() {
      comes(onHost("a", "new_admin", Level.HIGH, Category.POLICY));
      String id = only(Nature.CAUSE).id();
      decide(Kind.CLOSE, Target.incident(id), null);
      comes(onHost("b", "new_admin", Level.HIGH, Category.POLICY).after(Duration.ofHours(1)));

      assertThat(shown()).extracting(Incident::previous).contains(id);
      assertThat(store.get(id).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aDecisionThatIsReadTwiceIsAppliedOnce() {
      comes(onHost("a", "new_admin", Level.HIGH, Category.POLICY));
      decide(Kind.SILENCE, Target.rule("new_admin"), null);
      cursor--;

      assertThat(decide(Kind.UNSILENCE, Target.rule("new_admin"), null)).isEmpty();
    }

    @Test
    void aSilencedRuleIsCountedAndNotShownUntilTheSilenceExpires() {
      comes(onHost("a", "new_admin", Level.HIGH, Category.POLICY));
      decide(Kind.SILENCE, Target.rule("new_admin"), Duration.ofHours(2));
      assertThat(only(Nature.CAUSE).state()).isEqualTo(State.SILENCED);
      comes(onHost("a", "new_admin", Level.HIGH, Category.POLICY).count(50));
      assertThat(only(Nature.CAUSE).eventCount()).isEqualTo(50);
      assertThat(shown()).isEmpty();

      passes(Duration.ofHours(3));

      assertThat(only(Nature.CAUSE).state()).isEqualTo(State.OPEN);
      assertThat(shown()).hasSize(1);
    }

    @Test
    void aSilencedRuleOnAnEntityHidesNoOtherRuleOnIt() {
      Entity host = new Entity(Entity.Kind.HOST, "mairie-srv1");
      comes(onHost("a", "new_admin", Level.HIGH, Category.POLICY));
      decide(Kind.SILENCE, Target.ruleOn("new_admin", host), null);
      assertThat(shown()).isEmpty();

      comes(onHost("b", "log_cleared", Level.HIGH, Category.POLICY));

      assertThat(shown()).hasSize(1);
    }

    @Test
    void aSilenceThatIsTakenBackShowsAgain() {
      comes(onHost("a", "new_admin", Level.HIGH, Category.POLICY));
      Target target = Target.incident(only(Nature.CAUSE).id());
      decide(Kind.SILENCE, target, null);
      decide(Kind.UNSILENCE, target, null);

      assertThat(shown()).hasSize(1);
    }

    @Test
    void anAddressOfTheNeverAlertListOpensNothingAndIsCounted() {
      comes(onHost("a", "new_admin", Level.HIGH, Category.POLICY));
      Entity network = new Entity(Entity.Kind.ADDRESS, "203.0.113.0/24");
      decide(Kind.NEVER_ALERT, Target.entity(network), null);

      assertThat(comes(bruteForce("b", ADDRESS).succeeding())).isEmpty();
      assertThat(comes(bruteForce("c", "198.51.100.1").succeeding())).hasSize(1);
      assertThat(memory.neverAlerted()).isEqualTo(1);
    }

    @Test
    void aNeverAlertEntryThatExpiredLetsThrough() {
      comes(onHost("a", "new_admin", Level.HIGH, Category.POLICY));
      Entity address = new Entity(Entity.Kind.ADDRESS, ADDRESS);
      decide(Kind.NEVER_ALERT, Target.entity(address), Duration.ofHours(1));

      assertThat(comes(bruteForce("b", ADDRESS).succeeding().after(Duration.ofHours(2))))
          .hasSize(1);
    }
  }

  @Nested
  class DeservingALook {
    @Test
    void aWeakAlertAloneIsNoted() {
      comes(onHost("a", "new_value", Level.LOW, Category.ANOMALY));

      assertThat(only(Nature.NOTED).shown()).isFalse();
      assertThat(only(Nature.NOTED).title().french()).isEqualTo("À noter : 1 alerte de 1 règle");
    }

    @Test
    void weakAlertsOfThreeFamiliesWithinAnHourAreOneIncidentToLookAt() {
      comes(onHost("a", "new_value", Level.LOW, Category.ANOMALY));
      comes(onHost("b", "odd_tool", Level.LOW, Category.POLICY).after(Duration.ofMinutes(10)));
      comes(
          onHost("c", "odd_upload", Level.LOW, Category.EXFILTRATION)
              .after(Duration.ofMinutes(20)));

      Incident together = only(Nature.CAUSE);
      assertThat(together.shown()).isTrue();
      assertThat(together.alertCount()).isEqualTo(3);
      assertThat(together.level()).isEqualTo(Level.MEDIUM);
      assertThat(only(Nature.NOTED).alertCount()).isZero();
    }

    @Test
    void manyWeakAlertsOfOneFamilyDoNotAgreeWithEachOther() {
      for (int i = 0; i < 20; i++) {
        comes(onHost("a" + i, "new_value" + i, Level.LOW, Category.ANOMALY));
      }

      assertThat(shown()).isEmpty();
    }

    @Test
    void weakAlertsHoursApartDoNotAgree() {
      comes(onHost("a", "new_value", Level.LOW, Category.ANOMALY));
      comes(onHost("b", "odd_tool", Level.LOW, Category.POLICY).after(Duration.ofHours(3)));
      comes(onHost("c", "odd_upload", Level.LOW, Category.EXFILTRATION).after(Duration.ofHours(6)));

      assertThat(shown()).isEmpty();
    }

    @Test
    void aGraverAlertRaisesTheIncidentAndSaysWhy() {
      comes(onHost("a", "odd_tool", Level.MEDIUM, Category.POLICY));
      Instant first = only(Nature.CAUSE).raised();
      comes(onHost("b", "log_cleared", Level.CRITICAL, Category.POLICY).after(Duration.ofHours(1)));

      Incident raised = only(Nature.CAUSE);
      assertThat(raised.level()).isEqualTo(Level.CRITICAL);
      assertThat(raised.raised()).isAfter(first);
      assertThat(raised.why()).contains(Words.GRAVER);
      assertThat(raised.whatToDo().get(0).french()).isEqualTo("Décider de log_cleared");
    }

    @Test
    void oneRuleOnHundredHostsIsAFloodAndNotHundredIncidents() {
      for (int i = 0; i < 100; i++) {
        comes(
            onHost("a" + i, "broken_rule", Level.HIGH, Category.MALWARE)
                .groupedBy("host.name", "pc" + i)
                .host("pc" + i));
      }

      assertThat(stored(Nature.CAUSE)).hasSize(5);
      assertThat(only(Nature.FLOOD).alertCount()).isEqualTo(95);
      assertThat(only(Nature.FLOOD).shown()).isTrue();
    }
  }
}
