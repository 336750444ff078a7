package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Audit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A report as its reader gets it. */
final class Written {
  private Written() {}

  static byte[] bytes(Report report, Audit audit, Locale locale, boolean shared) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      report.write(audit, new ReportOptions(locale, shared), out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  static String text(Report report, Audit audit, Locale locale, boolean shared) {
    return new String(bytes(report, audit, locale, shared), StandardCharsets.UTF_8);
  }
}
