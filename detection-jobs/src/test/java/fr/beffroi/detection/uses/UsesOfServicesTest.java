package fr.beffroi.detection.uses;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.incident.Entity;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Is a use told once for each part of the town hall and what it uses, and is nobody in it: no name,
 * no address, in no alert, incident, state or store?
 */
class UsesOfServicesTest {
  private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");
  private static final List<String> COMMUNES = List.of("arles", "brest");
  private static final List<String> HOSTS =
      List.of("chat.deepseek.com", "otter.ai", "www.example.org");
  private static final String CHARTER =
      """
      services:
        - {id: urbanisme, name: Urbanisme, networks: [10.20.1.0/24], staff: 12}
        - {id: ccas, name: CCAS, networks: [10.20.2.0/24], staff: 3}
        - {id: culture, name: Culture, networks: [10.20.3.0/24], staff: 4}
      rules:
        - {provider: deepseek, status: forbidden, reason: transfert}
        - {provider: otter, status: forbidden, reason: transfert}
      """;
  private static final Enricher ENRICHER = Watch.enricher(CHARTER);

  private static Event.Builder event(int number, String commune, Instant at, String address) {
    return new Event.Builder("here/" + number, 0, commune, at)
        .timestamp(at)
        .set("event.dataset", "squid.access")
        .set("source.ip", address)
        .set("user.name", "agent-" + address.replace('.', '-'))
        .set("host.name", "poste-" + address.replace('.', '-'));
  }

  private static Watch day(long seed, int events, Set<String> expected) throws IOException {
    Random random = new Random(seed);
    Watch watch = new Watch(ENRICHER);
    for (int i = 0; i < events; i++) {
      String commune = COMMUNES.get(random.nextInt(2));
      int service = 1 + random.nextInt(4);
      String host = HOSTS.get(random.nextInt(HOSTS.size()));
      String address = "10.20." + service + "." + (1 + random.nextInt(9));
      watch.on(
          event(i, commune, MORNING.plusSeconds(i * 20L), address)
              .set("url.domain", host)
              .set(Fields.named("http.request.bytes"), random.nextInt(200_000))
              .build());
      if (!host.startsWith("www")) {
        String told =
            switch (service) {
              case 1 -> "Urbanisme";
              case 2, 3 -> "small_services";
              default -> "undeclared_service";
            };
        String provider = host.equals("otter.ai") ? "otter" : "deepseek";
        expected.add(commune + "/" + told + " > " + provider);
      }
    }
    watch.end();
    return watch;
  }

  @Property(tries = 60)
  void oneIncidentForEachPartOfTheTownHallAndWhatItUses(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int events) throws IOException {
    Set<String> expected = new TreeSet<>();
    Watch watch = day(seed, events, expected);

    Set<String> own = new TreeSet<>();
    for (Incident incident : watch.incidents.values()) {
      if (incident.entity().kind() == Entity.Kind.USE) {
        assertThat(own.add(incident.commune() + "/" + incident.entity().value())).isTrue();
        assertThat(incident.sources().count()).isZero();
        assertThat(incident.users().count()).isZero();
        assertThat(incident.hosts().count()).isZero();
      } else {
        // A sixth incident of one rule in a day is told with the further ones, without their lines.
        assertThat(incident.entity().kind()).isEqualTo(Entity.Kind.RULE);
        assertThat(incident.evidence()).isEmpty();
      }
    }
    assertThat(expected).containsAll(own);
    if (expected.size() <= 5) {
      assertThat(own).isEqualTo(expected);
    }
  }

  @Property(tries = 60)
  void nobodyIsInAnyOfIt(@ForAll long seed) throws IOException {
    Watch watch = day(seed, 40, new TreeSet<>());

    assertThat(watch.alerts).isNotEmpty();
    assertThat(watch.everything()).doesNotContain("10.20.", "agent-", "poste-");
  }

  @Test
  void nobodyIsInTheBytesOfTheStore(@TempDir Path folder) throws Exception {
    Watch watch = day(42, 200, new TreeSet<>());
    try (SqliteStore store = SqliteStore.open(folder.resolve("store.db"))) {
      store.put(watch.alerts.values(), watch.incidents.values());
    }
    assertThat(watch.incidents).isNotEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).as(file.toString()).doesNotContain("10.20.", "agent-", "poste-");
      }
    }
  }

  @Test
  void aServerIsNamedSinceItIsThePointAndOnlyIt() throws IOException {
    Watch watch = new Watch(ENRICHER);
    watch.on(
        new Event.Builder("here/1", 0, "arles", MORNING)
            .timestamp(MORNING)
            .set("event.dataset", "squid.access")
            .set("source.ip", "10.20.250.7")
            .set("url.domain", "api.openai.com")
            .build());
    watch.end();

    assertThat(watch.incidents.values())
        .singleElement()
        .satisfies(
            incident -> {
              assertThat(incident.entity())
                  .isEqualTo(new Entity(Entity.Kind.ADDRESS, "10.20.250.7"));
              assertThat(incident.shown()).isTrue();
            });
  }

  @Test
  void theSentencesAreInBothLanguages() throws IOException {
    Watch watch = new Watch(ENRICHER);
    watch.on(
        event(1, "arles", MORNING, "10.20.2.9")
            .set("url.domain", "chat.deepseek.com")
            .set(Fields.named("http.request.bytes"), 82_400)
            .build());
    watch.on(event(2, "arles", MORNING, "10.20.1.9").set("url.domain", "nordvpn.com").build());
    watch.end();

    List<String> titles = new ArrayList<>();
    for (Incident incident :
        watch.incidents.values().stream()
            .sorted(Comparator.comparing(it -> it.entity().value()))
            .toList()) {
      titles.add(incident.title().french());
      titles.add(incident.title().english());
    }
    assertThat(titles)
        .containsExactly(
            "Usage à vérifier : Urbanisme, réseaux privés virtuels",
            "Use to be checked: Urbanisme, virtual private networks",
            "Usage d'IA à regarder : petits services, DeepSeek",
            "Use of AI to look at: small services, DeepSeek");
    assertThat(watch.alerts.values().stream().map(alert -> alert.message().french()))
        .contains(
            "petits services : document probablement déposé dans DeepSeek (82 ko,"
                + " 24/11/2026 09:00)");
    assertThat(watch.alerts.values().stream().map(alert -> alert.message().english()))
        .contains(
            "small services: a document probably pasted into DeepSeek (82 kB, 2026-11-24 09:00)");
  }
}
