package fr.beffroi.compliance.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.beffroi.compliance.traffic.Conformity.Requirement;
import fr.beffroi.rules.RuleException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ConformityTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private static final String DONE =
      """
      commune: Saint-Exemple
      notice: {informed_on: 2026-09-15, document: notice.pdf}
      cst: {consulted_on: 2026-09-10}
      aipd: {made_on: 2026-09-01}
      """;

  @Test
  void countingMayBeginOnceAllThreeAreDone() throws RuleException {
    assertThat(Conformity.read("conformite.yml", DONE).missing(TODAY)).isEmpty();
  }

  @Test
  void aDayToComeIsMissingAsWellAsNone() throws RuleException {
    String text = DONE.replace("2026-09-10", "2026-11-23").replace("made_on: 2026-09-01", "");

    assertThat(Conformity.read("conformite.yml", text).missing(TODAY))
        .containsExactly(Requirement.CST, Requirement.AIPD);
  }

  @Test
  void anEmptyFileHasNone() throws RuleException {
    assertThat(Conformity.read("conformite.yml", "").missing(TODAY))
        .containsExactly(Requirement.values());
  }

  @Test
  void aSlipOfThePenIsToldWithItsPlace() {
    assertThatExceptionOfType(RuleException.class)
        .isThrownBy(() -> Conformity.read("conformite.yml", "ctt: {consulted_on: 2026-09-10}"))
        .withMessageContaining("conformite.yml:1:1")
        .withMessageContaining("cst");
  }

  @Test
  void thePapersBearTheCommunesNameAndAllowNothingYet() throws RuleException {
    Map<String, String> papers = Papers.of(facts("Saint-Exemple: \"le <Bourg>\""));
    String text = papers.getOrDefault(Papers.CONFORMITY, "");
    Conformity conformity = Conformity.read(Papers.CONFORMITY, text);

    assertThat(conformity.commune()).isEqualTo("Saint-Exemple: \"le  Bourg \"");
    assertThat(conformity.missing(TODAY)).hasSize(3);
    assertThat(papers).hasSize(4);
    assertThat(papers.values())
        .allSatisfy(paper -> assertThat(paper).contains("Saint-Exemple").doesNotContain("{"));
    assertThat(Papers.of(facts("")).values())
        .filteredOn(paper -> paper.startsWith("# Note"))
        .singleElement()
        .asString()
        .contains("[nom de la commune]");
  }

  private static Papers.Facts facts(String commune) {
    return new Papers.Facts(commune, List.of(), OptionalInt.empty());
  }

  @Test
  void whatTheConfigurationKnowsNobodyFillsIn() {
    Papers.Facts known =
        new Papers.Facts(
            "Saint-Exemple", List.of("/var/log/squid|{}/access.log"), OptionalInt.of(200));

    assertThat(Papers.of(known).values())
        .filteredOn(paper -> paper.contains("200 jours"))
        .hasSize(2)
        .allSatisfy(paper -> assertThat(paper).contains("/var/log/squid   /access.log"));
  }
}
