package fr.beffroi.compliance.sample;

import static fr.beffroi.compliance.retention.Verdict.ECHUE_T;
import static fr.beffroi.compliance.retention.Verdict.INDATABLE;

/**
 * Which persons does the social service (CCAS) follow? 22 not seen for two years, 44 seen lately
 * and long ago, 4 never seen.
 */
final class SocialService {
  private final Ledger ledger;
  private final Inhabitants people;

  SocialService(Ledger ledger) {
    this.ledger = ledger;
    this.people = ledger.people();
  }

  void fill() {
    int first = ledger.next();
    persons();
    visits(first);
    appointments(first);
  }

  private void persons() {
    ledger.table(
        "ccas_usager",
        "id|integer PRIMARY KEY",
        "nom|varchar(60)",
        "prenom|varchar(60)",
        "date_nais|date",
        "tel|varchar(20)");
    for (int i = 0; i < 70; i++) {
      ledger.row(
          people.lastName(), people.firstName(), people.born(1935, 2004), people.telephone());
    }
  }

  private void visits(int first) {
    ledger.table(
        "ccas_visite",
        "id|integer PRIMARY KEY",
        "usager_id|integer REFERENCES ccas_usager (id)",
        "vu_le|date");
    Days gone = Days.of(22, "2023-01-09", "2024-05-31");
    visits(first, gone);
    visits(first + 22, Days.all(44, "2022-03-03"));
    visits(first + 22, Days.of(44, "2024-06-01", "2026-05-28"));
    ledger.plant(Planted.due("ccas_usager", ECHUE_T, "accompagnement_social", gone));
    ledger.plant(Planted.rows("ccas_usager", INDATABLE, "accompagnement_social", 4));
    ledger.plant(
        Planted.due(
            "ccas_visite",
            ECHUE_T,
            "accompagnement_social",
            Days.of(66, "2022-03-03", "2024-05-31")));
  }

  private void appointments(int first) {
    ledger.table(
        "rdv_service",
        "id|integer PRIMARY KEY",
        "usager|integer REFERENCES ccas_usager (id)",
        "pris_pour|date");
    visits(first, Days.of(12, "2026-05-01", "2026-05-30"));
    ledger.plant(Planted.outsideRegister("rdv_service", 12));
  }

  private void visits(int person, Days days) {
    for (int i = 0; i < days.count(); i++) {
      ledger.row(person + i, days.get(i));
    }
  }
}
