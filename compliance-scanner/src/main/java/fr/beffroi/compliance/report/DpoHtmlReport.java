package fr.beffroi.compliance.report;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.audit.Audit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What does the DPO read in a browser? One file that fetches nothing. */
@AutoService(Report.class)
public final class DpoHtmlReport implements Report {
  @Override
  public String name() {
    return "dpo-html";
  }

  @Override
  public String fileName(Locale locale) {
    return locale.getLanguage().equals("fr") ? "rapport-dpo.html" : "dpo-report.html";
  }

  @Override
  public void write(Audit audit, ReportOptions options, OutputStream out) throws IOException {
    out.write(new DpoPage(audit, options).html().getBytes(StandardCharsets.UTF_8));
  }
}
