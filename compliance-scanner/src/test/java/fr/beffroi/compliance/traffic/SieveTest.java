package fr.beffroi.compliance.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.enrich.llm.LlmMatcher;
import fr.beffroi.ingest.enrich.llm.LlmTagger;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.rules.RuleFiles;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Does whatever is counted pass the sieve? What passes and is nothing costs time only. */
class SieveTest {
  private static final LlmTagging TAGGING =
      LlmTagging.of(RuleFiles.shipped("llm"), null, Town.ZONE);
  private static final Enricher ENRICHER = new Enricher(Networks.of(Networks.PRIVATE), TAGGING);
  private static final LlmMatcher MATCHER = new LlmMatcher(TAGGING.catalogue(), Town.LISTS);
  private static final List<String> NAMES =
      List.of(
          "chatgpt.com",
          "CHATGPT.com.",
          "x.claude.ai",
          "www.example.org",
          "example.org",
          "dns.google",
          "a.dns.google.",
          "ab.chatgpt.com",
          "notchatgpt.com",
          ".",
          "");

  private final Sieve sieve = new Sieve(MATCHER, Town.LISTS, new SecureRandom());

  @Property(tries = 2_000)
  void whatIsCountedIsLetThrough(@ForAll("events") Event event) {
    boolean counted =
        ENRICHER.enrich(event).get(LlmTagger.PROVIDER) != null
            || Town.LISTS.of(ENRICHER.enrich(event)) != null;

    assertThat(sieve.letsThrough(event) || !counted).isTrue();
  }

  @Provide
  Arbitrary<Event> events() {
    Arbitrary<String> name = Arbitraries.of(NAMES).injectNull(0.5).map(it -> it == null ? "" : it);
    Arbitrary<String> agent =
        Arbitraries.of("", "OpenAI/Python 1.40.0", "Mozilla/5.0", "curl/8.5.0", "ollama/0.3");
    return Combinators.combine(
            name, name, name, name, agent, Arbitraries.of(53L, 443L, 853L, 1_194L, 70_000L))
        .as(
            (url, destination, server, question, program, port) ->
                new Event.Builder("test/1", 0, "commune", Instant.parse("2026-10-05T08:00:00Z"))
                    .set("url.domain", url)
                    .set("destination.domain", destination)
                    .set("tls.client.server_name", server)
                    .set("dns.question.name", question)
                    .set("user_agent.original", program)
                    .set("network.transport", "udp")
                    .set(Fields.SOURCE_IP, "10.0.0.1")
                    .set(Fields.DESTINATION_IP, "198.51.100.7")
                    .set(Fields.DESTINATION_PORT, port)
                    .build());
  }

  @Test
  void whatIsNothingIsHeldBackHoweverOftenItComes() {
    for (int i = 0; i < 100_000; i++) {
      Event event =
          new Event.Builder("test/" + i, 0, "commune", Instant.EPOCH)
              .set("url.domain", "www" + i + ".example.org")
              .set(Fields.DESTINATION_PORT, 443)
              .build();
      assertThat(sieve.letsThrough(event)).isFalse();
    }
  }
}
