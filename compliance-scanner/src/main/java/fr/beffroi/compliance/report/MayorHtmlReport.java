package fr.beffroi.compliance.report;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.audit.Audit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What does the mayor read on a screen? The page, masked in any case. */
@AutoService(Report.class)
public final class MayorHtmlReport implements Report {
  @Override
  public String name() {
    return "mayor-html";
  }

  @Override
  public String fileName(Locale locale) {
    return locale.getLanguage().equals("fr") ? "page-du-maire.html" : "mayor-page.html";
  }

  @Override
  public void write(Audit audit, ReportOptions options, OutputStream out) throws IOException {
    out.write(new MayorPage(audit, options.locale()).html().getBytes(StandardCharsets.UTF_8));
  }
}
