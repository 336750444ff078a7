package fr.beffroi.detection.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What does a question count for that the resolver refuses in a line after? */
class AskedInVainTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final String HOST = "chat.deepseek.com";
  private static final String RULES =
      """
      title: Asked
      name: asked
      id: 00000000-0000-4000-8000-00000000000a
      logsource: {category: ai_use}
      beffroi: {category: shadow_ai, group-by: [source.service, llm.provider]}
      detection:
        selection: {llm.provider: deepseek}
        filter: {event.type: denied}
        condition: selection and not filter
      ---
      title: By anybody
      name: named
      id: 00000000-0000-4000-8000-00000000000b
      logsource: {category: dns}
      beffroi: {category: policy, group-by: [source.ip]}
      detection:
        selection: {dns.question.name: '*'}
        condition: selection
      """;

  private final Ruleset rules = Rules.sound(RULES);
  private AskedInVain questions = new AskedInVain(rules);
  private final EventMatcher matcher = new EventMatcher(rules);
  private final List<Hit> sure = new ArrayList<>();
  private int line;

  private void hear(Event event) {
    sure.addAll(questions.onEvent(event, matcher.onEvent(event)));
  }

  private void asks(String name, String service, int second) {
    hear(event("query", name, service, second).set("source.ip", "192.0.2.7").build());
  }

  private void refuses(String name, @Nullable String service, int second) {
    Event.Builder refusal =
        event("answer", name, service == null ? "undeclared_service" : service, second)
            .set(Fields.EVENT_TYPE, List.of("protocol", "denied"));
    hear(service == null ? refusal.build() : refusal.set("source.ip", "192.0.2.8").build());
  }

  private void answers(String log, int second) {
    hear(event("answer", HOST, "Urbanisme", second).set(Fields.LOG_SOURCE, log).build());
  }

  private Event.Builder event(String type, String name, String service, int second) {
    return new Event.Builder("here/" + ++line, 0, "arles", NOON.plusSeconds(second))
        .timestamp(NOON.plusSeconds(second))
        .set(Fields.LOG_SOURCE, "pihole.log")
        .set(Fields.EVENT_TYPE, "protocol")
        .set("dns.question.name", name)
        .set("dns.type", type)
        .set("source.role", "station")
        .set("source.service", service)
        .set("llm.provider", "deepseek")
        .set("llm.status", "forbidden");
  }

  private List<String> told() {
    sure.addAll(questions.end());
    return sure.stream().map(Hit::eventId).toList();
  }

  @Test
  void aRefusedQuestionIsNoUse() {
    asks(HOST, "Urbanisme", 0);
    refuses(HOST, null, 0);
    asks("www.deepseek.com", "Urbanisme", 1);
    assertThat(told()).containsExactly("here/3#0");
  }

  @Test
  void aQuestionWaitsTenSecondsByTheTimeOfReceiptAndNoLonger() {
    asks(HOST, "Urbanisme", 0);
    hear(event("query", HOST, "CCAS", 10).build());
    assertThat(sure).isEmpty();
    hear(new Event.Builder("here/9", 0, "arles", NOON.plusSeconds(11)).build());
    assertThat(sure).extracting(Hit::eventId).containsExactly("here/1#0");
    refuses(HOST, null, 11);
    assertThat(told()).containsExactly("here/1#0");
  }

  @Test
  void aRefusalIsOfTheLastQuestionThatItFits() {
    asks(HOST, "Urbanisme", 0);
    asks(HOST, "CCAS", 0);
    asks(HOST, "Culture", 0);
    refuses(HOST, "CCAS", 0);
    refuses(HOST, null, 0);
    assertThat(told()).containsExactly("here/1#0");
  }

  @Test
  void asManyRefusalsAsQuestionsLeaveNothing() {
    for (int i = 0; i < 20; i++) {
      asks(HOST, "Urbanisme", 0);
    }
    for (int i = 0; i < 20; i++) {
      refuses(HOST, "Urbanisme", 2);
    }
    assertThat(told()).isEmpty();
  }

  @Test
  void aRefusalOfAnotherTownOrNameOrTimeIsNoneOfThis() {
    asks(HOST, "Urbanisme", 0);
    refuses("www.deepseek.com", null, 0);
    hear(
        new Event.Builder("there/1", 0, "brest", NOON)
            .timestamp(NOON)
            .set(Fields.EVENT_TYPE, List.of("denied"))
            .set("dns.question.name", HOST)
            .set("dns.type", "answer")
            .set("source.role", "station")
            .build());
    refuses(HOST, null, -3_600);
    assertThat(told()).containsExactly("here/1#0");
  }

  @Test
  void anAnswerSaysNothingThatItsQuestionDidNot() {
    asks(HOST, "Urbanisme", 0);
    answers("pihole.log", 0);
    answers("replies.log", 0);
    assertThat(told()).containsExactlyInAnyOrder("here/1#0", "here/3#0");
  }

  @Test
  void aRuleThatNamesSomebodyWaitsForNothing() {
    Event event =
        event("query", HOST, "Urbanisme", 0)
            .set("source.ip", "192.0.2.7")
            .logsource(Logsource.of("dns", "unbound", null))
            .build();
    hear(event);
    assertThat(sure).singleElement().extracting(Hit::sourceIp).isEqualTo("192.0.2.7");
    refuses(HOST, null, 0);
    assertThat(told()).hasSize(1);
  }

  @Test
  void noMoreThanAThousandWaitAndNoneIsLost() {
    for (int i = 0; i < 1_500; i++) {
      asks(i + ".deepseek.com", "Urbanisme", 0);
    }
    assertThat(sure).hasSize(500);
    assertThat(told()).hasSize(1_500);
  }

  @Test
  void whatWaitsSurvivesARestartAndNamesNobody() throws IOException {
    asks(HOST, "Urbanisme", 0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    questions.write(new DataOutputStream(bytes));
    assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain("192.0.2", "chat.");

    questions = restored(bytes.toByteArray(), rules);
    answers("pihole.log", 1);
    assertThat(told()).containsExactly("here/1#0");
    AskedInVain ofOtherRules = restored(bytes.toByteArray(), Rules.sound(RULES.split("---")[0]));
    assertThat(ofOtherRules.end()).isEmpty();
  }

  private static AskedInVain restored(byte[] bytes, Ruleset rules) throws IOException {
    AskedInVain restored = new AskedInVain(rules);
    restored.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    return restored;
  }
}
