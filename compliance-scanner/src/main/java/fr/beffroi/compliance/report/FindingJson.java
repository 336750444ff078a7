package fr.beffroi.compliance.report;

import fr.beffroi.compliance.datastore.AggregateOutcome.Extremes;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.finding.Subject;
import fr.beffroi.compliance.finding.Volume;
import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.rules.Bilingual;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** How do findings stand in the JSON? The gravest first, as the audit has them. */
public final class FindingJson {
  private final JsonOut json;
  private final Masking masking;

  FindingJson(JsonOut json, Masking masking) {
    this.json = json;
    this.masking = masking;
  }

  /** One finding as one line, as it stands in the audit's JSON. */
  public static String line(Finding finding, List<Finding> all, ReportOptions options) {
    return JsonOut.line(
        json -> new FindingJson(json, options.masking()).writeFinding(finding, all));
  }

  void write(List<Finding> findings) throws IOException {
    json.array("findings", findings, finding -> writeFinding(finding, findings));
  }

  private void writeFinding(Finding finding, List<Finding> all) throws IOException {
    json.text("id", finding.id());
    json.text("verdict", finding.verdict());
    json.text("offence", JsonReport.word(finding.verdict().offence()));
    json.flag("needs_confirmation", finding.needsConfirmation());
    json.object("subject", () -> writeSubject(finding.subject()));
    json.text("processing_activity", finding.activity());
    json.text("retention_rule", finding.rule().map(RetentionRule::id));
    json.text("status", finding.rule().map(rule -> rule.statusOf(finding.verdict())));
    writeVolume(finding, all);
    json.texts("queries", finding.queries());
    json.bilinguals("reasons", masking.reasons(finding.reasons()));
    json.bilingual("remedy", finding.verdict().remedy());
    json.bilingual(
        "message",
        new Bilingual(finding.sentence(Locale.FRENCH), finding.sentence(Locale.ENGLISH)));
  }

  private void writeSubject(Subject subject) throws IOException {
    json.text("store", subject.store());
    json.text("schema", subject.table().map(TableName::schema));
    json.text("table", subject.table().map(TableName::name));
    json.text("column", subject.column());
  }

  private void writeVolume(Finding finding, List<Finding> all) throws IOException {
    Volume volume = finding.volume();
    boolean few = masking.hides(volume.rows());
    Optional<Extremes> extremes = volume.extremes().filter(known -> !few);
    json.count("rows", volume.rows(), masking);
    json.number("bytes", few ? OptionalLong.empty() : volume.bytes());
    json.text("earliest", extremes.map(Extremes::earliest));
    json.text("latest", extremes.map(Extremes::latest));
    json.array(
        "by_year",
        YearSpan.of(finding, all, masking, 1).stream()
            .filter(span -> span.concerned() > 0)
            .toList(),
        this::writeSpan);
  }

  private void writeSpan(YearSpan span) throws IOException {
    json.number("first", span.first());
    json.number("last", span.last());
    json.number("rows", span.concerned());
  }
}
