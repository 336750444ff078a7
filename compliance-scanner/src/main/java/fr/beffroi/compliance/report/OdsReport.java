package fr.beffroi.compliance.report;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.audit.Audit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * What does the DPO sort, filter and add up? A workbook with a sheet each for findings, columns,
 * stores, what was not read, and rules. A count that is masked is a text, so that no sum takes it
 * for a number.
 */
@AutoService(Report.class)
public final class OdsReport implements Report {
  @Override
  public String name() {
    return "ods";
  }

  @Override
  public String fileName(Locale locale) {
    return "audit.ods";
  }

  @Override
  public void write(Audit whole, ReportOptions options, OutputStream out) throws IOException {
    Audit audit = options.shown(whole);
    Workbook book = new Workbook();
    Wording wording = new Wording(options);
    new FindingSheet(wording).add(audit, book);
    new StoreSheets(wording).add(audit, book);
    new RuleSheet(wording).add(audit, book);
    book.write(audit.header().endedAt(), out);
  }
}
