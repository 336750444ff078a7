package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.ColumnAudit;
import fr.beffroi.compliance.audit.Dismissal;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.audit.StoreAudit.State;
import fr.beffroi.compliance.audit.TableAudit;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.report.Workbook.Heading;
import fr.beffroi.rules.Bilingual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How do stores, their personal data and what was not read stand in a spreadsheet? */
final class StoreSheets {
  private final Wording wording;

  StoreSheets(Wording wording) {
    this.wording = wording;
  }

  void add(Audit audit, Workbook book) {
    columns(audit, book);
    stores(audit, book);
    unread(audit, book);
  }

  private void columns(Audit audit, Workbook book) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (StoreAudit store : audit.stores()) {
      for (TableAudit table : store.tables()) {
        RowCount count = wording.masking().rows(table, FindingsOf.table(audit, store, table));
        table.personal().forEach(column -> rows.add(column(store, table, count, column)));
      }
    }
    book.sheet(
        wording.say("Colonnes", "Columns"),
        List.of(
            new Heading(wording.say("Base", "Store"), 28),
            new Heading(wording.say("Table", "Table"), 45),
            new Heading(wording.say("Lignes de la table", "Rows of the table"), 32),
            new Heading(wording.say("Colonne", "Column"), 35),
            new Heading(wording.say("Type", "Type"), 40),
            new Heading(wording.say("Ce qu'elle contient", "What it holds"), 50),
            new Heading(wording.say("Confiance", "Confidence"), 22),
            new Heading(wording.say("Activités", "Activities"), 35),
            new Heading(wording.say("Pourquoi", "Why"), 90),
            new Heading(wording.say("Écartée par", "Dismissed by"), 35),
            new Heading(wording.say("Motif", "Reason"), 50),
            new Heading(wording.say("Jusqu'au", "Until"), 26)),
        rows);
  }

  private List<@Nullable Object> column(
      StoreAudit store, TableAudit table, RowCount count, ColumnAudit column) {
    return Arrays.asList(
        store.store(),
        table.name().toString(),
        count.exactness() == RowCount.Exactness.UNKNOWN ? null : (Object) count.rows(),
        column.column(),
        column.type(),
        DataMap.kind(column.score().kind(), wording),
        DataMap.confidence(column.score().confidence(), wording),
        String.join(", ", table.activities()),
        wording.masking().reasons(column.score().reasons()).stream()
            .map(wording::say)
            .collect(Collectors.joining(" ; ")),
        column.dismissal().map(Dismissal::author).orElse(null),
        column.dismissal().map(Dismissal::reason).orElse(null),
        column.dismissal().map(Dismissal::until).orElse(null));
  }

  private void stores(Audit audit, Workbook book) {
    book.sheet(
        wording.say("Bases", "Stores"),
        List.of(
            new Heading(wording.say("Base", "Store"), 35),
            new Heading(wording.say("Genre", "Kind"), 28),
            new Heading(wording.say("État", "State"), 55),
            new Heading(wording.say("Pourquoi", "Why"), 90),
            new Heading(wording.say("Lecture seule prouvée", "Proven read-only"), 40),
            new Heading(wording.say("Tables regardées", "Tables looked at"), 32),
            new Heading(wording.say("Tables non lues", "Tables not read"), 32)),
        audit.stores().stream().map(this::store).toList());
  }

  private List<@Nullable Object> store(StoreAudit store) {
    return Arrays.asList(
        store.store(),
        store.kind(),
        UnreadSection.state(store.state(), wording),
        store.why().map(wording::say).orElse(null),
        store.proof().map(this::proof).orElse(null),
        (long) store.tables().size(),
        (long) store.unread().size());
  }

  private String proof(ReadOnlyProof proof) {
    return proof instanceof ReadOnlyProof.NotProven not
        ? wording.say("non : ", "no: ")
            + not.reasons().stream().map(wording::say).collect(Collectors.joining(", "))
        : wording.say("oui", "yes");
  }

  /** Whole stores first, then tables of those that were read in part. */
  private void unread(Audit audit, Workbook book) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (StoreAudit store : audit.stores()) {
      if (store.state() != State.READ && store.state() != State.PARTLY_READ) {
        Bilingual why = store.why().orElse(new Bilingual("", ""));
        rows.add(
            Arrays.asList(
                store.store(),
                null,
                UnreadSection.state(store.state(), wording),
                wording.say(why),
                null));
      }
      store.unread().forEach(unread -> rows.add(unread(store, unread)));
    }
    book.sheet(
        wording.say("Non lu", "Not read"),
        List.of(
            new Heading(wording.say("Base", "Store"), 35),
            new Heading(wording.say("Table", "Table"), 50),
            new Heading(wording.say("État", "State"), 55),
            new Heading(wording.say("Pourquoi, et que faire", "Why, and what to do"), 120),
            new Heading("SQLState", 22)),
        rows);
  }

  private List<@Nullable Object> unread(StoreAudit store, Unread unread) {
    return Arrays.asList(
        store.store(),
        unread.table().toString(),
        unread.reason() == Reason.CHECK_NOT_MADE
            ? wording.say("contrôle non fait", "check not made")
            : wording.say("table non lue", "table not read"),
        wording.say(unread.reason()),
        unread.sqlState());
  }
}
