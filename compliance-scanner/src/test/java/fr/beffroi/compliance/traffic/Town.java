package fr.beffroi.compliance.traffic;

import fr.beffroi.compliance.traffic.Sighting.Kind;
import fr.beffroi.ingest.enrich.llm.Charter;
import fr.beffroi.ingest.enrich.llm.Evasion;
import fr.beffroi.ingest.enrich.llm.EvasionLists;
import fr.beffroi.ingest.enrich.llm.LlmCatalogue;
import fr.beffroi.ingest.enrich.llm.LlmTagger;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.rules.RuleFiles;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A town hall of the tests: services by network, agents by address, uses as events. */
final class Town {
  static final EvasionLists LISTS = EvasionLists.load(RuleFiles.shipped(EvasionLists.AREA));
  static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  final List<Event> events = new ArrayList<>();

  static Charter charter(int services) {
    StringBuilder text = new StringBuilder("services:\n");
    for (int i = 0; i < services; i++) {
      text.append(
          "  - {id: s%d, name: Service %d, networks: [10.0.%d.0/24], staff: 20}\n"
              .formatted(i, i, i));
    }
    LlmCatalogue none = LlmCatalogue.load(RuleFiles.none());
    return Charter.read("charte.yml", text.toString(), none).charter();
  }

  static String agent(int service, int number) {
    return "10.0." + service + "." + (number + 1);
  }

  /** As a proxy tells it. */
  Event.Builder use(String address, String provider, String time) {
    return use(address, provider, time, "url.domain");
  }

  /** As a firewall tells it. */
  Event.Builder passage(String address, String provider, String time) {
    return use(address, provider, time, "tls.client.server_name");
  }

  /** As a resolver tells it. */
  Event.Builder question(String address, String provider, String time) {
    return use(address, provider, time, "dns.question.name");
  }

  /** As a probe or a firewall tells of a connection whose server it does not name. */
  Event.Builder flow(String address, String time) {
    return new Event.Builder("test/" + events.size(), 0, "commune", Instant.parse(time))
        .set(Fields.SOURCE_IP, address)
        .set(Fields.DESTINATION_IP, "198.51.100.7")
        .set(Fields.DESTINATION_PORT, 443);
  }

  private Event.Builder use(String address, String provider, String time, String host) {
    return new Event.Builder("test/" + events.size(), 0, "commune", Instant.parse(time))
        .set(Fields.SOURCE_IP, address)
        .set(Fields.named(host), provider + ".example.org")
        .set(LlmTagger.PROVIDER, provider)
        .set(LlmTagger.STATUS, "undeclared");
  }

  Town add(Event.Builder event) {
    events.add(event.build());
    return this;
  }

  static Event.Builder sent(Event.Builder event, long bytes) {
    return event.set(Fields.named("http.request.bytes"), bytes);
  }

  static Event.Builder by(Event.Builder event, @Nullable String user) {
    return event.set(Fields.USER_NAME, user);
  }

  /** As its tags say, and as a way past the logs where it has none. */
  static void count(Event event, UsageCounter counter) {
    counter.see(event);
    String provider = event.text(LlmTagger.PROVIDER);
    Evasion way = LISTS.of(event);
    if (provider != null) {
      Kind kind = event.get(LlmTagger.TRAFFIC) == null ? Kind.USE : Kind.AUTOMATIC;
      String status = Objects.requireNonNullElse(event.text(LlmTagger.STATUS), "");
      counter.count(new Sighting(event, kind, provider, status, Sighting.isDenied(event)));
    } else if (way != null) {
      counter.count(Sighting.of(event, way));
    }
  }

  Publication published(int services, YearMonth first, YearMonth last) {
    return published(services, first, last, Room.USUAL);
  }

  Publication published(int services, YearMonth first, YearMonth last, long places) {
    Span period = new Span(first, last);
    try (UsageCounter counter =
        new UsageCounter(charter(services), ZONE, period, new SecureRandom(), places)) {
      events.forEach(event -> count(event, counter));
      return counter.publish();
    }
  }
}
