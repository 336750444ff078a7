package fr.beffroi.compliance.report;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.audit.Audit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** What does the mayor sign? One page of A4, masked in any case. */
@AutoService(Report.class)
public final class MayorPdfReport implements Report {
  @Override
  public String name() {
    return "mayor-pdf";
  }

  @Override
  public String fileName(Locale locale) {
    return locale.getLanguage().equals("fr") ? "page-du-maire.pdf" : "mayor-page.pdf";
  }

  @Override
  public void write(Audit audit, ReportOptions options, OutputStream out) throws IOException {
    Pdf.write(new MayorPage(audit, options.locale()).html(), audit.header().endedAt(), out);
  }
}
