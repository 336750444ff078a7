package fr.beffroi.compliance.report;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.audit.Audit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** What does the DPO print, file and send? The same page as in the browser. */
@AutoService(Report.class)
public final class DpoPdfReport implements Report {
  @Override
  public String name() {
    return "dpo-pdf";
  }

  @Override
  public String fileName(Locale locale) {
    return locale.getLanguage().equals("fr") ? "rapport-dpo.pdf" : "dpo-report.pdf";
  }

  @Override
  public void write(Audit audit, ReportOptions options, OutputStream out) throws IOException {
    Pdf.write(new DpoPage(audit, options).html(), audit.header().endedAt(), out);
  }
}
