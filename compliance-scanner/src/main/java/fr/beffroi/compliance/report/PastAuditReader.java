package fr.beffroi.compliance.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.compliance.audit.AuditHeader;
import fr.beffroi.compliance.audit.Mode;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.finding.Subject;
import fr.beffroi.compliance.report.PastAudit.PastFinding;
import fr.beffroi.compliance.report.PastAudit.PastStore;
import fr.beffroi.compliance.retention.Verdict;
import fr.beffroi.rules.Bilingual;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** How is the JSON of {@link JsonReport} read back? Keys that are not known are passed over. */
final class PastAuditReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PastAuditReader() {}

  static PastAudit read(byte[] bytes) throws PastAuditUnreadable {
    try {
      JsonNode json = JSON.readTree(bytes);
      if (!json.path("schema").asText().equals(JsonReport.SCHEMA)) {
        throw notOurs();
      }
      return audit(json, ContentHash.hex(bytes));
    } catch (JacksonException e) {
      throw broken(Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getLineNr()));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw broken(0);
    }
  }

  private static PastAudit audit(JsonNode json, String sha256) {
    List<PastFinding> findings = new ArrayList<>();
    json.required("findings").forEach(finding -> findings.add(finding(finding)));
    List<PastStore> stores = new ArrayList<>();
    json.required("stores").forEach(store -> stores.add(store(store)));
    return new PastAudit(
        header(json),
        sha256,
        json.required("masked").asBoolean(),
        json.required("controller").required("name").asText(),
        findings,
        stores);
  }

  private static AuditHeader header(JsonNode json) {
    return new AuditHeader(
        json.required("commune").asText(),
        Instant.parse(json.required("started_at").asText()),
        Instant.parse(json.required("ended_at").asText()),
        LocalDate.parse(json.required("as_of").asText()),
        Mode.valueOf(constant(json.required("mode"))),
        json.required("beffroi_version").asText(),
        json.required("rule_pack_sha256").asText(),
        text(json, "previous_sha256"));
  }

  private static PastFinding finding(JsonNode json) {
    JsonNode rows = json.required("rows");
    return new PastFinding(
        json.required("id").asText(),
        Verdict.valueOf(json.required("verdict").asText()),
        subject(json.required("subject")),
        text(json, "processing_activity"),
        text(json, "retention_rule"),
        rows.isIntegralNumber() ? OptionalLong.of(rows.longValue()) : OptionalLong.empty(),
        text(json, "earliest").map(LocalDate::parse));
  }

  private static Subject subject(JsonNode json) {
    return new Subject(
        json.required("store").asText(),
        text(json, "schema")
            .flatMap(schema -> text(json, "table").map(table -> new TableName(schema, table))),
        text(json, "column"));
  }

  private static PastStore store(JsonNode json) {
    return new PastStore(
        json.required("name").asText(),
        json.required("kind").asText(),
        StoreAudit.State.valueOf(constant(json.required("state"))),
        json.required("tables").size(),
        json.required("unread").size());
  }

  private static Optional<String> text(JsonNode json, String key) {
    JsonNode value = json.required(key);
    return value.isNull() ? Optional.empty() : Optional.of(value.asText());
  }

  private static String constant(JsonNode word) {
    return word.asText().toUpperCase(Locale.ROOT);
  }

  private static PastAuditUnreadable notOurs() {
    return new PastAuditUnreadable(
        new Bilingual(
            "ce n'est pas l'audit.json d'un audit de cette version ; donnez le fichier que"
                + " l'audit a écrit, ou mettez Beffroi à jour",
            "this is not the audit.json of an audit of this version; give the file that the"
                + " audit wrote, or update Beffroi"));
  }

  // Neither the parser's message nor ours may quote the file.
  private static PastAuditUnreadable broken(int line) {
    return new PastAuditUnreadable(
        new Bilingual(
            "audit.json abîmé"
                + (line == 0 ? "" : " à la ligne " + line)
                + " ; reprenez la copie signée",
            "audit.json is damaged"
                + (line == 0 ? "" : " at line " + line)
                + "; take the signed copy again"));
  }
}
