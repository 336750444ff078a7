package fr.beffroi.compliance.sample;

import static fr.beffroi.compliance.retention.Verdict.ECHUE_E;
import static fr.beffroi.compliance.retention.Verdict.INDATABLE;

/**
 * Which children does the canteen keep? 80 who left, 120 who are still there, 5 who never came; and
 * a menu that tells a faith.
 */
final class Canteen {
  private final Ledger ledger;
  private final Inhabitants people;

  Canteen(Ledger ledger) {
    this.ledger = ledger;
    this.people = ledger.people();
  }

  void fill() {
    int first = ledger.next();
    children();
    enrolments(first);
    ledger.statement("CREATE VIEW v_enfants AS SELECT nom_usg, prenom, ddn FROM rest_enfant");
  }

  private void children() {
    ledger.table(
        "rest_enfant",
        "id|integer PRIMARY KEY",
        "nom_usg|varchar(60)",
        "prenom|varchar(60)",
        "ddn|date",
        "adr1|varchar(80)",
        "cp|varchar(5)",
        "tel_port|varchar(20)",
        "mel|varchar(80)");
    for (int i = 0; i < 205; i++) {
      String firstName = people.firstName();
      String lastName = people.lastName();
      ledger.row(
          lastName,
          firstName,
          people.born(2012, 2019),
          people.address(),
          "59190",
          people.telephone(),
          people.email(firstName, lastName));
    }
  }

  private void enrolments(int first) {
    ledger.table(
        "rest_inscription",
        "id|integer PRIMARY KEY",
        "enfant_id|integer REFERENCES rest_enfant (id)",
        "fin_an_scol|date",
        "sans_porc|varchar(3)");
    Days left = Days.all(80, "2019-07-05");
    enrolments(first, left, 0);
    enrolments(first + 80, Days.all(120, "2020-07-05"), 0);
    enrolments(first + 80, Days.all(120, "2024-07-05"), 90);
    ledger.plant(Planted.due("rest_enfant", ECHUE_E, "cantine_periscolaire", left));
    ledger.plant(Planted.rows("rest_enfant", INDATABLE, "cantine_periscolaire", 5));
    ledger.plant(
        Planted.due(
            "rest_inscription",
            ECHUE_E,
            "cantine_periscolaire",
            Days.of(200, "2019-07-05", "2020-07-05")));
    ledger.plant(
        Planted.forbidden("rest_inscription", "sans_porc", "interdit_menu_confessionnel", 90));
  }

  private void enrolments(int child, Days days, int withMenu) {
    for (int i = 0; i < days.count(); i++) {
      ledger.row(child + i, days.get(i), i < withMenu ? (i % 3 == 0 ? "oui" : "non") : null);
    }
  }
}
