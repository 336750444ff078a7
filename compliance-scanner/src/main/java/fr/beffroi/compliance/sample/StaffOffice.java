package fr.beffroi.compliance.sample;

import static fr.beffroi.compliance.retention.Verdict.A_ARCHIVER;
import static fr.beffroi.compliance.retention.Verdict.ECHUE_E;
import static fr.beffroi.compliance.retention.Verdict.ECHUE_T;
import static fr.beffroi.compliance.retention.Verdict.INDATABLE;
import static fr.beffroi.compliance.retention.Verdict.SOFT_ARCHIVE;

/**
 * Which agents and candidates does the staff office keep? 3 agents born more than 80 years ago, 87
 * others; documents active for ten years.
 */
final class StaffOffice {
  private final Ledger ledger;
  private final Inhabitants people;

  StaffOffice(Ledger ledger) {
    this.ledger = ledger;
    this.people = ledger.people();
  }

  void fill() {
    int first = ledger.next();
    agents();
    documents(first);
    candidates();
  }

  private void agents() {
    ledger.table(
        "rh_agent",
        "id|integer PRIMARY KEY",
        "matricule|varchar(10)",
        "nom_patro|varchar(60)",
        "prenom1|varchar(60)",
        "ddn|date",
        "no_secu|varchar(15)");
    Days old = Days.of(3, "1939-04-02", "1946-05-31");
    agents(old);
    agents(Days.of(87, "1946-06-01", "2003-11-30"));
    ledger.plant(Planted.due("rh_agent", ECHUE_T, "dossier_agent", old));
  }

  private void documents(int first) {
    ledger.table(
        "rh_piece_cv",
        "id|integer PRIMARY KEY",
        "agent_id|integer REFERENCES rh_agent (id)",
        "date_piece|date",
        "archive|smallint");
    documents(first, Days.all(3, "1990-09-01"), 0);
    Days finished = Days.of(25, "2005-01-10", "2016-05-31");
    documents(first + 10, finished, 0);
    Days flagged = Days.of(10, "2000-02-01", "2010-10-10");
    documents(first + 40, flagged, 1);
    documents(first + 20, Days.of(40, "2016-06-01", "2026-05-01"), 0);
    documents(first + 5, 2);
    // The last clock counts from birth: these are the births of the agents, not the documents'
    // days.
    ledger.plant(Planted.rows("rh_piece_cv", ECHUE_T, "dossier_agent_cv", 3));
    ledger.plant(Planted.rows("rh_piece_cv", A_ARCHIVER, "dossier_agent_cv", finished.count()));
    ledger.plant(Planted.rows("rh_piece_cv", SOFT_ARCHIVE, "dossier_agent_cv", flagged.count()));
    ledger.plant(Planted.rows("rh_piece_cv", INDATABLE, "dossier_agent_cv", 2));
  }

  private void candidates() {
    ledger.table(
        "rh_candidat",
        "id|integer PRIMARY KEY",
        "nom|varchar(60)",
        "prenom|varchar(60)",
        "email|varchar(80)",
        "dernier_contact|date");
    Days due = Days.of(33, "2021-01-04", "2024-05-31");
    candidates(due);
    candidates(Days.of(21, "2024-06-01", "2026-05-29"));
    ledger.plant(Planted.due("rh_candidat", ECHUE_E, "candidat_non_retenu", due));
  }

  private void agents(Days births) {
    for (int i = 0; i < births.count(); i++) {
      ledger.row(
          "M" + (1000 + ledger.next()),
          people.lastName(),
          people.firstName(),
          births.get(i),
          people.nir(births.get(i)));
    }
  }

  private void documents(int agent, Days days, int archived) {
    for (int i = 0; i < days.count(); i++) {
      ledger.row(agent + i, days.get(i), archived);
    }
  }

  private void documents(int agent, int undated) {
    for (int i = 0; i < undated; i++) {
      ledger.row(agent + i, null, 0);
    }
  }

  private void candidates(Days days) {
    for (int i = 0; i < days.count(); i++) {
      String firstName = people.firstName();
      String lastName = people.lastName();
      ledger.row(lastName, firstName, people.email(firstName, lastName), days.get(i));
    }
  }
}
