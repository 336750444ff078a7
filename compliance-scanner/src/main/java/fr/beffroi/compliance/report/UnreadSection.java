package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.Mode;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.audit.StoreAudit.State;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.Unread;
import java.util.List;

/** What was not read, and why? So that silence is not taken for conformity. */
final class UnreadSection {
  private final Html html;
  private final Wording wording;

  UnreadSection(Html html, Wording wording) {
    this.html = html;
    this.wording = wording;
  }

  static String state(State state, Wording wording) {
    return switch (state) {
      case READ -> wording.say("lue", "read");
      case PARTLY_READ -> wording.say("lue en partie", "read in part");
      case DECLARED ->
          wording.say("déclarée par l'éditeur, non lue", "declared by its vendor, not read");
      case UNREACHABLE -> wording.say("non lue : ne s'est pas ouverte", "not read: did not open");
      case REFUSED -> wording.say("non lue : laissée de côté", "not read: left alone");
    };
  }

  void write(Audit audit) {
    html.element("h2", wording.say("Ce qui n'a pas été lu", "What was not read"));
    html.element(
        "p",
        wording.say(
            "Ce qui n'a pas été lu n'est ni conforme ni non conforme : personne ne le sait.",
            "What was not read is neither in order nor out of order: nobody knows."));
    if (audit.header().mode() == Mode.NOMS) {
      html.element("p", wording.mode(Mode.NOMS), "class", "confirm");
    }
    html.open("table", "class", "grid").open("thead").open("tr");
    html.element("th", wording.say("Base", "Store"), "scope", "col", "class", "w22");
    html.element("th", wording.say("État", "State"), "scope", "col", "class", "w24");
    html.element(
        "th", wording.say("Pourquoi, et quoi", "Why, and what"), "scope", "col", "class", "w54");
    html.close().close().open("tbody");
    audit.stores().forEach(this::writeStore);
    html.close().close();
  }

  private void writeStore(StoreAudit store) {
    html.open("tr").open("td").element("b", store.store(), "class", "name").empty("br");
    html.element("span", store.kind(), "class", "small name").close();
    html.element("td", state(store.state(), wording)).open("td");
    store.why().ifPresent(why -> html.element("p", wording.say(why)));
    store.proof().ifPresent(this::writeProof);
    store.unread().forEach(this::writeUnread);
    html.close().close();
  }

  private void writeProof(ReadOnlyProof proof) {
    if (proof instanceof ReadOnlyProof.NotProven not) {
      List<String> reasons = not.reasons().stream().map(wording::say).toList();
      html.element(
          "p",
          wording.say(
                  "La lecture seule du compte n'est pas prouvée : ",
                  "The account is not proven read-only: ")
              + String.join(" ; ", reasons));
    }
  }

  private void writeUnread(Unread unread) {
    html.open("p").element("b", unread.table().toString(), "class", "name");
    html.text(wording.say(" : ", ": ") + wording.say(unread.reason()));
    if (!unread.sqlState().isEmpty()) {
      html.element("span", " (SQLState " + unread.sqlState() + ")", "class", "small");
    }
    html.close();
  }
}
