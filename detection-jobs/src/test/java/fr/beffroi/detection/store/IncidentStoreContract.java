package fr.beffroi.detection.store;

import static fr.beffroi.detection.alert.AlertSample.MORNING;
import static fr.beffroi.detection.incident.IncidentSample.incident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.incident.Incident.State;
import fr.beffroi.detection.incident.IncidentOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of incidents does. */
abstract class IncidentStoreContract {
  private final Incident hidden = incident("aa10", Level.LOW, State.OPEN, false);
  private final Incident medium = incident("aa20", Level.MEDIUM, State.OPEN, true);
  private final Incident grave = incident("bb30", Level.CRITICAL, State.OPEN, true);
  private final Incident over =
      incident("cc40", Level.CRITICAL, State.CLOSED, true, MORNING.plusSeconds(90), "192.0.2.99");

  abstract IncidentStore store() throws StoreException;

  private List<Incident> found(IncidentFilter filter) throws StoreException {
    store().putIncidents(List.of(hidden, over, medium, grave));
    return store().incidents(filter);
  }

  @Test
  void whatDeservesALookComesFirstAndTheGravestOfItBefore() throws StoreException {
    assertThat(found(IncidentFilter.all()))
        .containsExactly(grave, medium, over, hidden)
        .isSortedAccordingTo(IncidentOrder.WHAT_DESERVES_A_LOOK_FIRST);
  }

  @Test
  void aFilterLetsThroughWhatItNames() throws StoreException {
    IncidentFilter all = IncidentFilter.all();
    assertThat(found(IncidentFilter.toLookAt())).containsExactly(grave, medium);
    assertThat(found(all.atLeast(Level.HIGH))).containsExactly(grave, over);
    assertThat(found(all.since(MORNING.plusSeconds(60)))).containsExactly(over);
    assertThat(found(all.of("elsewhere"))).isEmpty();
    assertThat(found(all.atMost(1))).containsExactly(grave);
  }

  @Test
  void textIsFoundInTitlesEntitiesAndSamplesWhateverTheCase() throws StoreException {
    assertThat(found(IncidentFilter.all().holding("192.0.2.99"))).containsExactly(over);
    assertThat(found(IncidentFilter.all().holding("élodie"))).hasSize(4);
    assertThat(found(IncidentFilter.all().holding("%' OR 1=1"))).isEmpty();
  }

  @Test
  void writingAgainReplaces() throws StoreException {
    store().putIncidents(List.of(medium));
    Incident closed = incident("aa20", Level.HIGH, State.CLOSED, true);
    store().putIncidents(List.of(closed));

    assertThat(store().incidents(IncidentFilter.all())).containsExactly(closed);
  }

  @Test
  void theBeginningOfAnIdIsEnoughWhereItIsTheOnlyOne() throws StoreException {
    found(IncidentFilter.all());

    assertThat(store().incident("bb")).contains(grave);
    assertThat(store().incident("zz")).isEmpty();
    assertThatThrownBy(() -> store().incident("aa"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("more digits");
  }
}
