package fr.beffroi.ingest.enrich.llm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.rules.RuleFiles;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharterTest {
  private static final LlmCatalogue CATALOGUE = LlmCatalogue.load(RuleFiles.shipped());
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String CHARTER =
      """
      services:
        - {id: urbanisme, name: Urbanisme, networks: [192.0.2.0/28], staff: 12}
        - {id: communication, name: Communication, networks: [192.0.2.16/28]}
      groups:
        - {id: souverains, providers: [albert_api, comparia], groups: [editeurs]}
        - {id: editeurs, providers: [mistral_lechat]}
      rules:
        - {category: assistant, status: tolerated, reason: essai, expires: 2026-12-31}
        - {category: assistant, service: urbanisme, status: forbidden, reason: permis de construire}
        - {group: souverains, status: authorised, reason: hébergés en France}
        - {provider: deepseek, status: forbidden, reason: transfert hors de l'Union}
        - {provider: openai_chatgpt, status: forbidden, reason: transfert, from: 2026-01-01}
        - provider: openai_chatgpt
          service: communication
          status: authorised
          reason: contrat
          expires: 2026-06-30
        - {category: code, status: forbidden, reason: aucun, expires: 2026-03-31}
      """;

  @ParameterizedTest
  @CsvSource({
    "anthropic_claude, '', tolerated, its category is",
    "anthropic_claude, urbanisme, forbidden, the service's own rule says more",
    "mistral_lechat, urbanisme, authorised, a group says more than a category",
    "albert_api, '', authorised, its group is",
    "deepseek, communication, forbidden, the provider says most",
    "openai_chatgpt, communication, forbidden, what the service had is over",
    "cursor, '', undeclared, the category's rule is over",
    "midjourney, '', undeclared, nobody said anything",
  })
  void theRuleThatSaysMostWins(String provider, String service, String status, String why) {
    CharterDecision decision = decide(read(CHARTER), provider, service, TODAY);
    assertThat(decision.status().word()).as(why).isEqualTo(status);
  }

  @Test
  void anExpiredRuleCountsNoMoreAndIsSaid() {
    Charter charter = read(CHARTER);
    LocalDate last = LocalDate.of(2026, 6, 30);
    assertThat(decide(charter, "openai_chatgpt", "communication", last).status())
        .isEqualTo(LlmStatus.AUTHORISED);
    CharterDecision after = decide(charter, "openai_chatgpt", "communication", last.plusDays(1));
    assertThat(after.status()).isEqualTo(LlmStatus.FORBIDDEN);
    assertThat(after.lapsed()).hasSize(1);
    assertThat(charter.lapsed(TODAY))
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem.isError()).isFalse())
        .anySatisfy(problem -> assertThat(problem.in(Locale.FRENCH)).contains("2026-06-30"));
  }

  @Test
  void aRuleThatHasNotBegunDoesNotCount() {
    assertThat(decide(read(CHARTER), "openai_chatgpt", "", LocalDate.of(2025, 12, 31)).status())
        .isEqualTo(LlmStatus.TOLERATED);
  }

  @Test
  void anAddressTellsTheService() {
    Charter charter = read(CHARTER);
    assertThat(charter.serviceOf("192.0.2.3")).isEqualTo("urbanisme");
    assertThat(charter.serviceOf("192.0.2.17")).isEqualTo("communication");
    assertThat(charter.serviceOf("198.51.100.1")).isNull();
    assertThat(charter.serviceOf("not an address")).isNull();
    assertThat(charter.serviceOf(null)).isNull();
  }

  @Test
  void aCommuneWithoutACharterHasDeclaredNothing() {
    assertThat(decide(Charter.none(), "albert_api", "", TODAY).status())
        .isEqualTo(LlmStatus.UNDECLARED);
    assertThat(LlmStatus.UNDECLARED.title().french()).isEqualTo("non déclaré");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rules: [{provider: mistral_lechta, status: forbidden, reason: x}]"
            + "|charte.yml:1:20: unknown provider 'mistral_lechta'. Did you mean 'mistral_lechat'?",
        "rules: [{category: assitant, status: forbidden, reason: x}]|Did you mean 'assistant'?",
        "rules: [{group: none, status: forbidden, reason: x}]|unknown group 'none'",
        "rules: [{provider: deepseek, service: etat_civil, status: forbidden, reason: x}]"
            + "|service that the charter's 'services' lack 'etat_civil'",
        "rules: [{provider: deepseek, status: forbiden, reason: x}]|write one of authorised",
        "rules: [{provider: deepseek, status: undeclared, reason: x}]|what a rule names is declared",
        "rules: [{provider: deepseek, status: forbidden}]|'reason' is missing",
        "rules: [{status: forbidden, reason: x}]|about one thing and only one",
        "rules: [{provider: deepseek, category: api, status: forbidden, reason: x}]|only one",
        "rules: [{provider: deepseek, status: forbidden, reason: x, expires: demain}]|is no date",
        "rules: [{provider: deepseek, status: forbidden, reason: x, from: 2026-02-01,"
            + " expires: 2026-01-01}]|ends before it begins",
        "rules: [{provider: deepseek, status: forbidden, reason: x}, {provider: deepseek,"
            + " status: tolerated, reason: y}]|another rule is about the same already",
        "rules: [{provider: deepseek, statut: forbidden, reason: x}]|Did you mean 'status'?",
        "default: authorised|to authorise everything beforehand",
        "services: [{id: a, name: A, networks: [nowhere]}]|a network is written",
        "services: [{id: a, name: A}, {id: a, name: B}]|'a' is taken already",
        "services: [{id: a, name: A, staff: douze}]|a number of people",
        "groups: [{id: a, groups: [b]}, {id: b, groups: [c]}, {id: c, groups: [a]}]"
            + "|this group holds itself (a → b → c → a)",
        "groups: [{id: a, groups: [a]}]|this group holds itself (a → a)",
        "groups: [{id: a, providers: [chatgpt]}]|unknown provider 'chatgpt'",
        "'[1, 2]'|a mapping is needed here",
        "'rules: [{'|invalid YAML",
      })
  void whatIsWrongIsSaidWithItsPlaceAndWhatToDo(String text, String expected) {
    Charter.Reading reading = Charter.read("charte.yml", text, CATALOGUE);
    assertThat(reading.problems())
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.at().file()).isEqualTo("charte.yml"))
        .anySatisfy(problem -> assertThat(problem.toString()).contains(expected));
  }

  @Test
  void oneWrongRuleStopsNoOther() {
    Charter.Reading reading =
        Charter.read(
            "charte.yml",
            """
            rules:
              - {provider: nobody_knows_it, status: forbidden, reason: x}
              - {provider: deepseek, status: forbidden, reason: x}
            """,
            CATALOGUE);
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.charter().rules()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"fr", "en"})
  void theTemplateIsACharter(String language) {
    String text = CharterTemplate.in(Locale.forLanguageTag(language));
    Charter.Reading reading = Charter.read("charte.yml", text, CATALOGUE);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.charter().lapsed(TODAY)).isEmpty();
    assertThat(decide(reading.charter(), "albert_api", "", TODAY).status())
        .isEqualTo(LlmStatus.AUTHORISED);
    assertThat(decide(reading.charter(), "deepseek", "", TODAY).status())
        .isEqualTo(LlmStatus.FORBIDDEN);
  }

  private static CharterDecision decide(
      Charter charter, String provider, @Nullable String service, LocalDate day) {
    LlmProvider known = Objects.requireNonNull(CATALOGUE.provider(provider));
    return charter.decide(known, service == null || service.isEmpty() ? null : service, day);
  }

  private static Charter read(String text) {
    Charter.Reading reading = Charter.read("charte.yml", text, CATALOGUE);
    assertThat(reading.problems()).isEmpty();
    return reading.charter();
  }
}
