package fr.beffroi.detection.uses;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.incident.Entity;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * What becomes of uses whose lines come late, twice, out of order, from two communes, while the
 * charter or the catalogue changes, and with a person's name wherever a line can hold one?
 */
class HostileStreamTest {
  private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");
  private static final String HOST = "chat.deepseek.com";
  private static final String CHARTER =
      """
      services:
        - {id: urbanisme, name: Urbanisme, networks: [10.20.1.0/24], staff: 12}
      rules:
        - {provider: deepseek, status: %s, reason: transfert}
      """;
  private static final Enricher FORBIDS = Watch.enricher(CHARTER.formatted("forbidden"));
  private static final Enricher TOLERATES = Watch.enricher(CHARTER.formatted("tolerated"));

  private static Event.Builder use(int number, String commune, int second) {
    Instant at = MORNING.plusSeconds(second);
    return new Event.Builder("here/" + number, 0, commune, at)
        .timestamp(at)
        .set("event.dataset", "squid.access")
        .set("source.ip", "10.20.1.7")
        .set("url.domain", HOST);
  }

  private static Set<String> rules(Watch watch) {
    return watch.alerts.values().stream()
        .map(alert -> alert.commune() + "/" + alert.rule().name())
        .collect(Collectors.toSet());
  }

  private static Set<String> entities(Watch watch) {
    return watch.incidents.values().stream()
        .map(incident -> incident.commune() + "/" + incident.entity().value())
        .collect(Collectors.toSet());
  }

  @Test
  void anEventThatComesTwiceOpensNoSecondAlert() throws IOException {
    Watch watch = new Watch(FORBIDS);
    for (int again = 0; again < 3; again++) {
      watch.on(use(1, "arles", 0).build());
    }
    watch.end();

    assertThat(watch.alerts).hasSize(1);
    assertThat(watch.incidents).hasSize(1);
  }

  @Property(tries = 30)
  void theOrderOfLinesWithinTheirTimespanChangesNoIncident(@ForAll long seed) throws IOException {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String commune = i % 3 == 0 ? "brest" : "arles";
      events.add(use(i, commune, i * 15).set(Fields.named("http.request.bytes"), 20_000L).build());
    }
    Watch inOrder = new Watch(FORBIDS);
    for (Event event : events) {
      inOrder.on(event);
    }
    inOrder.end();
    Collections.shuffle(events, new Random(seed));
    Watch shuffled = new Watch(FORBIDS);
    for (Event event : events) {
      shuffled.on(event);
    }
    shuffled.end();

