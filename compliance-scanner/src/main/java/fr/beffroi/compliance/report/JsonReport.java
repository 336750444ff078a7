package fr.beffroi.compliance.report;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.AuditHeader;
import fr.beffroi.rules.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What does an audit say to another program? Everything, in one JSON document: it is what is
 * signed, chained and compared with the next audit, and {@link PastAudit} reads it back. Sentences
 * stand in both languages, so that the locale changes nothing.
 *
 * <p>Its keys are a contract, described in the module's README; a change that an older reader would
 * misunderstand changes {@link #SCHEMA}. Days and moments are ISO 8601, periods too; enumerations
 * are the words of the code in small letters.
 */
@AutoService(Report.class)
public final class JsonReport implements Report {
  static final String SCHEMA = "beffroi-audit/1";
  static final String FILE = "audit.json";

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String fileName(Locale locale) {
    return FILE;
  }

  @Override
  public void write(Audit whole, ReportOptions options, OutputStream out) throws IOException {
    Audit audit = options.shown(whole);
    Masking masking = options.masking();
    JsonOut json = new JsonOut();
    String document =
        json.document(
            () -> {
              json.text("schema", SCHEMA);
              json.flag("masked", masking.on());
              writeHeader(audit.header(), json);
              new RegisterJson(json).write(audit.register());
              new RuleJson(json).write(audit.findings());
              new StoreJson(json, masking).write(audit);
              new FindingJson(json, masking).write(audit.findings());
              new ChangesJson(json, masking)
                  .write(options.last().map(last -> Changes.between(last, audit)));
              json.array("notes", audit.notes(), note -> writeNote(note, json));
            });
    out.write(document.getBytes(StandardCharsets.UTF_8));
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void writeHeader(AuditHeader header, JsonOut json) throws IOException {
    json.text("commune", header.commune());
    json.text("as_of", header.asOf());
    json.text("mode", word(header.mode()));
    json.text("started_at", header.startedAt());
    json.text("ended_at", header.endedAt());
    json.text("beffroi_version", header.version());
    json.text("rule_pack_sha256", header.rulePack());
    json.text("previous_sha256", header.previous());
  }

  private static void writeNote(Problem note, JsonOut json) throws IOException {
    json.text("at", note.at());
    json.text("severity", word(note.severity()));
    json.text("fr", note.french());
    json.text("en", note.english());
  }
}
