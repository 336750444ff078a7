package fr.beffroi.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.register.Drift;
import fr.beffroi.compliance.register.Register;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every report keeps to, the next one too. */
class EveryReportTest {
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "(?i)<(script|img|link|iframe|object|embed)|(src|href)=\"[^#]|@import|url\\(");

  static List<Report> reports() {
    return Reports.all();
  }

  @Test
  void sixReportsAreFound() {
    assertThat(Reports.all())
        .extracting(Report::name)
        .containsExactly("dpo-html", "dpo-pdf", "json", "mayor-html", "mayor-pdf", "ods");
    assertThat(Reports.named("json")).isPresent();
    assertThat(Reports.named("word")).isEmpty();
  }

  @Test
  void noTwoReportsWriteTheSameFile() {
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      assertThat(Reports.all())
          .extracting(report -> report.fileName(locale))
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void itIsWrittenTwiceAlikeInBothLanguages(Report report) {
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      for (boolean shared : new boolean[] {false, true}) {
        assertThat(Written.bytes(report, SampleAudit.whole(), locale, shared))
            .isNotEmpty()
            .isEqualTo(Written.bytes(report, SampleAudit.whole(), locale, shared));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void anAuditThatSawNothingIsAReportToo(Report report) {
    Audit nothing =
        new Audit(
            SampleAudit.header("vide", Optional.empty()),
            Register.empty("Commune vide"),
            Drift.NONE,
            List.of(),
            List.of(),
            List.of());

    assertThat(Written.bytes(report, nothing, Locale.FRENCH, true)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void aPageFetchesNothingAndNoNameBecomesMarkup(Report report) {
    if (!report.fileName(Locale.FRENCH).endsWith(".html")) {
      return;
    }
    String page =
        new String(
            Written.bytes(report, SampleAudit.whole(), Locale.FRENCH, false),
            StandardCharsets.UTF_8);

    assertThat(OUTSIDE.matcher(page).results().map(java.util.regex.MatchResult::group)).isEmpty();
    assertThat(page)
        .contains("default-src &#39;none&#39;", "&lt;script&gt;")
        .doesNotContain("\u202E", "<script", " style=");
  }
}
