package fr.beffroi.ingest.enrich.llm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvasionListsTest {
  private static final EvasionLists LISTS = EvasionLists.load(RuleFiles.shipped(EvasionLists.AREA));

  private static Event.Builder event() {
    return new Event.Builder("test/0", 0, "commune", Instant.parse("2026-10-05T12:00:00Z"));
  }

  private static Event.Builder connection(String source, String destination, long port) {
    return event()
        .set(Fields.SOURCE_ZONE, source)
        .set(Fields.DESTINATION_ZONE, destination)
        .set(Fields.DESTINATION_PORT, port)
        .set(Fields.named("network.transport"), "udp");
  }

  @Test
  void whatIsShippedIsRight() {
    assertThat(LISTS.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "dns.google,                       DOH",
    "CHROME.Cloudflare-DNS.com.,       DOH",
    "eu1.nordvpn.com,                  VPN",
    "router7.teamviewer.com,           REMOTE_DESKTOP",
    "notnordvpn.com,                   ",
    "nordvpn.com.example.org,          ",
    ".,                                ",
    "192.0.2.1,                        "
  })
  void aNameIsKnownWithAllBelowIt(String name, Evasion way) {
    Event event = event().set(Fields.named("dns.question.name"), name).build();

    assertThat(LISTS.of(event)).isEqualTo(way);
  }

  @Test
  void aPortCountsOnTheWayOutOnly() {
    assertThat(LISTS.of(connection("internal", "external", 51_820).build())).isEqualTo(Evasion.VPN);
    assertThat(LISTS.of(connection("internal", "internal", 51_820).build())).isNull();
    assertThat(LISTS.of(connection("external", "external", 51_820).build())).isNull();
    assertThat(LISTS.of(connection("internal", "external", 443).build())).isNull();
  }

  @Test
  void aListThatIsWrongIsToldWithItsPlaceAndStopsNoOther() {
    EvasionLists lists =
        EvasionLists.load(
            RuleFiles.of(
                new RuleFile(
                    "evasion/a.yml", "commune", "id: vpn\nports: [many]\nnoted_on: 2026-11-22\n"),
                new RuleFile(
                    "evasion/b.yml",
                    "commune",
                    "id: vpn\ndomains: [vpn.example.org]\nnoted_on: 2026-11-22\n")));

    assertThat(lists.problems()).singleElement().asString().contains("evasion/a.yml:2");
    assertThat(lists.of(event().set(Fields.named("url.domain"), "vpn.example.org").build()))
        .isEqualTo(Evasion.VPN);
  }
}
