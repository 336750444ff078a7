package fr.beffroi.compliance.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");
  private static final String ALICE = "192.0.2.1";
  private static final String BOB = "192.0.2.2";

  private final List<Sighting> settled = new ArrayList<>();
  private final Questions questions = new Questions(settled::add);
  private int line;

  private void line(String log, String type, String name, @Nullable String client, int second) {
    event(log, type, name, client, second, "protocol");
  }

  private void refused(String name, @Nullable String client, int second) {
    refused("pihole.log", name, client, second);
  }

  private void refused(String log, String name, @Nullable String client, int second) {
    event(log, "answer", name, client, second, "denied");
  }

  private void event(
      String log, String type, String name, @Nullable String client, int second, String what) {
    Event told =
        new Event.Builder("test/" + line++, 0, "exemple", NOON)
            .timestamp(NOON.plusSeconds(second))
            .set(Fields.LOG_SOURCE, log)
            .set(Fields.EVENT_TYPE, what)
            .set(Fields.SOURCE_IP, client)
            .set("dns.question.name", name)
            .set("dns.type", type)
            .build();
    boolean denied = Sighting.isDenied(told);
    questions.onSighting(new Sighting(told, Sighting.Kind.USE, "chatgpt", "", denied));
  }

  private List<String> denied() {
    return settled.stream()
        .filter(Sighting::denied)
        .map(sighting -> String.valueOf(sighting.event().text(Fields.SOURCE_IP)))
        .toList();
  }

  @Test
  void aQuestionAndItsAnswerAreOne() {
    line("unbound.log", "query", "a.example.org", ALICE, 0);
    line("unbound.log", "answer", "a.example.org", ALICE, 0);
    questions.end();
    assertThat(settled).hasSize(1);
    assertThat(denied()).isEmpty();
  }

  @Test
  void ofALogWithoutQuestionsTheAnswersCount() {
    line("unbound.log", "query", "a.example.org", ALICE, 0);
    line("replies.log", "answer", "a.example.org", ALICE, 0);
    line("replies.log", "answer", "b.example.org", ALICE, 1);
    questions.end();
    assertThat(settled).hasSize(3);
  }

  @Test
  void aQuestionThatIsRefusedWasAskedInVainByWhomAskedIt() {
    line("pihole.log", "query", "a.example.org", ALICE, 0);
    refused("a.example.org", null, 0);
    line("pihole.log", "query", "b.example.org", BOB, 1);
    questions.end();
    assertThat(settled).hasSize(2);
    assertThat(denied()).containsExactly(ALICE);
  }

  @Test
  void aRefusalMayStandInAnotherLog() {
    line("queries.log", "query", "a.example.org", ALICE, 0);
    refused("rpz.log", "a.example.org", ALICE, 0);
    questions.end();
    assertThat(settled).hasSize(1);
    assertThat(denied()).containsExactly(ALICE);
  }

  @Test
  void aRefusalOfSomebodyElseOrLongAfterStandsForItself() {
    line("pihole.log", "query", "a.example.org", ALICE, 0);
    refused("a.example.org", BOB, 0);
    refused("a.example.org", null, 60);
    questions.end();
    assertThat(settled).hasSize(3);
    assertThat(denied()).containsExactly(BOB, "null");
  }

  @Test
  void whatIsAskedAgainAndAgainIsEachTimeAQuestion() {
    for (int second = 0; second < 5; second++) {
      line("pihole.log", "query", "a.example.org", ALICE, second);
    }
    questions.end();
    assertThat(settled).hasSize(5);
  }

  @Test
  void noMoreThanAThousandWait() {
    for (int name = 0; name < 1_500; name++) {
      line("pihole.log", "query", name + ".example.org", ALICE, 0);
    }
    assertThat(settled).hasSize(500);
    questions.end();
    assertThat(settled).hasSize(1_500);
  }
}
