package fr.beffroi.detection.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AlertJsonTest {
  private final Alert alert =
      AlertSample.bruteForce("a1", "192.0.2.7").user("martine").count(12).build();

  @Test
  void theKeysAreThoseOfTheContract() throws Exception {
    JsonNode json = new ObjectMapper().readTree(new AlertJson(Locale.ENGLISH).line(alert));

    assertThat(json.at("/@timestamp").asText()).isEqualTo("2026-03-02T08:00:00Z");
    assertThat(json.at("/id").asText()).isEqualTo("a1");
    assertThat(json.at("/rule/id").asText()).isEqualTo("ssh_bruteforce");
    assertThat(json.at("/rule/level").asText()).isEqualTo("medium");
    assertThat(json.at("/rule/category").asText()).isEqualTo("brute_force");
    assertThat(json.at("/commune").asText()).isEqualTo("exampleville");
    assertThat(json.at("/source/ip").asText()).isEqualTo("192.0.2.7");
    assertThat(json.at("/user/name").asText()).isEqualTo("martine");
    assertThat(json.at("/host/name").asText()).isEqualTo("mairie-srv1");
    assertThat(json.at("/message").asText()).isEqualTo("A message in English");
    assertThat(json.at("/reasons/0").asText()).isEqualTo("A reason");
    assertThat(json.at("/count").asLong()).isEqualTo(12);
    assertThat(json.at("/first_seen").asText()).isEqualTo("2026-03-02T07:59:00Z");
    assertThat(json.at("/last_seen").asText()).isEqualTo("2026-03-02T08:00:00Z");
    assertThat(json.at("/evidence/0").asText()).isEqualTo("c1/a1");
  }

  @Test
  void sentencesFollowTheLocale() {
    assertThat(new AlertJson(Locale.FRENCH).line(alert))
        .contains("Message en français", "Une raison");
  }

  @Test
  void aHostileNameStaysOneLine() {
    Alert hostile = AlertSample.bruteForce("a", "192.0.2.7").user("x\n\"}\u001b[31m").build();

    assertThat(new AlertJson(Locale.ENGLISH).line(hostile)).doesNotContain("\n", "\u001b");
  }
}
