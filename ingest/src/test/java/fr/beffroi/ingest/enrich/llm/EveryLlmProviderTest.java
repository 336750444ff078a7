package fr.beffroi.ingest.enrich.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Is every provider of rules/llm seen by its names and by no others? */
class EveryLlmProviderTest {
  /** The day on which the shipped catalogue was last looked at. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final int FEWEST = 150;
  private static final RuleFiles FILES = RuleFiles.shipped();
  private static final LlmCatalogue CATALOGUE = LlmCatalogue.load(FILES);
  private static final LlmMatcher MATCHER = new LlmMatcher(CATALOGUE);

  @TestFactory
  Stream<DynamicTest> everyNameOfACaseIsTheProvidersOrNobodys() {
    return FILES.in(LlmCatalogue.AREA).stream()
        .map(file -> dynamicTest(file.stem(), () -> holds(file)));
  }

  private static void holds(RuleFile file) throws RuleException {
    RuleFile test = FILES.testOf(file);
    assertThat(test).as("write " + file.testName()).isNotNull();
    List<LlmCase> cases = LlmCase.read(test);
    assertThat(cases).as("names that must match").anyMatch(one -> !one.expectsNone());
    assertThat(cases).as("names that must not").anyMatch(LlmCase::expectsNone);
    for (LlmCase one : cases) {
      assertThat(one.failures(MATCHER, file.stem())).as(one.name()).isEmpty();
    }
  }

  @Test
  void theCatalogueIsSound() {
    assertThat(LlmLint.of(CATALOGUE, TODAY)).isEmpty();
  }

  @Test
  void oneProviderStandsInOneFileOfItsName() {
    assertThat(CATALOGUE.providers())
        .hasSizeGreaterThanOrEqualTo(FEWEST)
        .allSatisfy(
            provider ->
                assertThat(provider.at().file()).isEqualTo("llm/" + provider.id() + ".yml"));
  }

  @Test
  void noProviderHasTheNameOfACategory() {
    assertThat(CATALOGUE.ids())
        .doesNotContainAnyElementsOf(
            Stream.of(LlmCategory.values()).map(LlmCategory::word).toList());
  }

  @Test
  void everyCategoryHasAProvider() {
    assertThat(CATALOGUE.providers().stream().flatMap(one -> one.categories().stream()))
        .contains(LlmCategory.values());
  }
}
