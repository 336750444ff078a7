package fr.beffroi.compliance.datastore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tables that every kind of store is tested on, in SQL that all of them read. */
public final class TownHall {
  public static final String CANARY = "CANARI-Bellehumeur";
  public static final String ODD_TABLE = "Nom de l'élève\"; DROP TABLE famille; --";
  public static final String ODD_COLUMN = "a`b]c\"d; SELECT '?' {fn now()}";

  private TownHall() {}

  public static List<String> statements() {
    List<String> sql = new ArrayList<>();
    sql.add("CREATE TABLE famille (id integer PRIMARY KEY, nom varchar(80), vue_le date)");
    sql.add("INSERT INTO famille VALUES (1, '" + CANARY + "', '2015-06-30'), (2, 'Autre', NULL)");
    sql.add(
        "CREATE TABLE eleve (id integer PRIMARY KEY, famille_id integer, sortie date,"
            + " saisie varchar(40), FOREIGN KEY (famille_id) REFERENCES famille (id))");
    sql.add(
        "INSERT INTO eleve VALUES (1, 1, '2011-01-01', '2011-01-01'),"
            + " (2, 1, '2019-12-31', '2019-12-31'), (3, 2, '2020-01-01', '"
            + CANARY
            + "'), (4, NULL, NULL, NULL)");
    sql.add(
        "CREATE TABLE pret (eleve_id integer NOT NULL, rang integer NOT NULL, rendu date,"
            + " PRIMARY KEY (eleve_id, rang), FOREIGN KEY (eleve_id) REFERENCES eleve (id))");
    sql.add(
        "INSERT INTO pret VALUES (1, 1, '2012-01-01'), (1, 2, '2022-05-05'),"
            + " (2, 1, '2013-03-03'), (3, 1, NULL)");
    sql.add(
        "CREATE TABLE relance (id integer PRIMARY KEY, eleve_id integer, rang integer,"
            + " FOREIGN KEY (eleve_id, rang) REFERENCES pret (eleve_id, rang))");
    sql.add("CREATE TABLE vide (id integer PRIMARY KEY, fin date)");
    sql.add("CREATE TABLE calcul (a integer, b integer GENERATED ALWAYS AS (a + 1))");
    sql.add(
        "CREATE TABLE "
            + quoted(ODD_TABLE)
            + " ("
            + quoted(ODD_COLUMN)
            + " varchar(4000), \"date\" date)");
    sql.add("INSERT INTO " + quoted(ODD_TABLE) + " VALUES ('" + "é".repeat(3_000) + "', NULL)");
    sql.add("CREATE TABLE large (" + columns(200) + ")");
    sql.add("CREATE TABLE cent (n integer)");
    sql.add(
        IntStream.range(0, 200)
            .mapToObj(n -> "(" + n + ")")
            .collect(Collectors.joining(", ", "INSERT INTO cent VALUES ", "")));
    sql.add("CREATE VIEW anciens AS SELECT id, sortie FROM eleve WHERE sortie IS NOT NULL");
    sql.add(
        "CREATE VIEW sans_fin AS SELECT COUNT(*) AS n, MIN(a.n + b.n + c.n + d.n + e.n) AS m"
            + " FROM cent a, cent b, cent c, cent d, cent e");
    return sql;
  }

  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String columns(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> "c" + n + " varchar(9)")
        .collect(Collectors.joining(", "));
  }
}
