package fr.beffroi.compliance.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.traffic.Figure.Table;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Does a connection that several records tell of count once, with what was sent over it? */
class VisitsTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final String TIME = "2026-10-05T08:00:00Z";
  private static final int AGENTS = 6;

  private final Town town = new Town();

  @ParameterizedTest
  @ValueSource(strings = {"zeek.uid", "suricata.flow_id"})
  void theBytesOfAConnectionAreThoseOfItsOtherRecord(String number) {
    eachAgent(agent -> town.add(tls(agent, number, "1")).add(flow(agent, number, "1", 1_000)));

    assertThat(use().requests()).isEqualTo(AGENTS);
    assertThat(use().bytes()).isEqualTo(AGENTS * 1_000);
  }

  @Test
  void theyAreInWhateverOrderTheRecordsCome() {
    eachAgent(agent -> town.add(tls(agent, "zeek.uid", "1")));
    eachAgent(agent -> town.add(flow(agent, "zeek.uid", "1", 1_000)));
    Figure names = use();
    Collections.reverse(town.events);

    assertThat(names.bytes()).isEqualTo(AGENTS * 1_000);
    assertThat(use()).isEqualTo(names);
  }

  @Test
  void aHundredThousandOtherConnectionsMayLieBetween() {
    eachAgent(agent -> town.add(flow(agent, "zeek.uid", "1", 1_000)));
    for (int other = 0; other < 100_000; other++) {
      town.add(flow("10.0.0.9", "zeek.uid", "other" + other, 7));
    }
    eachAgent(agent -> town.add(tls(agent, "zeek.uid", "1")));

    assertThat(use().bytes()).isEqualTo(AGENTS * 1_000);
  }

  @Test
  void whereTheOtherRecordIsMissingTheBytesAreUnknown() {
    eachAgent(agent -> town.add(tls(agent, "zeek.uid", "1")).add(flow(agent, "zeek.uid", "2", 9)));

    assertThat(use().requests()).isEqualTo(AGENTS);
    assertThat(use().sent()).isEmpty();
  }

  @Test
  void theSameNumberOfAnotherMachineIsAnotherConnection() {
    eachAgent(agent -> town.add(tls(agent, "suricata.flow_id", "1")));
    town.add(flow("10.0.0.99", "suricata.flow_id", "1", 1_000));

    assertThat(use().sent()).isEmpty();
  }

  @Test
  void aVisitThatAFirewallTellsThreeTimesCountsOnceWithAllThatWasSent() {
    eachAgent(
        agent -> {
          Event.Builder page = session(town.use(agent, "chatgpt", TIME), 517);
          Event.Builder application = session(town.passage(agent, "chatgpt", TIME), 600);
          town.add(page).add(application).add(flow(agent, "fortinet.sessionid", "1", 90_000));
        });
    Figure inOrder = use();
    Collections.reverse(town.events);

    assertThat(inOrder.requests()).isEqualTo(AGENTS);
    assertThat(inOrder.bytes()).isEqualTo(AGENTS * 90_000);
    assertThat(use()).isEqualTo(inOrder);
  }

  @Test
  void pagesOfOneSessionAreOneVisitAndAnotherServiceIsAnother() {
    eachAgent(
        agent ->
            town.add(session(town.use(agent, "chatgpt", TIME), 500))
                .add(session(town.use(agent, "chatgpt", TIME), 900))
                .add(session(town.use(agent, "mistral", TIME), 100)));

    List<Figure> uses = published().of(Table.USE);
    assertThat(uses).hasSize(2);
    assertThat(uses.get(0).requests()).isEqualTo(AGENTS);
    assertThat(uses.get(0).bytes()).isEqualTo(AGENTS * 900);
    assertThat(uses.get(1).bytes()).isEqualTo(AGENTS * 100);
  }

  @Test
  void anUploadIsAPasteThoughItsBytesStandInAnotherRecord() {
    eachAgent(
        agent -> town.add(tls(agent, "zeek.uid", "1")).add(flow(agent, "zeek.uid", "1", 90_000)));

    assertThat(published().of(Table.BURST))
        .singleElement()
        .satisfies(burst -> assertThat(burst.requests()).isEqualTo(AGENTS));
  }

  @Test
  void linesWithoutANumberAreEachAVisit() {
    eachAgent(
        agent ->
            town.add(town.passage(agent, "chatgpt", TIME))
                .add(town.passage(agent, "chatgpt", TIME)));

    assertThat(use().requests()).isEqualTo(2 * AGENTS);
  }

  private Figure use() {
    List<Figure> uses = published().of(Table.USE);
    assertThat(uses).hasSize(1);
    return uses.get(0);
  }

  private Publication published() {
    return town.published(1, OCTOBER, OCTOBER);
  }

  private Event.Builder tls(String agent, String field, String number) {
    return town.passage(agent, "chatgpt", TIME).set(field, number);
  }

  private Event.Builder flow(String agent, String field, String number, long sent) {
    return town.flow(agent, TIME).set(field, number).set(Fields.named("source.bytes"), sent);
  }

  private static Event.Builder session(Event.Builder event, long sent) {
    return event.set("fortinet.sessionid", "1").set(Fields.named("source.bytes"), sent);
  }

  private static void eachAgent(Consumer<String> step) {
    for (int agent = 0; agent < AGENTS; agent++) {
      step.accept(Town.agent(0, agent));
    }
  }
}
