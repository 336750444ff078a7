package fr.beffroi.compliance.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Can a reader look up what the shipped rules quote? Writes how many have their quote to {@code
 * target/evaluation/retention-quotes.md}.
 */
class ShippedQuotesTest {
  private static final Path REPORT = Path.of("target/evaluation/retention-quotes.md");
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  /** A report prints a quote whole: one or two sentences of a law, not a page. */
  private static final int LONGEST = 360;

  private static final List<RetentionRule> RULES =
      RetentionPack.load(RuleFiles.shipped()).rules().stream().toList();

  @BeforeAll
  static void writeHowManyAreQuoted() throws IOException {
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, report());
  }

  @Test
  void everyQuoteNamesItsTextTheDayAndThePage() {
    assertThat(quoted())
        .isNotEmpty()
        .allSatisfy(
            source -> {
              assertThat(source.reference()).isNotBlank();
              assertThat(source.readOn()).matches(DAY);
              assertThat(source.readAt()).isNotNull();
            });
  }

  @Test
  void aQuoteIsAsLongAsAReportCanPrintIt() {
    assertThat(quoted())
        .extracting(Source::quote)
        .allSatisfy(
            quote -> assertThat(quote).hasSizeBetween(20, LONGEST).isEqualTo(quote.strip()));
  }

  @Test
  void whatWasReadAndIsNotQuotedYetIsKnown() {
    assertThat(RULES)
        .filteredOn(rule -> rule.status() == Status.V && !isQuoted(rule))
        .extracting(RetentionRule::id)
        .containsExactlyInAnyOrder(
            "candidat_non_retenu",
            "declaration_interets",
            "dossier_agent_absences",
            "dossier_agent_casier_b2",
            "dossier_agent_copie_cni",
            "procurations",
            "videoprotection_journal");
  }

  private static Stream<Source> quoted() {
    return RULES.stream()
        .flatMap(rule -> rule.sources().stream())
        .filter(source -> source.quote() != null);
  }

  private static boolean isQuoted(RetentionRule rule) {
    return rule.sources().stream().anyMatch(source -> source.quote() != null);
  }

  private static String report() {
    Map<Status, List<RetentionRule>> byStatus =
        RULES.stream()
            .collect(
                Collectors.groupingBy(RetentionRule::status, TreeMap::new, Collectors.toList()));
    StringBuilder text =
        new StringBuilder("| status | rules | quoted | not yet quoted |\n|---|---|---|---|\n");
    byStatus.forEach(
        (status, rules) -> {
          List<String> missing =
              rules.stream().filter(rule -> !isQuoted(rule)).map(RetentionRule::id).toList();
          text.append(
              "| %s | %d | %d | %s |%n"
                  .formatted(
                      status,
                      rules.size(),
                      rules.size() - missing.size(),
                      String.join(", ", missing)));
        });
    return text.toString();
  }
}
