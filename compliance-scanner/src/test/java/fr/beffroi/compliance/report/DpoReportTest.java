package fr.beffroi.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.register.Drift;
import fr.beffroi.compliance.register.ProcessingActivity;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DpoReportTest {
  private static final DpoHtmlReport HTML = new DpoHtmlReport();
  private static final DpoPdfReport PDF = new DpoPdfReport();

  @Test
  void theFrenchPageIsWrittenToTheLetter() throws IOException {
    Golden.check("dpo.fr.html", Written.text(HTML, SampleAudit.whole(), Locale.FRENCH, false));
  }

  @Test
  void theEnglishPageIsWrittenToTheLetter() throws IOException {
    Golden.check("dpo.en.html", Written.text(HTML, SampleAudit.whole(), Locale.ENGLISH, false));
  }

  @Test
  void everyFindingHasItsPlaceAndItsLink() {
    String page = Written.text(HTML, SampleAudit.whole(), Locale.FRENCH, false);

    assertThat(SampleAudit.findings())
        .extracting(Finding::id)
        .allMatch(id -> page.contains("id=\"f-" + id + "\""));
  }

  @Test
  void itsDriftIsThatOfTheNotes() {
    Audit whole = SampleAudit.whole();
    List<ProcessingActivity> activities = whole.register().activities();
    Drift drift = new Drift(List.of(), activities.subList(0, 1), List.of());
    Audit audit =
        new Audit(
            whole.header(),
            whole.register(),
            drift,
            whole.stores(),
            whole.findings(),
            drift.notes("register.yml"));

    String page = Written.text(HTML, audit, Locale.ENGLISH, false);

    assertThat(page)
        .contains("<ul><li>Élections : procurations (elections): the register names no table</li>")
        .doesNotContain("(loisirs)</li>");
  }

  @Test
  void sharedItSaysFewerThanFiveAndNotThree() {
    String page = Written.text(HTML, SampleAudit.whole(), Locale.FRENCH, true);
    String section = page.substring(page.indexOf("public.dossier_mariage</p>"));

    assertThat(section.substring(0, section.indexOf("</section>")))
        .contains("moins de 5 fiches")
        .doesNotContain("3 fiches", "2011");
  }

  @Test
  void thePdfIsTaggedHasTheTextAndKeepsItsBytes() throws IOException {
    byte[] bytes = Written.bytes(PDF, SampleAudit.whole(), Locale.FRENCH, false);

    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", " "))
          .contains("Code pénal 226-20", "Dossiers de mariage", "‹U+202E›");
    }
    assertThat(Written.bytes(PDF, SampleAudit.whole(), Locale.FRENCH, false)).isEqualTo(bytes);
  }
}
