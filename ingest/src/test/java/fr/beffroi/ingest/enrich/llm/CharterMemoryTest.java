package fr.beffroi.ingest.enrich.llm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.rules.RuleFiles;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CharterMemoryTest {
  private static final String CHARTER =
      """
      services:
        - {id: urbanisme, name: Urbanisme, networks: [192.0.2.0/28]}
      rules:
        - {provider: openai_chatgpt, status: tolerated, reason: essai, expires: 2026-10-02}
        - {provider: openai_chatgpt, status: forbidden, reason: fin, from: 2026-10-05}
        - provider: openai_chatgpt
          service: urbanisme
          status: authorised
          reason: contrat
          from: 2026-10-04
          expires: 2026-10-06
      """;

  @Test
  void whatIsRememberedIsWhatTheCharterSaysOnEachDay() {
    LlmCatalogue catalogue = LlmCatalogue.load(RuleFiles.shipped());
    Charter charter = Charter.read("charte.yml", CHARTER, catalogue).charter();
    LlmMatch match =
        Objects.requireNonNull(new LlmMatcher(catalogue).ofDomain("chatgpt.com"), "known");
    CharterMemory memory = new CharterMemory(charter);

    for (int round = 0; round < 2; round++) {
      for (int number = 1; number < 10; number++) {
        LocalDate day = LocalDate.of(2026, 10, number);
        for (String service : Arrays.asList("urbanisme", null)) {
          assertThat(memory.of(match, service, day))
              .as("%s on %s", service, day)
              .isEqualTo(charter.decide(match.provider(), match.category(), service, day).status());
        }
      }
    }
  }
}
