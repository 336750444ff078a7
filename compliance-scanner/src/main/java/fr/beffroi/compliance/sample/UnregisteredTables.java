package fr.beffroi.compliance.sample;

/** Which tables of people does the register not know, some under names that nobody would guess? */
final class UnregisteredTables {
  private final Ledger ledger;
  private final Inhabitants people;

  UnregisteredTables(Ledger ledger) {
    this.ledger = ledger;
    this.people = ledger.people();
  }

  void fill() {
    fairs();
    waitingList();
    unguessable();
  }

  private void fairs() {
    ledger.table(
        "fetes_contact",
        "id|integer PRIMARY KEY",
        "nom|varchar(60)",
        "prenom|varchar(60)",
        "email|varchar(80)");
    for (int i = 0; i < 75; i++) {
      String firstName = people.firstName();
      String lastName = people.lastName();
      ledger.row(lastName, firstName, people.email(firstName, lastName));
    }
    ledger.plant(Planted.outsideRegister("fetes_contact", 75));
  }

  private void waitingList() {
    String waiting = "Liste d'attente (crèche)";
    ledger.table(
        waiting,
        "N°|integer PRIMARY KEY",
        "Nom de l'enfant|varchar(60)",
        "N° tél|varchar(20)",
        "Déposée le|date");
    for (int i = 0; i < 18; i++) {
      ledger.row(people.lastName(), people.telephone(), "2026-04-" + (10 + i));
    }
    ledger.plant(Planted.outsideRegister(waiting, 18));
  }

  private void unguessable() {
    ledger.table("zz_tiers", "zid|integer PRIMARY KEY", "zq1|varchar(20)", "zq2|varchar(20)");
    for (int i = 0; i < 30; i++) {
      ledger.row(people.nir(people.born(1950, 2001)), "Q" + people.below(1_000_000));
    }
    ledger.plant(Planted.outsideRegister("zz_tiers", 30));
    ledger.plant(Planted.forbidden("zz_tiers", "zq1", "interdit_nir", 30));
  }
}
