package fr.beffroi.compliance.sample;

import java.util.List;

/** What looks like personal data and is nobody's? */
final class NobodysTables {
  private final Ledger ledger;

  NobodysTables(Ledger ledger) {
    this.ledger = ledger;
  }

  void fill() {
    places();
    trade();
    portal();
  }

  private void places() {
    ledger.table("ref_voie", "id|integer PRIMARY KEY", "lib_voie|varchar(80)", "cp|varchar(5)");
    for (String way : List.of("Pierre", "Rose", "Jean Jaurès", "Louise Michel", "des Lilas")) {
      ledger.row("rue " + way, "59190");
    }
    ledger.table("equipement", "id|integer PRIMARY KEY", "nom|varchar(80)", "adresse|varchar(80)");
    for (String name : List.of("École Jules Ferry", "Stade Pierre Dubois", "Salle Simone Veil")) {
      ledger.row(name, "1 place de la Mairie");
    }
  }

  private void trade() {
    ledger.table(
        "fournisseur", "id|integer PRIMARY KEY", "raison_sociale|varchar(80)", "siret|varchar(14)");
    ledger.row("Menuiserie du Canal", "35600000000048");
    ledger.table(
        "stock_produit",
        "id|integer PRIMARY KEY",
        "libelle|varchar(80)",
        "ean|varchar(13)",
        "prix|numeric(8,2)",
        "maj|date");
    ledger.table(
        "facture", "no_facture|varchar(20) PRIMARY KEY", "montant|numeric(10,2)", "emise_le|date");
    for (int i = 0; i < 120; i++) {
      ledger.rowWithoutNumber(
          "F2026" + String.format("%06d", 17 * i), 10 + i, "2026-01-" + (10 + i % 20));
    }
  }

  /** Nobody is in it yet. */
  private void portal() {
    ledger.table(
        "futur_portail",
        "id|integer PRIMARY KEY",
        "nom|varchar(60)",
        "prenom|varchar(60)",
        "email|varchar(80)");
  }
}
