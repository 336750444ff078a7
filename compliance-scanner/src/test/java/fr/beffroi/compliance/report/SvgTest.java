package fr.beffroi.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.report.Drawing.Anchor;
import fr.beffroi.compliance.report.Drawing.Box;
import fr.beffroi.compliance.report.Drawing.Fill;
import fr.beffroi.compliance.report.Drawing.Line;
import fr.beffroi.compliance.report.Drawing.Strokes;
import fr.beffroi.compliance.report.Drawing.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SvgTest {
  private static final Drawing DRAWING =
      new Drawing(
          200,
          50,
          List.of(
              new Box(1, 2.5, 100, 10, Fill.DARK),
              new Strokes(List.of(new Line(1, 2, 3, 4), new Line(5, 6, 7, 8))),
              new Text(200, 20, Anchor.END, 10, "<Urbanisme & \"voirie\">")));

  private static String page() {
    Wording wording = new Wording(new ReportOptions(Locale.FRENCH, true));
    return Page.of(
        "Page", wording, html -> Svg.write(DRAWING, "one", "Requêtes", "Urbanisme : 12.", html));
  }

  @Test
  void aDrawingSaysWhatItIsToWhoDoesNotSeeIt() {
    assertThat(page())
        .contains("role=\"img\" aria-labelledby=\"one-title\" aria-describedby=\"one-text\"")
        .contains("<title id=\"one-title\">Requêtes</title>")
        .contains("<desc id=\"one-text\">Urbanisme : 12.</desc>");
  }

  @Test
  void aDrawingIsElementsThatFetchNothingAndRunNothing() {
    assertThat(page())
        .contains("<rect x=\"1\" y=\"2.5\" width=\"100\" height=\"10\" fill=\"#14324f\"")
        .contains("<path d=\"M1 2 L3 4 M5 6 L7 8\"")
        .contains("&lt;Urbanisme &amp; &quot;voirie&quot;&gt;</text>")
        .doesNotContain("style=", "href", "url(", "<script");
  }

  @Test
  void aPdfHasTheSameDrawingAsVectorsAndText() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pdf.write(page(), Instant.parse("2026-11-22T12:00:00Z"), out);

    try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("<Urbanisme & \"voirie\">");
      assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
      String operators =
          new String(pdf.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(operators).contains(" l\n", " m\n").containsPattern("\\nf\\*?\\n");
    }
  }

  @Test
  void aPdfReaderSaysTheDescriptionInThePlaceOfTheDrawing() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pdf.write(page(), Instant.parse("2026-11-22T12:00:00Z"), out);

    try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
      assertThat(PdfTags.alternatives(pdf)).containsExactly("Requêtes. Urbanisme : 12.");
    }
  }
}
