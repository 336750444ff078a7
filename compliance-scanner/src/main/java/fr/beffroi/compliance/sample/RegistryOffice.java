package fr.beffroi.compliance.sample;

import static fr.beffroi.compliance.retention.Verdict.ECHUE_E;
import static fr.beffroi.compliance.retention.Verdict.PURGE_TROP_COURTE;

/** Which couples and proxy voters does the registry office keep? The proxies too soon erased. */
final class RegistryOffice {
  private final Ledger ledger;
  private final Inhabitants people;

  RegistryOffice(Ledger ledger) {
    this.ledger = ledger;
    this.people = ledger.people();
  }

  void fill() {
    weddings();
    elections();
  }

  private void weddings() {
    ledger.table(
        "ec_mariage",
        "id|integer PRIMARY KEY",
        "nom_epoux|varchar(60)",
        "prenom_epoux|varchar(60)",
        "nom_epouse|varchar(60)",
        "prenom_epouse|varchar(60)",
        "date_acte|date");
    Days due = Days.of(140, "2019-01-12", "2025-05-31");
    couples(due);
    couples(Days.of(60, "2025-06-01", "2026-05-23"));
    ledger.plant(Planted.due("ec_mariage", ECHUE_E, "dossiers_mariage", due));
  }

  private void elections() {
    ledger.table(
        "el_procuration",
        "id|integer PRIMARY KEY",
        "nom_mandant|varchar(60)",
        "prenom_mandant|varchar(60)",
        "nom_mandataire|varchar(60)",
        "prenom_mandataire|varchar(60)",
        "fin_validite|date");
    couples(Days.of(40, "2025-07-01", "2026-12-31"));
    ledger.plant(Planted.rows("el_procuration", PURGE_TROP_COURTE, "procurations", 0));
  }

  private void couples(Days days) {
    for (int i = 0; i < days.count(); i++) {
      ledger.row(
          people.lastName(),
          people.firstName(),
          people.lastName(),
          people.firstName(),
          days.get(i));
    }
  }
}
