package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.ColumnAudit;
import fr.beffroi.compliance.audit.Dismissal;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.audit.TableAudit;
import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.datastore.RowCount.Exactness;
import fr.beffroi.compliance.personaldata.Confidence;
import fr.beffroi.compliance.personaldata.Recognizer;
import fr.beffroi.compliance.personaldata.Recognizers;
import fr.beffroi.rules.Bilingual;
import java.util.List;

/** Where do personal data lie? Store by store, table by table, with what speaks for each column. */
final class DataMap {
  private final Html html;
  private final Wording wording;

  DataMap(Html html, Wording wording) {
    this.html = html;
    this.wording = wording;
  }

  /** A kind in people's words, or its name where no recogniser of this version knows it. */
  static String kind(String kind, Wording wording) {
    return Recognizers.all().stream()
        .filter(recognizer -> recognizer.kind().equals(kind))
        .map(Recognizer::label)
        .map(wording::say)
        .findFirst()
        .orElse(kind);
  }

  static String confidence(Confidence confidence, Wording wording) {
    return switch (confidence) {
      case HIGH -> wording.say("forte", "high");
      case MEDIUM -> wording.say("moyenne", "medium");
      case LOW -> wording.say("faible", "low");
    };
  }

  void write(Audit audit) {
    html.element("h2", wording.say("Carte des données personnelles", "Map of personal data"));
    for (StoreAudit store : audit.stores()) {
      for (TableAudit table : store.tables()) {
        if (!table.personal().isEmpty()) {
          writeTable(store, table, audit);
        }
      }
    }
  }

  private void writeTable(StoreAudit store, TableAudit table, Audit audit) {
    html.element("h3", store.store() + ", " + table.name(), "class", "subject");
    html.element(
        "p", describe(table, wording.masking().rows(table, FindingsOf.table(audit, store, table))));
    html.open("table", "class", "grid").open("thead").open("tr");
    heading(wording.say("Colonne", "Column"), "w24");
    heading(wording.say("Ce qu'elle contient", "What it holds"), "w22");
    heading(wording.say("Confiance", "Confidence"), "w14");
    heading(wording.say("Pourquoi", "Why"), "w40");
    html.close().close().open("tbody");
    table.personal().forEach(this::writeColumn);
    html.close().close();
  }

  private void heading(String title, String width) {
    html.element("th", title, "scope", "col", "class", width);
  }

  private String describe(TableAudit table, RowCount rows) {
    String count = rows(rows);
    String columns =
        wording.number(
            table.columns(),
            new Bilingual("colonne", "column"),
            new Bilingual("colonnes", "columns"));
    String activities =
        table.activities().isEmpty()
            ? wording.say("aucune activité ne la déclare", "no activity declares it")
            : wording.say("déclarée par : ", "declared by: ")
                + String.join(", ", table.activities());
    return columns + " – " + count + " – " + activities;
  }

  private String rows(RowCount rows) {
    if (rows.exactness() == Exactness.UNKNOWN) {
      return wording.say("nombre de lignes non donné", "number of rows not given");
    }
    String number =
        wording.number(rows.rows(), new Bilingual("ligne", "row"), new Bilingual("lignes", "rows"));
    return rows.exactness() == Exactness.EXACT
        ? number
        : wording.say("environ ", "about ") + number;
  }

  private void writeColumn(ColumnAudit column) {
    html.open("tr").open("td").element("b", column.column(), "class", "name").empty("br");
    html.element("span", column.type(), "class", "small name").close();
    html.element("td", kind(column.score().kind(), wording));
    html.element("td", confidence(column.score().confidence(), wording));
    html.open("td");
    List<Bilingual> reasons = wording.masking().reasons(column.score().reasons());
    reasons.forEach(reason -> html.element("p", wording.say(reason)));
    column.dismissal().ifPresent(this::writeDismissal);
    html.close().close();
  }

  private void writeDismissal(Dismissal dismissal) {
    html.open("p", "class", "confirm");
    html.text(
        wording.say("Écartée par ", "Dismissed by ")
            + dismissal.author()
            + wording.say(" le ", " on ")
            + wording.day(dismissal.on())
            + wording.say(", jusqu'au ", ", until ")
            + wording.day(dismissal.until())
            + wording.say(" : ", ": ")
            + dismissal.reason());
    html.close();
  }
}
