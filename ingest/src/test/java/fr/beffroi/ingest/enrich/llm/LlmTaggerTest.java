package fr.beffroi.ingest.enrich.llm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LlmTaggerTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final RuleFile CHARTER =
      new RuleFile(
          "charte.yml",
          "commune",
          """
          services:
            - {id: urbanisme, name: Urbanisme, networks: [192.0.2.0/28]}
          rules:
            - {provider: openai_chatgpt, status: forbidden, reason: transfert}
            - provider: openai_chatgpt
              service: urbanisme
              status: tolerated
              reason: essai
              expires: 2026-11-22
          """);
  private static final LlmTagging TAGGING = LlmTagging.of(RuleFiles.shipped(), CHARTER, PARIS);

  private final Enricher enricher = new Enricher(Networks.of(List.of("192.0.2.0/24")), TAGGING);

  @Test
  void anEventIsToldItsServiceAndWhatTheCharterSays() {
    Event event =
        enricher.enrich(at("2026-11-22T10:00:00Z").set("url.domain", "chatgpt.com").build());
    assertThat(event.text("llm.provider")).isEqualTo("openai_chatgpt");
    assertThat(event.text("llm.category")).isEqualTo("assistant");
    assertThat(event.text("llm.country")).isEqualTo("US");
    assertThat(event.text("llm.region")).isEqualTo("US");
    assertThat(event.text("llm.status")).isEqualTo("forbidden");
    assertThat(event.get("llm.traffic")).isNull();
  }

  @Test
  void theServiceOfTheTownHallIsKnownByTheAddress() {
    Event.Builder planning =
        at("2026-11-22T22:59:00Z").set("source.ip", "192.0.2.3").set("url.domain", "chatgpt.com");
    assertThat(enricher.enrich(planning.build()).text("llm.status")).isEqualTo("tolerated");
  }

  /** 23:30 in London is the next day in Paris, where the charter was adopted. */
  @Test
  void theCharterEndsAtTheCommunesMidnight() {
    Event.Builder late =
        at("2026-11-22T23:30:00Z").set("source.ip", "192.0.2.3").set("url.domain", "chatgpt.com");
    assertThat(enricher.enrich(late.build()).text("llm.status")).isEqualTo("forbidden");
  }

  @Test
  void whatTheCharterDoesNotNameIsUndeclared() {
    Event event =
        enricher.enrich(at("2026-11-22T10:00:00Z").set("url.domain", "midjourney.com").build());
    assertThat(event.text("llm.status")).isEqualTo("undeclared");
  }

  @Test
  void telemetryIsSaidToBeAutomatic() {
    Event event =
        enricher.enrich(
            at("2026-11-22T10:00:00Z")
                .set("dns.question.name", "copilot-telemetry.githubusercontent.com.")
                .build());
    assertThat(event.text("llm.provider")).isEqualTo("github_copilot");
    assertThat(event.text("llm.traffic")).isEqualTo("automatic");
  }

  @Test
  void anotherEventIsLeftAsItIs() {
    Event event = at("2026-11-22T10:00:00Z").set("url.domain", "www.example.org").build();
    assertThat(TAGGING.tagger().tag(event)).isSameAs(event);
    Event bare = at("2026-11-22T10:00:00Z").build();
    assertThat(enricher.enrich(bare)).isSameAs(bare);
  }

  @Test
  void aVisitorsProgramIsNobodysUseOfOurs() {
    Event visit =
        at("2026-11-22T10:00:00Z")
            .set("source.ip", "198.51.100.9")
            .set("user_agent.original", "OpenAI/Python 1.99.1")
            .build();
    assertThat(enricher.enrich(visit).get("llm.provider")).isNull();
    Event ours =
        at("2026-11-22T10:00:00Z")
            .set("source.ip", "192.0.2.9")
            .set("user_agent.original", "OpenAI/Python 1.99.1")
            .build();
    assertThat(enricher.enrich(ours).text("llm.provider")).isEqualTo("openai_compatible");
  }

  @Test
  void nothingIsTaggedUnlessTheCommuneAskedForIt() {
    Enricher silent = new Enricher(Networks.of(Networks.PRIVATE));
    Event event = at("2026-11-22T10:00:00Z").set("url.domain", "chatgpt.com").build();
    assertThat(silent.enrich(event)).isSameAs(event);
  }

  @Test
  void itTravelsWithAJob() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(enricher);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Enricher copy = (Enricher) in.readObject();
      Event event = at("2026-11-22T10:00:00Z").set("url.domain", "chatgpt.com").build();
      assertThat(copy.enrich(event)).isEqualTo(enricher.enrich(event));
    }
  }

  @Test
  void whatHasLapsedIsSaid() {
    assertThat(TAGGING.problems(LocalDate.of(2026, 11, 22))).isEmpty();
    assertThat(TAGGING.problems(LocalDate.of(2026, 11, 23)))
        .hasSize(1)
        .allSatisfy(problem -> assertThat(problem.at().file()).isEqualTo("charte.yml"));
  }

  private static Event.Builder at(String instant) {
    return new Event.Builder("here/1", 0, "example", Instant.parse(instant));
  }
}
