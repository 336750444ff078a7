package fr.beffroi.ingest.enrich.llm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LlmCatalogueTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void theCommunesEntryTakesThePlaceOfTheShippedOneWithItsId() {
    RuleFiles files =
        RuleFiles.of(
            file("llm/a.yml", RuleFile.SHIPPED, entry("helper", "suffix: helper.example")),
            file("llm/ours.yml", "commune", entry("helper", "suffix: helper.mairie.example")));
    LlmCatalogue catalogue = LlmCatalogue.load(files);
    assertThat(catalogue.problems()).isEmpty();
    assertThat(Objects.requireNonNull(catalogue.provider("helper")).domains())
        .extracting(LlmDomain::name)
        .containsExactly("helper.mairie.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "suffix: google.com|serves many other things",
        "exact: bing.com|serves many other things",
        "suffix: gouv.fr|serves many other things",
        "suffix: microsoft.com|serves many other things",
        "suffix: Helper.example|is no name of a host",
        "suffix: helper|is no name of a host",
        "suffix: helper.example.|is no name of a host",
        "suffix: 192.0.2.7|is no name of a host",
        "word: gpt|a word has 7 small letters or more",
        "sign: ai|is no sign: 3 small letters or more",
        "'sign: [chat, \"*g*t\"], beside: [ai]'|'*g*t+ai' is no sign",
        "sign: []|'sign' is missing",
        "'suffix: a.example, beside: [ai]'|'beside' goes with 'sign' only",
        "'suffix: a.example, exact: b.example'|a domain is either",
        "'suffix: helper.example, category: assitant'|Did you mean 'assistant'?",
        "'suffix: helper.example, sufix: x'|unknown key",
      })
  void aNameThatSaysNothingIsRefused(String domain, String expected) {
    assertThat(lint(entry("helper", domain)))
        .anySatisfy(problem -> assertThat(problem.toString()).startsWith("llm/").contains(expected))
        .anySatisfy(problem -> assertThat(problem.isError()).isTrue());
  }

  @Test
  void everyWordOfAListIsASignBesideEveryNeighbour() {
    LlmCatalogue catalogue =
        catalogue(entry("helper", "sign: [chat, \"*bot\"], beside: [ai, ia], category: search"));
    assertThat(Objects.requireNonNull(catalogue.provider("helper")).domains())
        .allMatch(domain -> domain.category() == LlmCategory.SEARCH)
        .extracting(LlmDomain::name)
        .containsExactly("chat+ai", "chat+ia", "*bot+ai", "*bot+ia");
  }

  @Test
  void theAssistantsOwnHostBelowASharedDomainIsItsName() {
    assertThat(lint(entry("helper", "exact: helper.google.com"))).isEmpty();
  }

  @Test
  void twoProvidersOfOneNameAreSaid() {
    LlmCatalogue catalogue =
        LlmCatalogue.load(
            RuleFiles.of(
                file("llm/a.yml", RuleFile.SHIPPED, entry("helper", "suffix: helper.example")),
                file("llm/b.yml", RuleFile.SHIPPED, entry("other", "suffix: helper.example"))));
    assertThat(LlmLint.of(catalogue, TODAY))
        .anySatisfy(
            problem ->
                assertThat(problem.toString())
                    .contains("'helper.example' is of 'helper' already (llm/a.yml"));
  }

  @Test
  void anEntryAtWhichNobodyLookedForAYearIsSaid() {
    assertThat(LlmLint.of(catalogue(entry("helper", "suffix: helper.example")), TODAY.plusYears(2)))
        .hasSize(1)
        .allSatisfy(problem -> assertThat(problem.isError()).isFalse());
  }

  @Test
  void whatIsSaidToHaveBeenReadHasADay() {
    assertThat(lint(entry("helper", "suffix: helper.example").replace("status: S", "status: V")))
        .anySatisfy(
            problem -> assertThat(problem.toString()).contains("'V' needs a source that was read"));
  }

  @Test
  void aRegionSaysWhetherDataLeavesTheUnion() {
    assertThat(List.of("FR", "EU", "NO", "local"))
        .allSatisfy(code -> assertTransfer(code, LlmRegion.Transfer.NONE));
    assertThat(List.of("US", "CN", "CH", "GB"))
        .allSatisfy(code -> assertTransfer(code, LlmRegion.Transfer.OUTSIDE_EU));
    assertThat(List.of("choice", "unknown"))
        .allSatisfy(code -> assertTransfer(code, LlmRegion.Transfer.NOT_KNOWN));
  }

  private static void assertTransfer(String code, LlmRegion.Transfer transfer) {
    assertThat(new LlmRegion(code).transfer()).as(code).isEqualTo(transfer);
  }

  private static List<Problem> lint(String text) {
    return LlmLint.of(catalogue(text), TODAY);
  }

  private static LlmCatalogue catalogue(String text) {
    return LlmCatalogue.load(RuleFiles.of(file("llm/helper.yml", RuleFile.SHIPPED, text)));
  }

  private static RuleFile file(String name, String origin, String text) {
    return new RuleFile(name, origin, text);
  }

  private static String entry(String id, String domain) {
    return """
        id: %s
        name: Helper
        operator: %s Inc
        country: US
        region: US
        categories: [assistant]
        domains: [{%s}]
        sources: [{reference: general knowledge}]
        noted_on: 2026-11-01
        status: S
        """
        .formatted(id, id, domain);
  }
}
