package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.ColumnAudit;
import fr.beffroi.compliance.audit.Dismissal;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.audit.TableAudit;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.personaldata.ColumnScore;
import fr.beffroi.compliance.personaldata.Tally;
import fr.beffroi.rules.Bilingual;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How do the stores, and what they hold about people, stand in the JSON? */
final class StoreJson {
  private final JsonOut json;
  private final Masking masking;

  StoreJson(JsonOut json, Masking masking) {
    this.json = json;
    this.masking = masking;
  }

  void write(Audit audit) throws IOException {
    json.array("stores", audit.stores(), store -> writeStore(store, audit));
  }

  private void writeStore(StoreAudit store, Audit audit) throws IOException {
    json.text("name", store.store());
    json.text("kind", store.kind());
    json.text("state", JsonReport.word(store.state()));
    json.object("why", store.why(), json::languages);
    json.object("read_only", store.proof(), this::writeProof);
    json.array("tables", store.tables(), table -> writeTable(store, table, audit));
    json.array("unread", store.unread(), this::writeUnread);
  }

  private void writeProof(ReadOnlyProof proof) throws IOException {
    boolean proven = proof instanceof ReadOnlyProof.Proven;
    json.flag("proven", proven);
    json.bilinguals(
        "reasons",
        proof instanceof ReadOnlyProof.NotProven not
            ? not.reasons()
            : List.of(((ReadOnlyProof.Proven) proof).how()));
  }

  private void writeTable(StoreAudit store, TableAudit table, Audit audit) throws IOException {
    json.text("schema", table.name().schema());
    json.text("name", table.name().name());
    json.text("kind", JsonReport.word(table.kind()));
    writeRows(masking.rows(table, FindingsOf.table(audit, store, table)));
    json.number("columns", table.columns());
    json.texts("processing_activities", table.activities());
    json.array("personal_data", table.personal(), this::writeColumn);
  }

  private void writeRows(RowCount rows) throws IOException {
    json.object(
        "rows",
        () -> {
          json.number("count", rows.rows());
          json.text("exactness", JsonReport.word(rows.exactness()));
        });
  }

  private void writeColumn(ColumnAudit column) throws IOException {
    ColumnScore score = column.score();
    json.text("column", column.column());
    json.text("type", column.type());
    json.text("kind", score.kind());
    json.text("confidence", JsonReport.word(score.confidence()));
    json.flag("personal", score.personal());
    json.text("name_hint", JsonReport.word(score.hint()));
    json.object(
        "distinct_values",
        Optional.of(score.tally()).filter(tally -> !masking.hides(tally)),
        this::writeTally);
    json.bilinguals("reasons", masking.reasons(score.reasons()));
    json.object("dismissal", column.dismissal(), this::writeDismissal);
  }

  private void writeTally(Tally tally) throws IOException {
    json.number("sampled", tally.distinct());
    json.number("checked", tally.checked());
    json.number("form", tally.form());
    json.number("possible", tally.possible());
    json.number("impersonal", tally.impersonal());
  }

  private void writeDismissal(Dismissal dismissal) throws IOException {
    json.text("author", dismissal.author());
    json.text("reason", dismissal.reason());
    json.text("on", dismissal.on());
    json.text("until", dismissal.until());
  }

  private void writeUnread(Unread unread) throws IOException {
    json.text("schema", unread.table().schema());
    json.text("name", unread.table().name());
    json.text("reason", JsonReport.word(unread.reason()));
    json.text("sql_state", unread.sqlState());
    json.languages(
        new Bilingual(
            unread.reason().sentence(Locale.FRENCH), unread.reason().sentence(Locale.ENGLISH)));
  }
}