    assertThat(entities(shuffled)).isEqualTo(entities(inOrder));
  }

  @Test
  void aLineThatComesDaysLateIsJudgedByTheCharterOfItsDayAndBreaksNothing() throws IOException {
    Enricher until =
        Watch.enricher(
            CHARTER.formatted("forbidden").replace("transfert", "transfert, expires: 2026-11-23"));
    Watch watch = new Watch(until);
    watch.on(use(1, "arles", 0).build());
    assertThat(watch.alerts).isEmpty();

    watch.on(use(2, "arles", 1).timestamp(MORNING.minusSeconds(86_400)).build());
    watch.on(use(3, "arles", 2).timestamp(Instant.MIN).build());
    watch.on(use(4, "arles", 3).timestamp(Instant.MAX).build());
    watch.end();

    assertThat(rules(watch)).containsExactly("arles/forbidden_use");
  }

  @Test
  void twoCommunesInOneStreamAreJudgedEachByItsOwnCharter() throws IOException {
    Watch watch = new Watch(FORBIDS);
    for (int i = 0; i < 10; i++) {
      watch.on(use(i, "arles", i).build(), FORBIDS);
      watch.on(use(100 + i, "brest", i).build(), TOLERATES);
    }
    watch.end();

    assertThat(rules(watch)).containsExactly("arles/forbidden_use");
    assertThat(entities(watch)).containsExactly("arles/Urbanisme > deepseek");
  }

  @Test
  void aRefusalInOneCommuneIsNoneInAnother() throws IOException {
    Watch watch = new Watch(FORBIDS);
    for (int i = 0; i < 6; i++) {
      watch.on(dns(10 * i, "arles", i, "query", "protocol").build());
      watch.on(dns(10 * i + 1, "brest", i, "query", "protocol").build());
      watch.on(dns(10 * i + 2, "brest", i, "answer", "denied").build());
    }
    watch.end();

    assertThat(rules(watch)).containsExactly("arles/forbidden_questions");
  }

  private static Event.Builder dns(int number, String commune, int second, String type, String is) {
    return use(number, commune, second)
        .set("url.domain", (String) null)
        .set("dns.question.name", HOST)
        .set("dns.type", type)
        .set(Fields.EVENT_TYPE, List.of(is));
  }

  /** A watch reads its charter when it starts; what was told under the one before stays told. */
  @Test
  void aCharterThatChangesCountsFromTheNextLineOn() throws IOException {
    Watch watch = new Watch(FORBIDS);
    watch.on(use(1, "arles", 0).build(), FORBIDS);
    watch.on(use(2, "arles", 60).build(), TOLERATES);
    watch.on(use(3, "arles", 120).build(), TOLERATES);
    watch.end();

    assertThat(watch.alerts.values()).singleElement().extracting(Alert::count).isEqualTo(1L);
  }

  private static RuleFiles with(String name, String text) {
    List<RuleFile> files = new ArrayList<>(RuleFiles.shipped("llm").in("llm"));
    files.add(new RuleFile(name, "commune", text));
    return RuleFiles.of(files.toArray(RuleFile[]::new));
  }

  private static Set<String> underCatalogue(RuleFiles services, String host) throws IOException {
    Watch watch = new Watch(Watch.enricher(CHARTER.formatted("forbidden"), services));
    watch.on(use(1, "arles", 0).set("url.domain", host).build());
    watch.end();
    return rules(watch);
  }

  @Test
  void theCommunesOwnFileOfAServiceTakesTheShippedOnesPlace() throws IOException {
    String own =
        """
        id: deepseek
        name: DeepSeek
        operator: DeepSeek
        country: CN
        region: CN
        categories: [assistant]
        domains: [{suffix: deepseek.example.org}]
        sources: [{reference: the commune}]
        noted_on: 2026-11-01
        status: S
        """;
    RuleFiles services = with("llm/ours.yml", own);

    assertThat(underCatalogue(services, "chat.deepseek.example.org"))
        .containsExactly("arles/forbidden_use");
    assertThat(underCatalogue(services, "www.example.org")).isEmpty();
  }

  @Test
  void aBrokenFileOfTheCommunesLeavesTheShippedServiceInForce() throws IOException {
    assertThat(underCatalogue(with("llm/ours.yml", "id: deepseek\nname: [\n"), HOST))
        .containsExactly("arles/forbidden_use");
  }

  /** Names, addresses, mail addresses and hosts in each field that a line may have. */
  @Test
  void aPersonInAnyFieldIsInNothingThatLeavesTheStream() throws IOException {
    Watch watch = new Watch(FORBIDS);
    for (int i = 0; i < 8; i++) {
      Event.Builder use =
          use(i, "arles", i)
              .set("user.name", "jmartin")
              .set("user.domain", "jmartin-domaine")
              .set("user.email", "jmartin@example.org")
              .set("related.user", "jmartin")
              .set("related.ip", "10.20.1.7")
              .set("host.name", "poste-jmartin")
              .set("client.user.name", "jmartin")
              .set("source.user.name", "jmartin")
              .set("source.mac", "00-00-5E-00-53-01")
              .set("url.full", "https://chat.deepseek.com/?q=jmartin")
              .set("url.original", "https://jmartin:x@chat.deepseek.com/")
              .set("url.username", "jmartin")
              .set("http.request.referrer", "https://jmartin.example.org/")
              .set("user_agent.original", "jmartin/1.0")
              .set("message", "jmartin 10.20.1.7")
              .set("event.original", "jmartin 10.20.1.7")
              .set("tls.client.subject", "CN=jmartin")
              .set("fortigate.unauthuser", "jmartin")
              .set(Fields.named("http.request.bytes"), 30_000L);
      String below = "jmartin." + HOST;
      watch.on(
          switch (i % 4) {
            case 0 -> use.build();
            case 1 -> use.set("url.domain", below).build();
            case 2 -> use.set("url.domain", "jmartin.nordvpn.com").build();
            default ->
                use.set("url.domain", (String) null)
                    .set("dns.question.name", below)
                    .set("dns.type", "query")
                    .build();
          });
    }
    watch.end();

    assertThat(rules(watch))
        .contains("arles/forbidden_use", "arles/upload_burst", "arles/evasion_vpn");
    assertThat(watch.incidents.values())
        .extracting(Incident::entity)
        .extracting(Entity::kind)
        .containsOnly(Entity.Kind.USE);
    assertThat(watch.everything().toLowerCase(Locale.ROOT))
        .doesNotContain("jmartin", "10.20.", "00-00-5e");
  }
}
