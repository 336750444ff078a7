package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Audit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * In which form does somebody read an audit?
 *
 * <p>To add one: implement this in {@code XReport} with {@code @AutoService(Report.class)}; {@code
 * EveryReportTest} runs it over the sample audit. The same audit and options always give the same
 * bytes: no clock is read, and no locale but the one that is given.
 */
public interface Report {
  /** One word that asks for it, such as {@code mayor-pdf}: small letters and hyphens. */
  String name();

  /** What its file is called, without a folder: {@code page-du-maire.pdf}. */
  String fileName(Locale locale);

  /**
   * Writes the whole report and leaves the stream open.
   *
   * @throws IOException where {@code out} cannot be written
   */
  void write(Audit audit, ReportOptions options, OutputStream out) throws IOException;
}
