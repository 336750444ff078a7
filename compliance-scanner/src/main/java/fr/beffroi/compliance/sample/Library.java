package fr.beffroi.compliance.sample;

import static fr.beffroi.compliance.retention.Verdict.ECHUE_E;

/**
 * Which readers does the library keep? 60 who no longer come; 140 who returned a book long ago, and
 * one lately.
 */
final class Library {
  private final Ledger ledger;
  private final Inhabitants people;

  Library(Ledger ledger) {
    this.ledger = ledger;
    this.people = ledger.people();
  }

  void fill() {
    int first = ledger.next();
    readers();
    loans(first);
    shelves();
  }

  private void readers() {
    ledger.table(
        "bib_lecteur",
        "id|integer PRIMARY KEY",
        "nom|varchar(60)",
        "prenom|varchar(60)",
        "courriel|varchar(80)",
        "dt_naissance|date");
    for (int i = 0; i < 200; i++) {
      String firstName = people.firstName();
      String lastName = people.lastName();
      ledger.row(lastName, firstName, people.email(firstName, lastName), people.born(1945, 2016));
    }
  }

  private void loans(int first) {
    ledger.table(
        "bib_pret",
        "id|integer PRIMARY KEY",
        "lecteur_id|integer REFERENCES bib_lecteur (id)",
        "cote|varchar(20)",
        "dt_retour|date");
    Days gone = Days.of(60, "2023-02-01", "2025-05-31");
    loans(first, gone);
    loans(first + 60, Days.all(140, "2025-01-10"));
    loans(first + 60, Days.of(140, "2026-02-01", "2026-05-30"));
    ledger.plant(Planted.due("bib_lecteur", ECHUE_E, "bibliotheque_lecteur_inactif", gone));
    ledger.plant(
        Planted.due(
            "bib_pret", ECHUE_E, "bibliotheque_prets", Days.of(200, "2023-02-01", "2025-05-31")));
  }

  private void shelves() {
    ledger.table("bib_livre", "id|integer PRIMARY KEY", "titre|varchar(80)", "ean|varchar(13)");
    for (int i = 0; i < 50; i++) {
      ledger.row("Histoires du Nord, tome " + (i + 1), ean(i));
    }
  }

  private void loans(int reader, Days days) {
    for (int i = 0; i < days.count(); i++) {
      ledger.row(reader + i, "R " + (100 + i), days.get(i));
    }
  }

  private static String ean(int i) {
    String digits = "978208" + String.format("%06d", 4_217 * i % 1_000_000);
    int sum = 0;
    for (int place = 0; place < digits.length(); place++) {
      sum += (digits.charAt(place) - '0') * (place % 2 == 0 ? 1 : 3);
    }
    return digits + (10 - sum % 10) % 10;
  }
}
