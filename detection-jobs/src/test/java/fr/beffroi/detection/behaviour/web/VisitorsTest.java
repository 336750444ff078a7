package fr.beffroi.detection.behaviour.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.behaviour.web.Visitor.Reason;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitorsTest {
  private static final Instant MORNING = Instant.parse("2026-05-04T08:00:00Z");
  private static final Field PATH = Fields.named("url.path");
  private static final Field METHOD = Fields.named("http.request.method");
  private static final Field REFERRER = Fields.named("http.request.referrer");
  private static final Field STATUS = Fields.named("http.response.status_code");
  private static final String ROBOT = "198.51.100.7";

  private final Visitors visitors = new Visitors(100);

  @Test
  void aClockworkRobotRanksAbovePeople() {
    people(20);
    for (int i = 0; i < 30; i++) {
      request(ROBOT, 600L * i, "/agenda", null);
    }

    Visitor first = visitors.ranked().get(0);

    assertThat(first.address()).isEqualTo(ROBOT);
    assertThat(first.requests()).isEqualTo(30);
    assertThat(first.score()).isGreaterThan(visitors.ranked().get(1).score());
  }

  @Test
  void itsReasonsAreWhatFewVisitorsDoAndTheMostComesFirst() {
    people(20);
    for (int i = 0; i < 30; i++) {
      request(ROBOT, 600L * i, "/page" + i, null);
    }

    List<Reason> reasons = visitors.ranked().get(0).reasons();

    assertThat(reasons)
        .hasSize(3)
        .isSortedAccordingTo((a, b) -> Double.compare(b.share(), a.share()));
    assertThat(reasons).extracting(Reason::feature).contains("without_referrer", "parts_share");
    assertThat(reasons).extracting(Reason::feature).doesNotContain("distinct_paths");
    assertThat(reasons.stream().mapToDouble(Reason::share).sum()).isBetween(0.3, 1.0);
  }

  @Test
  void whoDoesAsAllDoHasNoReason() {
    for (int person = 1; person <= 5; person++) {
      visit("192.0.2." + person, 0);
    }

    assertThat(visitors.ranked()).hasSize(5).allSatisfy(one -> assertThat(one.reasons()).isEmpty());
  }

  @Test
  void whoHasTwoRequestsIsNotJudged() {
    request("192.0.2.1", 0, "/", null);
    request("192.0.2.1", 60, "/", null);

    assertThat(visitors.ranked()).isEmpty();
    assertThat(visitors.addresses()).isEqualTo(1);

    request("192.0.2.1", 120, "/", null);

    assertThat(visitors.ranked()).extracting(Visitor::address).containsExactly("192.0.2.1");
  }

  @Test
  void theRoomIsBoundedAndWhatFindsNoneIsCounted() {
    Visitors two = new Visitors(2);
    for (int i = 0; i < 12; i++) {
      two.onEvent(answer("192.0.2." + i % 4, i, "/", null));
    }

    assertThat(two.addresses()).isEqualTo(2);
    assertThat(two.requests()).isEqualTo(6);
    assertThat(two.withoutRoom()).isEqualTo(6);
    assertThat(two.ranked()).extracting(Visitor::requests).containsExactly(3L, 3L);
  }

  @Test
  void whatNoWebServerAnsweredIsLeft() {
    Logsource proxy = Logsource.of("proxy", "squid", null);
    visitors.onEvent(
        event().logsource(proxy).set(Fields.SOURCE_IP, ROBOT).set(STATUS, 200).build());
    visitors.onEvent(event().set(Fields.SOURCE_IP, ROBOT).build());
    visitors.onEvent(event().set(STATUS, 200).build());

    assertThat(visitors.requests()).isZero();
    assertThat(visitors.ranked()).isEmpty();
  }

  private void people(int count) {
    for (int person = 1; person <= count; person++) {
      visit("192.0.2." + person, 700L * person);
    }
  }

  /** Two pages with what they bring, each page from a link and after some reading. */
  private void visit(String address, long start) {
    request(address, start, "/", "https://search.example.org/");
    request(address, start + 1, "/style.css", "https://www.example.org/");
    request(address, start + 1, "/town.jpg", "https://www.example.org/");
    request(address, start + 95, "/ecole", "https://www.example.org/");
    request(address, start + 96, "/ecole.png", "https://www.example.org/ecole");
  }

  private void request(String address, long second, String path, @Nullable String referrer) {
    visitors.onEvent(answer(address, second, path, referrer));
  }

  private static Event answer(String address, long second, String path, @Nullable String referrer) {
    return event()
        .timestamp(MORNING.plusSeconds(second))
        .set(Fields.SOURCE_IP, address)
        .set(METHOD, "GET")
        .set(PATH, path)
        .set(REFERRER, referrer)
        .set(STATUS, 200)
        .build();
  }

  private static Event.Builder event() {
    return new Event.Builder("test/1", 0, "commune", MORNING)
        .logsource(Logsource.of("webserver", null, null));
  }
}
