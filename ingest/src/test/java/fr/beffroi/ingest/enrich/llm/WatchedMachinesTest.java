package fr.beffroi.ingest.enrich.llm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose event is it that a watched stream holds: a person's, a server's, somebody else's? */
class WatchedMachinesTest {
  private static final RuleFile CHARTER =
      new RuleFile(
          "charte.yml",
          "commune",
          """
          services:
            - {id: urbanisme, name: Urbanisme, networks: [192.0.2.0/28], staff: 12}
            - {id: ccas, name: CCAS, networks: [192.0.2.16/28], staff: 3}
            - {id: culture, name: Culture, networks: [192.0.2.32/28], staff: 4}
          """);
  private static final LlmTagging BASE =
      LlmTagging.of(RuleFiles.shipped("llm"), CHARTER, ZoneId.of("Europe/Paris"));
  private static final RuleFiles WAYS = RuleFiles.shipped(EvasionLists.AREA);
  private static final Machines MACHINES =
      Machines.of(List.of("192.0.2.192/26"), List.of("192.0.2.200"));
  private static final Enricher ALL = enricher(Reach.EVERYBODY);
  private static final Enricher SERVERS = enricher(Reach.SERVERS);

  private static Enricher enricher(Reach reach) {
    return new Enricher(Networks.of(List.of("192.0.2.0/24")), BASE.watching(WAYS, MACHINES, reach));
  }

  private static Event.Builder from(String address, String host) {
    return new Event.Builder("here/1", 0, "example", Instant.parse("2026-11-24T10:00:00Z"))
        .set("source.ip", address)
        .set("url.domain", host);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.3,    station, Urbanisme,          a service of twelve",
    "192.0.2.19,   station, small_services,     a service of three",
    "192.0.2.35,   station, small_services,     another of four",
    "192.0.2.99,   station, undeclared_service, an address that no service claims",
    "192.0.2.193,  server,  ,                   nobody sits there",
    "198.51.100.9, outside, ,                   somebody sends us the name"
  })
  void anEventSaysWhoseItIs(String address, String role, String service, String why) {
    Event use = ALL.enrich(from(address, "chatgpt.com").build());
    assertThat(use.text("source.role")).as(why).isEqualTo(role);
    assertThat(use.text("source.service")).as(why).isEqualTo(service);
    assertThat(use.text("llm.provider")).isEqualTo("openai_chatgpt");

    Event way = ALL.enrich(from(address, "eu1.NordVPN.com.").build());
    assertThat(way.text("source.role")).as(why).isEqualTo(role);
    assertThat(way.text("source.service")).as(why).isEqualTo(service);
    assertThat(way.text("evasion.kind")).isEqualTo("vpn");
    assertThat(way.text("llm.provider")).isNull();
  }

  @Test
  void aRelaySpeaksForOthersAndIsNobodysUse() {
    Event event = from("192.0.2.200", "chatgpt.com").build();
    assertThat(ALL.enrich(event).get("source.role")).isNull();
    assertThat(ALL.enrich(event).get("llm.provider")).isNull();
  }

  @Test
  void whoeverIsNamedOnATerminalServerIsAPerson() {
    Event event = from("192.0.2.193", "chatgpt.com").set("user.name", "jmartin").build();
    assertThat(ALL.enrich(event).text("source.role")).isEqualTo("station");
  }

  @Test
  void withoutThePapersOnlyServersAreLookedAt() {
    for (String person : List.of("192.0.2.3", "192.0.2.99", "198.51.100.9")) {
      assertThat(SERVERS.enrich(from(person, "chatgpt.com").build()).get("llm.provider")).isNull();
      assertThat(SERVERS.enrich(from(person, "nordvpn.com").build()).get("evasion.kind")).isNull();
    }
    Event named = from("192.0.2.193", "chatgpt.com").set("user.name", "jmartin").build();
    assertThat(SERVERS.enrich(named).get("llm.provider")).isNull();
    Event server = SERVERS.enrich(from("192.0.2.193", "chatgpt.com").build());
    assertThat(server.text("llm.provider")).isEqualTo("openai_chatgpt");
  }

  @Test
  void aPortOnTheWayOutIsASignToo() {
    Event event =
        new Event.Builder("here/1", 0, "example", Instant.parse("2026-11-24T10:00:00Z"))
            .set("source.ip", "192.0.2.3")
            .set("destination.ip", "203.0.113.9")
            .set(Fields.DESTINATION_PORT, 51_820)
            .set("network.transport", "udp")
            .build();
    assertThat(ALL.enrich(event).text("evasion.kind")).isEqualTo("vpn");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:00:00Z, work, a Tuesday at eleven",
    "2026-11-24T19:30:00Z, off,  half past eight in the evening",
    "2026-11-24T05:30:00Z, off,  half past six",
    "2026-11-22T10:00:00Z, off,  a Sunday",
    "2026-11-21T10:00:00Z, off,  a Saturday",
    "2026-11-11T10:00:00Z, off,  Armistice day"
  })
  void theHourIsTheTownHalls(String time, String hours, String why) {
    Event event =
        new Event.Builder("here/1", 0, "example", Instant.parse(time))
            .timestamp(Instant.parse(time))
            .set("source.ip", "192.0.2.3")
            .set("url.domain", "chatgpt.com")
            .build();
    assertThat(ALL.enrich(event).text("llm.hours")).as(why).isEqualTo(hours);
  }

  @Test
  void bytesAreThoseOfTheRequestElseOfTheConnection() {
    Event.Builder event = from("192.0.2.3", "chatgpt.com").set(Fields.named("source.bytes"), 900);
    assertThat(ALL.enrich(event.build()).number(LlmTagger.BYTES, 0)).isEqualTo(900);
    event.set(Fields.named("http.request.bytes"), 700);
    assertThat(ALL.enrich(event.build()).number(LlmTagger.BYTES, 0)).isEqualTo(700);
    assertThat(ALL.enrich(from("192.0.2.3", "chatgpt.com").build()).get(LlmTagger.BYTES)).isNull();
  }
}
