package fr.beffroi.compliance.sample;

import static fr.beffroi.compliance.retention.Verdict.ECHUE_C;
import static fr.beffroi.compliance.retention.Verdict.EFFACEMENT_AUTOMATIQUE_ABSENT;

/** What does the municipal police write down? Reports, and who looked at the cameras' pictures. */
final class Police {
  private final Ledger ledger;
  private final Inhabitants people;

  Police(Ledger ledger) {
    this.ledger = ledger;
    this.people = ledger.people();
  }

  void fill() {
    dailyReports();
    lookedAtPictures();
  }

  private void dailyReports() {
    ledger.table(
        "pm_main_courante",
        "id|integer PRIMARY KEY",
        "recu_le|date",
        "nom_declarant|varchar(60)",
        "prenom_declarant|varchar(60)",
        "texte|varchar(200)");
    Days due = Days.of(45, "2020-01-15", "2023-05-31");
    reports(due);
    reports(Days.of(70, "2023-06-01", "2026-05-31"));
    ledger.plant(Planted.due("pm_main_courante", ECHUE_C, "police_main_courante", due));
  }

  private void lookedAtPictures() {
    ledger.table(
        "pm_video_consult",
        "id|integer PRIMARY KEY",
        "nom_agent|varchar(60)",
        "prenom_agent|varchar(60)",
        "fait_le|timestamp NULL");
    Days old = Days.of(12, "2022-03-01", "2023-05-31");
    consultations(old);
    consultations(Days.of(30, "2023-06-01", "2026-05-31"));
    ledger.plant(
        Planted.due(
            "pm_video_consult", EFFACEMENT_AUTOMATIQUE_ABSENT, "videoprotection_journal", old));
  }

  private void reports(Days days) {
    for (int i = 0; i < days.count(); i++) {
      ledger.row(
          days.get(i), people.lastName(), people.firstName(), "Stationnement gênant signalé");
    }
  }

  private void consultations(Days days) {
    for (int i = 0; i < days.count(); i++) {
      ledger.row(people.lastName(), people.firstName(), days.get(i) + " 14:30:00");
    }
  }
}
