package fr.beffroi.ingest.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EventJsonTest {
  private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");
  private static final ObjectMapper STRICT =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  @Test
  void fieldsNestInTheOrderOfTheirNames() {
    Event event =
        event()
            .set(Fields.SOURCE_PORT, 51234)
            .set(Fields.SOURCE_IP, "192.0.2.7")
            .set(Fields.EVENT_CATEGORY, List.of("authentication"))
            .set("stormshield.ruleid", "12")
            .timestamp(TEN.minusMillis(1))
            .build();
    assertThat(EventJson.line(event))
        .isEqualTo(
            "{\"@timestamp\":\"2026-11-22T09:59:59.999Z\",\"commune\":\"example\","
                + "\"event\":{\"category\":[\"authentication\"],\"id\":\"here/1#0\"},"
                + "\"source\":{\"ip\":\"192.0.2.7\",\"port\":51234},"
                + "\"stormshield\":{\"ruleid\":\"12\"}}");
  }

  @Test
  void aNameThatIsAValueAndAParentKeepsItsDots() {
    Event event = event().set("a", "1").set("a.b", "2").set("a.b.c", "3").set("a.d", "4").build();
    assertThat(EventJson.line(event))
        .startsWith("{\"@timestamp\":\"2026-11-22T10:00:00Z\",\"commune\":\"example\",")
        .contains("\"a\":\"1\",\"a.b\":\"2\",\"a.b.c\":\"3\",\"a.d\":\"4\"");
  }

  @Test
  void aFieldCannotSpeakOverTheEventItself() throws JsonProcessingException {
    Event event =
        event().set("commune", "another").set("@timestamp", "x").set("event.id", "y").build();
    JsonNode json = STRICT.readTree(EventJson.line(event));
    assertThat(json.get("commune").asText()).isEqualTo("example");
    assertThat(json.get("@timestamp").asText()).isEqualTo("2026-11-22T10:00:00Z");
    assertThat(json.at("/event/id").asText()).isEqualTo("here/1#0");
  }

  @Test
  void aValueThatDidNotFitItsFieldIsNotWrittenBesideOneThatDid() throws JsonProcessingException {
    Event event = event().set(Fields.SOURCE_PORT, 22).set("source.port", "none").build();
    assertThat(STRICT.readTree(EventJson.line(event)).at("/source/port").asInt()).isEqualTo(22);
  }

  @Test
  void aLineEndInAValueDoesNotEndTheLine() {
    assertThat(EventJson.line(event().set("x", "a\r\nb\u0000\u001b[31m\u2028").build()))
        .doesNotContain("\n", "\r", "\u0000", "\u001b");
  }

  @Property
  void everyFieldIsFoundAgainByJoiningNamesWithDots(@ForAll("names") Map<String, String> others)
      throws JsonProcessingException {
    Event.Builder event = event();
    others.forEach(event::set);
    Map<String, String> found = new HashMap<>();
    flatten("", STRICT.readTree(EventJson.line(event.build())), found);
    assertThat(found).containsAllEntriesOf(others);
  }

  @Provide
  Arbitrary<Map<String, String>> names() {
    Arbitrary<String> names =
        Arbitraries.strings().withChars("ab.-").ofMinLength(1).ofMaxLength(60);
    return Arbitraries.maps(names, Arbitraries.strings().ofMinLength(1).ofMaxLength(5))
        .ofMaxSize(12);
  }

  private static void flatten(String name, JsonNode node, Map<String, String> into) {
    if (!node.isObject()) {
      into.put(name, node.asText());
      return;
    }
    node.properties()
        .forEach(
            entry -> {
              String deeper = name.isEmpty() ? "" : name + ".";
              flatten(deeper + entry.getKey(), entry.getValue(), into);
            });
  }

  private static Event.Builder event() {
    return new Event.Builder("here/1", 0, "example", TEN);
  }
}
