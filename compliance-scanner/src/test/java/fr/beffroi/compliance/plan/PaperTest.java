package fr.beffroi.compliance.plan;

import static fr.beffroi.compliance.plan.SampleBordereau.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import fr.beffroi.compliance.plan.ExecutionOutcome.Checked;
import fr.beffroi.compliance.plan.Paper.Cell;
import fr.beffroi.compliance.plan.Paper.Grid;
import fr.beffroi.compliance.plan.Recount.Answer.Counted;
import fr.beffroi.compliance.plan.Step.Granted;
import fr.beffroi.compliance.plan.Step.Submitted;
import fr.beffroi.compliance.report.PaperOds;
import fr.beffroi.compliance.report.PaperPdf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperTest {
  private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");
  private static final DepartmentTemplate TEMPLATE =
      new DepartmentTemplate(
          "Archives départementales d'Exemple",
          List.of("1 rue Haute", "76000 Exemple"),
          OptionalInt.of(3),
          List.of("Cote"));

  @Test
  void theSlipSaysWhatArchivistsAskFor() throws Exception {
    String text = pdf(slip(Locale.FRENCH), Locale.FRENCH);

    assertThat(text)
        .contains(
            "Bordereau d’élimination valmont-2026-007",
            "Archives départementales d'Exemple, 1 rue Haute, 76000 Exemple",
            "Commune de Valmont",
            "Mme Claire Aubin, maire",
            "22 novembre 2026",
            "Service enfance ; Direction générale > Pôle famille",
            "01/09/2009",
            "03/07/2015",
            "SIAF/2014/006",
            "Observations des archives",
            "Cote",
            "Le maire",
            "recours 2024-118")
        .contains("hors visa");
  }

  @Test
  void theSlipIsCompleteInEnglishToo() throws Exception {
    assertThat(pdf(slip(Locale.ENGLISH), Locale.ENGLISH))
        .contains("Producing service", "Data due under legal hold", "22 November 2026")
        .doesNotContain("Observations du service", "Représentée");
  }

  @Test
  void aNumberThatNobodyHasGrantedYetIsALineToFill() {
    assertThat(slip(Locale.FRENCH).parts().get(0))
        .isInstanceOfSatisfying(
            Paper.Fields.class,
            fields ->
                assertThat(fields.fields())
                    .contains(new Paper.Field("Numéro et date du visa", "")));
  }

  @Test
  void theWorkbookHasNumbersDaysAndNoFormula() throws Exception {
    byte[] ods = ods(slip(Locale.FRENCH));

    SpreadSheet book = new SpreadSheet(new ByteArrayInputStream(ods));
    Sheet eliminated = book.getSheet("Tableau 1");
    List<Object> cells =
        Arrays.stream(eliminated.getDataRange().getValues()).flatMap(Arrays::stream).toList();
    assertThat(cells).contains("Enregistrements", "Observations des archives", "Cote");
    assertThat(cells.toString()).contains("1204", "2009-09-01", "HYPERLINK");
    assertThat(entry(ods, "content.xml")).doesNotContain("table:formula");
    assertThat(book.getSheets()).hasSize(5);
  }

  @Test
  void theAttestationTellsCountsVisaPersonsAndCopies() throws Exception {
    BordereauRecord granted =
        BordereauRecord.drafted(SampleBordereau.drawUp())
            .then(new Submitted(TODAY, "AD"))
            .then(new Granted(TODAY.plusDays(20), "2026-V-31", "La directrice"));
    Execution execution =
        new Execution(
            TODAY.plusDays(30), "Paul", "Anne", "purge.sql", "a".repeat(64), List.of("bande 7"));
    Checked checked =
        (Checked)
            new ExecutionCheck(line -> new Counted(line.rows() == 3 ? 3 : 0))
                .verify(granted, execution, TODAY.plusDays(31));

    String text = pdf(AttestationPaper.of(checked.attestation(), Locale.FRENCH), Locale.FRENCH);

    assertThat(text)
        .contains(
            "Élimination incomplète",
            "2026-V-31",
            "La directrice",
            "toujours présent",
            "purge.sql",
            "a".repeat(64),
            "bande 7",
            "Beffroi n’a rien supprimé");
  }

  @Property(tries = 20)
  void anyTextIsPrintedAndComputedByNobody(@ForAll String text) throws Exception {
    Paper paper =
        new Paper(
            text,
            List.of(
                new Grid(
                    text, List.of(new Paper.Heading(text, 20)), List.of(List.of(Cell.of(text)))),
                new Paper.Fields(text, List.of(new Paper.Field(text, text)))));

    assertThat(pdf(paper, Locale.FRENCH)).isNotNull();
    assertThat(entry(ods(paper), "content.xml")).doesNotContain("table:formula");
  }

  private static Paper slip(Locale locale) {
    return BordereauPaper.of(BordereauRecord.drafted(SampleBordereau.drawUp()), TEMPLATE, locale);
  }

  private static byte[] ods(Paper paper) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PaperOds.write(paper, Locale.FRENCH, AT, out);
    return out.toByteArray();
  }

  /** The text of the PDF, its line ends and unbreakable spaces as plain ones. */
  private static String pdf(Paper paper, Locale locale) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PaperPdf.write(paper, locale, AT, out);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }
  }

  private static String entry(byte[] zip, String name) throws IOException {
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(entries.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("the file has no " + name);
  }
}
