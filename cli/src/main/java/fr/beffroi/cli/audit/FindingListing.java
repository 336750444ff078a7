package fr.beffroi.cli.audit;

import fr.beffroi.cli.terminal.Column;
import fr.beffroi.cli.terminal.Listing;
import fr.beffroi.cli.terminal.OutputFormat;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.report.FindingJson;
import fr.beffroi.compliance.report.ReportOptions;
import java.util.List;
import java.util.Locale;

/**
 * How are findings told on standard output? Counts and days; where shared, as reports mask them. In
 * a table « (?) » marks what the departmental archives must confirm.
 */
public final class FindingListing {
  private FindingListing() {}

  public static void print(
      List<Finding> findings, boolean shared, OutputFormat format, Terminal terminal) {
    Locale locale = terminal.messages().locale();
    ReportOptions options = new ReportOptions(locale, shared);
    try (Listing<Finding> listing =
        new Listing<>(
            terminal,
            format,
            columns(options, format),
            finding -> FindingJson.line(finding, findings, options))) {
      findings.forEach(listing::add);
    }
  }

  private static List<Column<Finding>> columns(ReportOptions options, OutputFormat format) {
    Locale locale = options.locale();
    Column<Finding> rows = new Column<>("rows", "column.rows", it -> rows(it, options));
    Column<Finding> earliest =
        new Column<>("earliest", "column.earliest", it -> earliest(it, options));
    if (format == OutputFormat.TABLE) {
      // What a terminal of 80 columns can show: where, how many, since when, what.
      return List.of(
          new Column<>("where", "column.table", FindingListing::where),
          rows,
          earliest,
          new Column<>("message", "column.finding", it -> what(it, locale)));
    }
    return List.of(
        new Column<>("verdict", "column.verdict", Finding::verdict),
        new Column<>("store", "column.store", it -> it.subject().store()),
        new Column<>(
            "table", "column.table", it -> it.subject().table().map(TableName::name).orElse("")),
        new Column<>("column", "column.column", it -> it.subject().column().orElse("")),
        rows,
        earliest,
        new Column<>("rule", "column.rule", it -> it.rule().map(rule -> rule.id()).orElse("")),
        new Column<>("message", "column.finding", it -> it.sentence(locale)));
  }

  private static String where(Finding finding) {
    String table = finding.subject().table().map(TableName::name).orElse(finding.subject().store());
    return finding.subject().column().map(column -> table + "." + column).orElse(table);
  }

  private static String what(Finding finding, Locale locale) {
    String verdict = finding.verdict().words().in(locale);
    return finding.needsConfirmation() ? "(?) " + verdict : verdict;
  }

  private static String rows(Finding finding, ReportOptions options) {
    long rows = finding.volume().rows();
    return options.hides(rows) ? "< " + ReportOptions.LEAST_SHOWN : String.valueOf(rows);
  }

  /** Masked with the count that it belongs to, as in the JSON. */
  private static String earliest(Finding finding, ReportOptions options) {
    return finding
        .volume()
        .extremes()
        .filter(days -> !options.hides(finding.volume().rows()))
        .map(days -> days.earliest().toString())
        .orElse("");
  }
}
