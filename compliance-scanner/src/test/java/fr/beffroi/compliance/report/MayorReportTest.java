package fr.beffroi.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.finding.Subject;
import fr.beffroi.compliance.register.Controller;
import fr.beffroi.compliance.register.Drift;
import fr.beffroi.compliance.register.Register;
import fr.beffroi.compliance.retention.Verdict;
import fr.beffroi.rules.Bilingual;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MayorReportTest {
  private static final MayorHtmlReport HTML = new MayorHtmlReport();
  private static final MayorPdfReport PDF = new MayorPdfReport();

  @Test
  void theFrenchPageIsWrittenToTheLetter() throws IOException {
    Golden.check("mayor.fr.html", Written.text(HTML, SampleAudit.whole(), Locale.FRENCH, false));
  }

  @Test
  void theEnglishPageIsWrittenToTheLetter() throws IOException {
    Golden.check("mayor.en.html", Written.text(HTML, SampleAudit.whole(), Locale.ENGLISH, false));
  }

  @Test
  void itIsMaskedWhoeverAsks() {
    assertThat(Written.text(HTML, SampleAudit.whole(), Locale.FRENCH, false))
        .isEqualTo(Written.text(HTML, SampleAudit.whole(), Locale.FRENCH, true))
        .contains("Plus de 1\u202F246\u00A0fiches")
        .doesNotContain("1\u202F249");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void nothingIsCalledUnlawful(String language) {
    assertThat(Written.text(HTML, SampleAudit.whole(), Locale.forLanguageTag(language), true))
        .doesNotContainIgnoringCase("illégal")
        .doesNotContainIgnoringCase("illegal")
        .doesNotContainIgnoringCase("unlawful")
        .contains("226-20", "L214-3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void itIsOnePageOfA4(String language) throws IOException {
    assertOnePage(SampleAudit.whole(), language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void itIsOnePageForTheWorstAuditToo(String language) throws IOException {
    assertOnePage(worst(), language);
  }

  /** Every decision with many long names, forty stores with long names, nobody's name short. */
  static Audit worst() {
    String lengthy = "Communauté d'agglomération du Grand-Beffroi-sur-Lys ".repeat(9);
    List<Finding> findings = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      for (int i = 0; i < 20; i++) {
        findings.add(
            SampleAudit.found(
                verdict,
                i == 0 ? SampleRules.LOGS : SampleRules.MARRIAGE,
                "t" + i,
                null,
                99_999_999 + i,
                Map.of()));
        findings.add(
            new Finding(
                Subject.store(i + lengthy),
                verdict,
                Optional.empty(),
                Optional.empty(),
                SampleAudit.findings().get(4).volume(),
                List.of(),
                List.of()));
      }
    }
    List<StoreAudit> stores = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      stores.add(
          new StoreAudit(
              lengthy + i,
              "declared",
              StoreAudit.State.DECLARED,
              Optional.of(new Bilingual(lengthy, lengthy)),
              Optional.empty(),
              List.of(),
              List.of()));
    }
    return new Audit(
        SampleAudit.header("x", Optional.empty()),
        new Register(new Controller(lengthy, lengthy, lengthy), List.of()),
        Drift.NONE,
        stores,
        findings,
        List.of());
  }

  private static void assertOnePage(Audit audit, String language) throws IOException {
    byte[] bytes = Written.bytes(PDF, audit, Locale.forLanguageTag(language), true);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      PDRectangle page = pdf.getPage(0).getMediaBox();
      assertThat(page.getWidth()).isCloseTo(595, org.assertj.core.api.Assertions.within(2f));
      assertThat(page.getHeight()).isCloseTo(842, org.assertj.core.api.Assertions.within(2f));
    }
  }
}
