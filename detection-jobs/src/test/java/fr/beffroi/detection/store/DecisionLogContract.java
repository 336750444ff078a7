package fr.beffroi.detection.store;

import static fr.beffroi.detection.alert.AlertSample.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.incident.Decision;
import fr.beffroi.detection.incident.Decision.Kind;
import fr.beffroi.detection.incident.Decision.Target;
import fr.beffroi.detection.incident.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every log of decisions does. */
abstract class DecisionLogContract {
  abstract DecisionLog log() throws StoreException;

  static Decision close(String incident) {
    return new Decision(
        0, "exampleville", MORNING, "DSI", Kind.CLOSE, Target.incident(incident), "seen", null);
  }

  @Test
  void decisionsComeInTheOrderInWhichTheyWereWritten() throws StoreException {
    Decision first = log().append(close("i1"));
    Decision second =
        log()
            .append(
                new Decision(
                    0,
                    "exampleville",
                    MORNING,
                    "DSI",
                    Kind.SILENCE,
                    Target.ruleOn("r", new Entity(Entity.Kind.ADDRESS, "192.0.2.0/24")),
                    "scanner we pay for",
                    MORNING.plusSeconds(60)));

    assertThat(second.id()).isGreaterThan(first.id());
    assertThat(log().after(0, 10)).containsExactly(first, second);
    assertThat(log().after(first.id(), 10)).containsExactly(second);
    assertThat(log().after(0, 1)).containsExactly(first);
    assertThat(log().after(second.id(), 10)).isEmpty();
  }

  @Test
  void theDecisionsOnAnIncidentAreFound() throws StoreException {
    Decision mine = log().append(close("i1"));
    log().append(close("i2"));

    assertThat(log().on("i1")).isEqualTo(List.of(mine));
  }
}
