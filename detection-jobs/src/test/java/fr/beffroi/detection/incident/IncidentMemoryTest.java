package fr.beffroi.detection.incident;

import static fr.beffroi.detection.alert.AlertSample.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.AlertSample;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.alert.Level;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any alerts in any order. */
class IncidentMemoryTest {
  private final IncidentDesk desk = new IncidentDesk(Playbook.SILENT, commune -> ZoneOffset.UTC);

  @Property(tries = 150)
  void everyAlertIsCountedOnceInAllIncidentsTogether(@ForAll("alerts") List<Alert> alerts) {
    Map<String, Incident> store = new HashMap<>();
    Map<String, Long> counted = new HashMap<>();
    IncidentMemory memory = new IncidentMemory();
    for (Alert alert : alerts) {
      desk.onAlert(memory, alert).forEach(it -> store.put(it.id(), it));
      counted.merge(alert.id(), alert.count(), Math::max);
    }

    assertThat(store.values().stream().mapToLong(Incident::eventCount).sum())
        .isEqualTo(counted.values().stream().mapToLong(Long::longValue).sum());
    assertThat(store.values()).allMatch(it -> it.alertCount() >= 0 && it.eventCount() >= 0);
  }

  @Property(tries = 100)
  void aRestartFromACopyChangesNothing(@ForAll("alerts") List<Alert> alerts) {
    List<Incident> straight = new ArrayList<>();
    List<Incident> restarted = new ArrayList<>();
    IncidentMemory one = new IncidentMemory();
    IncidentMemory other = new IncidentMemory();
    for (Alert alert : alerts) {
      straight.addAll(desk.onAlert(one, alert));
      other = other.copy();
      restarted.addAll(desk.onAlert(other, alert));
    }

    assertThat(restarted).isEqualTo(straight);
  }

  @Provide
  Arbitrary<List<Alert>> alerts() {
    Arbitrary<Category> categories =
        Arbitraries.of(Category.BRUTE_FORCE, Category.ACCOUNT_COMPROMISE, Category.ANOMALY);
    return Combinators.combine(
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(1, 40),
            Arbitraries.of(Level.values()),
            categories,
            Arbitraries.integers().between(0, 7),
            Arbitraries.integers().between(0, 96))
        .as(IncidentMemoryTest::alert)
        .list()
        .ofMaxSize(40);
  }

  private static Alert alert(
      int id, int count, Level level, Category category, int traits, int hours) {
    // What an alert is about never changes under one id; its count, traits and end do.
    AlertSample sample =
        AlertSample.alert(id + category.word() + level.word())
            .rule(category.word() + level.word(), level, category)
            .from("203.0.113." + id % 3)
            .user("user" + id % 2)
            .groupedBy("source.ip", "203.0.113." + id % 3)
            .count(count)
            .at(MORNING)
            .lasting(Duration.ofHours(hours));
    sample = (traits & 1) != 0 ? sample.inside() : sample;
    sample = (traits & 2) != 0 ? sample.succeeding() : sample;
    return ((traits & 4) != 0 ? sample.namingAKnownAccount() : sample).build();
  }
}
