package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.TestedRules;
import java.util.List;
import java.util.Optional;

/**
 * Is every provider seen by the names that its test says, and by no others? A file whose provider
 * another one has taken the place of is not asked.
 */
public final class LlmTests {
  private final LlmCatalogue catalogue;
  private final LlmMatcher matcher;

  public LlmTests(LlmCatalogue catalogue) {
    this.catalogue = catalogue;
    this.matcher = new LlmMatcher(catalogue);
  }

  /** Runs every test of the providers among the files. */
  public TestedRules run(RuleFiles files) {
    List<RuleFile> inForce =
        files.in(LlmCatalogue.AREA).stream().filter(file -> provider(file).isPresent()).toList();
    return TestedRules.of(
        files,
        inForce,
        (file, test, failures) -> {
          List<LlmCase> cases = LlmCase.read(test);
          String id = provider(file).map(LlmProvider::id).orElse(file.stem());
          cases.forEach(one -> failures.addAll(one.failures(matcher, id)));
          return cases.size();
        });
  }

  private Optional<LlmProvider> provider(RuleFile file) {
    return catalogue.providers().stream()
        .filter(provider -> provider.at().file().equals(file.name()))
        .findFirst();
  }
}
