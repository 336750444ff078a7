package fr.beffroi.detection.store;

import static fr.beffroi.detection.alert.AlertSample.MORNING;
import static fr.beffroi.detection.alert.AlertSample.bruteForce;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.alert.Alert;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of alerts does. */
abstract class AlertStoreContract {
  abstract AlertStore store() throws StoreException;

  private final Alert early = bruteForce("a1", "192.0.2.7").build();
  private final Alert late = bruteForce("a2", "192.0.2.8").after(Duration.ofHours(2)).build();

  @Test
  void whatWasWrittenIsReadWholeByRisingTime() throws StoreException {
    store().putAlerts(List.of(late, early));

    assertThat(store().alerts(List.of("a2", "a1", "unknown"))).containsExactly(early, late);
  }

  @Test
  void writingAgainReplaces() throws StoreException {
    Alert grown = bruteForce("a1", "192.0.2.7").count(99).build();
    store().putAlerts(List.of(early, grown));
    store().putAlerts(List.of(grown));

    assertThat(store().alerts(List.of("a1"))).containsExactly(grown);
  }

  @Test
  void alertsSinceAnInstantAreThoseLastSeenThenOrLater() throws StoreException {
    store().putAlerts(List.of(early, late));

    assertThat(store().alertsSince("exampleville", MORNING.plusSeconds(1), 10))
        .containsExactly(late);
    assertThat(store().alertsSince("exampleville", MORNING, 1)).containsExactly(early);
    assertThat(store().alertsSince("elsewhere", MORNING, 10)).isEmpty();
  }
}
