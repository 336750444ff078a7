package fr.beffroi.compliance.report;

import fr.beffroi.compliance.traffic.Publication;
import fr.beffroi.compliance.traffic.Trend;
import fr.beffroi.compliance.traffic.Words;
import fr.beffroi.ingest.archive.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which files say how a town hall uses artificial intelligence? A page for the mayor, details for
 * the IT director and the DPO, both for the screen and for paper, and a workbook. All are written
 * from one publication, so that none says more than another.
 */
public final class UsageReports {
  private final UsageSubject subject;
  private final Instant at;

  /**
   * @param commune as its papers name it; empty where nobody has said
   * @param trend of what was published before
   * @param at when the report was made
   */
  public UsageReports(
      Publication publication,
      Words words,
      String commune,
      Trend trend,
      Locale locale,
      Instant at) {
    Wording wording = new Wording(new ReportOptions(locale, true));
    this.subject = new UsageSubject(publication, words, commune, trend, wording);
    this.at = at;
  }

  /** Writes them into a folder that exists, each whole or not at all. */
  public void write(Path folder) throws IOException {
    for (Map.Entry<String, WholeFile.Content> file : files().entrySet()) {
      WholeFile.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private Map<String, WholeFile.Content> files() {
    boolean french = subject.wording().locale().equals(Locale.FRENCH);
    String mayor = french ? "ia-page-du-maire" : "ai-mayor-page";
    String details = french ? "ia-details" : "ai-details";
    String mayorPage = new UsageMayorPage(subject).html();
    String detailsPage = new UsageDetailsPage(subject).html();
    Map<String, WholeFile.Content> files = new LinkedHashMap<>();
    files.put(mayor + ".html", out -> text(mayorPage, out));
    files.put(mayor + ".pdf", out -> Pdf.write(mayorPage, at, out));
    files.put(details + ".html", out -> text(detailsPage, out));
    files.put(details + ".pdf", out -> Pdf.write(detailsPage, at, out));
    files.put(details + ".ods", out -> new UsageSheets(subject).write(at, out));
    files.put(UsageFolder.FIGURES, out -> text(figures(), out));
    return files;
  }

  private String figures() {
    return UsageFolder.figures(
        subject.commune(), subject.publication(), subject.words(), subject.wording().locale());
  }

  private static void text(String page, OutputStream out) throws IOException {
    out.write(page.getBytes(StandardCharsets.UTF_8));
  }
}
