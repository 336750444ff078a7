package fr.beffroi.detection.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Logsource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is a rule refused, whoever wrote it, that would point at the person who uses an assistant? */
class AiUseTest {
  private static String rule(String logsource, String category, String groupBy) {
    return """
    title: Ours
    name: ours
    id: 00000000-0000-4000-8000-00000000000a
    logsource: {%s}
    beffroi: {category: %s, group-by: [%s]}
    detection:
      selection: {llm.status: forbidden}
      condition: selection
    """
        .formatted(logsource, category, groupBy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          category: ai_use, service: station ; shadow_ai ; source.ip, llm.provider
          category: ai_use, service: station ; policy    ; user.name
          category: ai_use                   ; malware   ; source.ip
          category: ai_use, service: station ; shadow_ai ; source.service, user.name
          category: ai_use, service: station ; shadow_ai ; llm.provider
          category: ai_evasion               ; policy    ; host.name
          """)
  void oneThatGroupsByPeopleIsRefused(String logsource, String category, String groupBy) {
    Ruleset rules = Rules.of(rule(logsource, category, groupBy));

    assertThat(rules.rules()).isEmpty();
    assertThat(rules.problems())
        .singleElement()
        .asString()
        .contains("group-by: [source.service, llm.provider]");
  }

  @Test
  void oneWithoutAGroupIsRefusedToo() {
    String rule = rule("category: ai_use", "shadow_ai", "x").replace(", group-by: [x]", "");

    assertThat(Rules.of(rule).rules()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          category: ai_use, service: station ; shadow_ai ; source.service, llm.provider
          category: ai_evasion               ; policy    ; source.service, evasion.kind
          category: ai_use, service: server  ; malware   ; source.ip, llm.provider
          """)
  void oneThatGroupsByServiceOrIsAboutServersIsInForce(
      String logsource, String category, String groupBy) {
    assertThat(Rules.sound(rule(logsource, category, groupBy)).rules()).hasSize(1);
  }

  @Test
  void aCorrelationOfUsesIsHeldToTheSame() {
    String uses =
        """
        title: Uses
        name: uses
        id: 00000000-0000-4000-8000-00000000000a
        logsource: {category: ai_use}
        detection:
          selection: {llm.status: forbidden}
          condition: selection
        ---
        title: Many uses
        name: many
        id: 00000000-0000-4000-8000-00000000000b
        beffroi: {category: policy}
        correlation: {type: event_count, rules: [uses], group-by: [%s], timespan: 5m,
          condition: {gte: 5}}
        """;

    assertThat(Rules.of(uses.formatted("user.name")).correlations()).isEmpty();
    assertThat(Rules.of(uses.formatted("source.service")).correlations()).hasSize(1);
  }

  @Test
  void aTagIsReadUnderItsOwnLogsourceOnly() {
    assertThat(Rules.of(rule("category: proxy", "policy", "user.name")).problems())
        .singleElement()
        .asString()
        .contains("'llm.status' is read under logsource: {category: ai_use}");
  }

  @Test
  void anEventOfAnotherLogsourceIsFoundByItsTag() {
    Ruleset rules =
        Rules.sound(
            rule("category: ai_use, service: station", "shadow_ai", "source.service")
                + "---\n"
                + """
                title: All
                name: all
                id: 00000000-0000-4000-8000-00000000000b
                logsource: {category: proxy}
                beffroi: {category: policy}
                detection:
                  selection: {url.domain: chat.deepseek.com}
                  condition: selection
                """);
    Event.Builder event =
        Rules.event(1, 0)
            .logsource(Logsource.of("proxy", "squid", null))
            .set("url.domain", "chat.deepseek.com");

    assertThat(new EventMatcher(rules).matching(event.build())).hasSize(1);
    Event tagged =
        event
            .set("source.role", "station")
            .set("source.service", "Urbanisme")
            .set("llm.provider", "deepseek")
            .set("llm.status", "forbidden")
            .build();
    EventMatcher matcher = new EventMatcher(rules);
    assertThat(matcher.matching(tagged)).extracting(DetectionRule::number).containsExactly(0, 1);
    assertThat(matcher.explain(rules.detections().get(0), tagged).matched()).isTrue();
    assertThat(
            matcher
                .explain(rules.detections().get(0), event.set("source.role", "server").build())
                .matched())
        .isFalse();
  }
}
