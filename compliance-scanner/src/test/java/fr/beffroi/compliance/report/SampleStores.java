package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.ColumnAudit;
import fr.beffroi.compliance.audit.Dismissal;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.audit.TableAudit;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.personaldata.ColumnScore;
import fr.beffroi.compliance.personaldata.Confidence;
import fr.beffroi.compliance.personaldata.NameHint;
import fr.beffroi.compliance.personaldata.Tally;
import fr.beffroi.rules.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Stores of the sample audit: one of each state. */
final class SampleStores {
  private SampleStores() {}

  static List<StoreAudit> all() {
    return List.of(
        read(),
        new StoreAudit(
            "cantine",
            "mariadb",
            StoreAudit.State.PARTLY_READ,
            Optional.of(new Bilingual("la connexion a été coupée", "the connection was cut")),
            Optional.of(
                new ReadOnlyProof.NotProven(
                    List.of(new Bilingual("détient INSERT", "holds INSERT")))),
            List.of(),
            List.of(
                new Unread(
                    new TableName("cantine", "reservation"), Reason.CONNECTION_LOST, "08S01"),
                new Unread(new TableName("cantine", "facture"), Reason.TIMED_OUT, ""))),
        unread(
            "rh",
            "declared",
            StoreAudit.State.DECLARED,
            "déclaré par l'éditeur le 12 mars 2026",
            "declared by its vendor on 12 March 2026"),
        unread(
            "bibliotheque",
            "sqlite",
            StoreAudit.State.UNREACHABLE,
            "le fichier n'existe pas",
            "there is no such file"),
        unread(
            "ccas",
            "postgresql",
            StoreAudit.State.REFUSED,
            "le compte peut écrire ; donnez un compte en lecture seule",
            "the account may write; give a read-only account"));
  }

  private static StoreAudit unread(
      String name, String kind, StoreAudit.State state, String french, String english) {
    return new StoreAudit(
        name,
        kind,
        state,
        Optional.of(new Bilingual(french, english)),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static StoreAudit read() {
    return new StoreAudit(
        "mairie",
        "postgresql",
        StoreAudit.State.READ,
        Optional.empty(),
        Optional.of(
            new ReadOnlyProof.Proven(
                new Bilingual("aucun droit d'écriture accordé", "no right to write is granted"))),
        List.of(
            new TableAudit(
                SampleAudit.PROXY,
                Table.Kind.TABLE,
                new RowCount(1_568, RowCount.Exactness.EXACT),
                9,
                List.of(
                    column("nom_mandant", "last_name", 96, false),
                    column("email", "email", 40, true)),
                List.of("elections")),
            new TableAudit(
                new TableName("public", "dossier_mariage"),
                Table.Kind.TABLE,
                new RowCount(900, RowCount.Exactness.EXACT),
                14,
                List.of(column("nom_epoux", "last_name", 3, false)),
                List.of("elections")),
            new TableAudit(
                SampleAudit.HOSTILE,
                Table.Kind.VIEW,
                RowCount.about(2_000),
                200,
                List.of(column("=HYPERLINK(\"http://example.org\")", "nir", 100, false)),
                List.of())),
        List.of());
  }

  private static ColumnAudit column(String name, String kind, int form, boolean dismissed) {
    return new ColumnAudit(
        name,
        "character varying(80)",
        new ColumnScore(
            kind,
            Confidence.HIGH,
            true,
            NameHint.SPECIFIC,
            new Tally(100, 0, form, 0, 0),
            List.of(
                new Bilingual("le nom de la colonne le dit", "the column's name says so"),
                new Bilingual(
                    form + " valeurs distinctes sur 100 en ont la forme",
                    form + " of 100 distinct values have its form"))),
        dismissed
            ? Optional.of(
                new Dismissal(
                    "mairie",
                    SampleAudit.PROXY.toString(),
                    name,
                    kind,
                    "D. Exemple",
                    "boîtes du service, de personne",
                    LocalDate.of(2026, 3, 2),
                    LocalDate.of(2027, 3, 1)))
            : Optional.empty());
  }
}
