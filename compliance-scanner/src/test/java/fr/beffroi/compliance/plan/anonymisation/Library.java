package fr.beffroi.compliance.plan.anonymisation;

import fr.beffroi.compliance.audit.ColumnAudit;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.audit.TableAudit;
import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.TownHall;
import fr.beffroi.compliance.personaldata.ColumnScore;
import fr.beffroi.compliance.personaldata.Confidence;
import fr.beffroi.compliance.personaldata.NameHint;
import fr.beffroi.compliance.personaldata.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A library's readers and loans: 30 readers born from 1985 to 1989 in one town, one born in 1921 in
 * another; each has two loans. The loans' table has a hostile name.
 */
public final class Library {
  public static final String READERS = "lecteur_biblio";
  public static final String LOANS = "prêt\"`]; DROP TABLE lecteur_biblio; --\nSELECT 1";
  static final String ODD = "code\"`'; --\nx";

  private Library() {}

  public static List<String> statements() {
    List<String> sql = new ArrayList<>();
    sql.add(
        "CREATE TABLE "
            + READERS
            + " (id integer PRIMARY KEY, nom varchar(80), ne_le date, cp varchar(5),"
            + " adresse varchar(200))");
    sql.add(
        "CREATE TABLE "
            + TownHall.quoted(LOANS)
            + " (id integer PRIMARY KEY, lecteur integer, le date, "
            + TownHall.quoted(ODD)
            + " varchar(9), motif varchar(300),"
            + " FOREIGN KEY (lecteur) REFERENCES "
            + READERS
            + " (id))");
    for (int id = 1; id <= 31; id++) {
      String birth = id == 31 ? "1921-06-01" : (1985 + id % 5) + "-0" + (1 + id % 9) + "-15";
      sql.add(
          "INSERT INTO "
              + READERS
              + " VALUES ("
              + id
              + ", '"
              + TownHall.CANARY
              + id
              + "', '"
              + birth
              + "', '"
              + (id == 31 ? "76500" : "76400")
              + "', '1 rue Haute')");
      for (int loan = 0; loan < 2; loan++) {
        sql.add(
            "INSERT INTO "
                + TownHall.quoted(LOANS)
                + " VALUES ("
                + (id * 2 + loan)
                + ", "
                + id
                + ", '2024-0"
                + (id == 31 ? 4 : 3)
                + "-1"
                + loan
                + "', 'C"
                + id % 3
                + "', 'texte libre')");
      }
    }
    return sql;
  }

  static StoreAudit audit(String scheme, String schema) {
    return new StoreAudit(
        "bibliotheque",
        scheme,
        StoreAudit.State.READ,
        Optional.empty(),
        Optional.empty(),
        List.of(
            table(
                new TableName(schema, READERS),
                column("nom", "full_name"),
                column("ne_le", "birth_date"),
                column("cp", "postcode"),
                column("adresse", "address"))),
        List.of());
  }

  private static TableAudit table(TableName name, ColumnAudit... personal) {
    return new TableAudit(
        name, Table.Kind.TABLE, RowCount.UNKNOWN, 5, List.of(personal), List.of());
  }

  private static ColumnAudit column(String name, String kind) {
    ColumnScore score =
        new ColumnScore(
            kind, Confidence.HIGH, true, NameHint.SPECIFIC, new Tally(0, 0, 0, 0, 0), List.of());
    return new ColumnAudit(name, "text", score, Optional.empty());
  }
}
