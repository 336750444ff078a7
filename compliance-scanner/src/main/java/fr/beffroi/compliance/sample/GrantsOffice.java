package fr.beffroi.compliance.sample;

/** To whom does the town hall give grants? To associations, with a number that nobody may ask. */
final class GrantsOffice {
  private final Ledger ledger;
  private final Inhabitants people;

  GrantsOffice(Ledger ledger) {
    this.ledger = ledger;
    this.people = ledger.people();
  }

  void fill() {
    ledger.table(
        "assoc_dirigeant",
        "id|integer PRIMARY KEY",
        "association|varchar(80)",
        "nom_president|varchar(60)",
        "prenom_president|varchar(60)",
        "nir|varchar(15)",
        "cloture|date");
    for (int i = 0; i < 14; i++) {
      ledger.row(
          "Amicale n° " + i,
          people.lastName(),
          people.firstName(),
          people.nir(people.born(1950, 1990)),
          "2024-12-31");
    }
    ledger.plant(Planted.forbidden("assoc_dirigeant", "nir", "interdit_nir", 14));
  }
}
