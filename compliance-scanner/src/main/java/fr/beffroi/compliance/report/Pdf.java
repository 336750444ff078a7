package fr.beffroi.compliance.report;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * How does a page become a PDF that an archive keeps and a screen reader reads? PDF/A-2a (ISO
 * 19005-2), tagged (PDF/UA, ISO 14289-1), its one font embedded, and the same bytes for the same
 * page: the time in it is that of the audit.
 *
 * <p>The font is Liberation Sans (SIL Open Font License 1.1), which PDFBox carries: Latin, Greek,
 * Cyrillic and Hebrew on a machine without fonts. Other writings show as {@code #}, never as
 * nothing; bold and italic are drawn from the same outlines.
 */
final class Pdf {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  static {
    // Its log goes to the console otherwise.
    XRLog.setLoggingEnabled(false);
  }

  private Pdf() {}

  /** Writes it and leaves the stream open. */
  static void write(String html, Instant at, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument();
        PdfBoxRenderer renderer = builder(html, document).buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      date(document, at);
      document.save(out);
    }
  }

  private static PdfRendererBuilder builder(String html, PDDocument document) throws IOException {
    return new PdfRendererBuilder()
        .usePDDocument(document)
        .withHtmlContent(html, null)
        .withProducer("Beffroi")
        .useFont(new PDFontSupplier(font(document)), "Liberation Sans")
        .usePdfUaAccessibility(true)
        .usePdfAConformance(PdfAConformance.PDFA_2_A)
        .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
        .useUnicodeLineBreaker(new LineBreaks())
        .useSVGDrawer(new SvgInPdf())
        .useUriResolver((base, uri) -> null);
  }

  private static PDFont font(PDDocument document) throws IOException {
    TrueTypeFont font = outlines();
    // Without ligatures: looking for them takes most of the time, and « fi » reads as well.
    font.setEnableGsub(false);
    return PDType0Font.load(document, font, true);
  }

  /** The font itself, of which everything on a page is set. */
  static TrueTypeFont outlines() throws IOException {
    InputStream bytes = PDDocument.class.getResourceAsStream(FONT);
    return new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(bytes, FONT)));
  }

  private static void date(PDDocument document, Instant at) throws IOException {
    Calendar day = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
    PDDocumentInformation information = document.getDocumentInformation();
    information.setCreationDate(day);
    information.setModificationDate(null);
    document.setDocumentId(at.toEpochMilli());
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    metadata.importXMPMetadata(
        xmp.replaceAll(
                "(?<=<xmp:CreateDate>)[^<]*", at.atOffset(ZoneOffset.UTC).withNano(0).toString())
            .getBytes(StandardCharsets.UTF_8));
  }
}
