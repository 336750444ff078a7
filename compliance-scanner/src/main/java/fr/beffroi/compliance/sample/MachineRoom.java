package fr.beffroi.compliance.sample;

import static fr.beffroi.compliance.retention.Verdict.JOURNAL_TROP_COURT;

/** What do the machines log? Connections, erased after three months where six are the least. */
final class MachineRoom {
  private final Ledger ledger;
  private final Inhabitants people;

  MachineRoom(Ledger ledger) {
    this.ledger = ledger;
    this.people = ledger.people();
  }

  void fill() {
    ledger.table(
        "log_connexion",
        "id|integer PRIMARY KEY",
        "horodatage|timestamp NULL",
        "compte|varchar(40)",
        "adresse_ip|varchar(40)");
    Days days = Days.of(150, "2026-03-02", "2026-05-31");
    for (int i = 0; i < days.count(); i++) {
      ledger.row(days.get(i) + " 08:00:00", "compte" + i % 9, "192.0.2." + (1 + people.below(250)));
    }
    ledger.plant(Planted.rows("log_connexion", JOURNAL_TROP_COURT, "journaux", 0));
  }
}
