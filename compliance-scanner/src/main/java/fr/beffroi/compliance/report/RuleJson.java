package fr.beffroi.compliance.report;

import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.retention.Agreement;
import fr.beffroi.compliance.retention.Clock;
import fr.beffroi.compliance.retention.End;
import fr.beffroi.compliance.retention.Minimum;
import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.Source;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** How do the rules that findings rest on stand in the JSON? Each once, whole, by id. */
final class RuleJson {
  private final JsonOut json;

  RuleJson(JsonOut json) {
    this.json = json;
  }

  void write(List<Finding> findings) throws IOException {
    json.array("retention_rules", CitedRules.of(findings), this::writeRule);
  }

  private void writeRule(RetentionRule rule) throws IOException {
    json.text("id", rule.id());
    json.bilingual("title", rule.header().title());
    json.text("activity", rule.header().activity());
    json.text("category", rule.header().category());
    json.text("kind", JsonReport.word(rule.kind()));
    json.text("at", rule.at());
    json.text("origin", rule.origin());
    json.object("active", () -> writeClock(rule.clocks().active()));
    json.object("administrative", () -> writeClock(rule.clocks().administrative()));
    json.object("minimum", Optional.ofNullable(rule.minimum()), this::writeMinimum);
    json.object("end", () -> writeEnd(rule.end()));
    json.text("status", rule.status());
    json.array("sources", rule.sources(), this::writeSource);
    json.bilinguals("exceptions", rule.exceptions());
    json.object("agreement", Optional.ofNullable(rule.agreement()), this::writeAgreement);
  }

  private void writeClock(Clock clock) throws IOException {
    if (clock instanceof Clock.Runs runs) {
      json.text("kind", "period");
      json.text("length", runs.period().length());
      json.text("trigger", runs.period().trigger());
      json.text("counting", JsonReport.word(runs.period().counting()));
    } else if (clock instanceof Clock.UntilTrigger until) {
      json.text("kind", "until_trigger");
      json.text("trigger", until.trigger());
    } else if (clock instanceof Clock.AtOnce) {
      json.text("kind", "at_once");
    } else {
      json.text("kind", clock instanceof Clock.None ? "none" : "set_by_commune");
    }
  }

  private void writeMinimum(Minimum minimum) throws IOException {
    json.text("length", minimum.length());
    json.text("force", JsonReport.word(minimum.force()));
  }

  private void writeEnd(End end) throws IOException {
    json.text("final_disposition", JsonReport.word(end.disposition()));
    json.text("visa", JsonReport.word(end.visa().mode()));
    json.text("visa_reference", end.visa().reference());
    json.text("status", end.status());
  }

  private void writeSource(Source source) throws IOException {
    json.text("reference", source.reference());
    json.text("quote", source.quote());
    json.text("read_on", source.readOn());
    json.text("read_at", source.readAt());
    json.text("valid_from", source.validFrom());
    json.text("valid_to", source.validTo());
  }

  private void writeAgreement(Agreement agreement) throws IOException {
    json.text("id", agreement.id());
    json.text("with", agreement.with());
    json.text("reference", agreement.reference());
    json.text("signed_on", agreement.signedOn());
    json.text("valid_to", agreement.validTo());
  }
}
