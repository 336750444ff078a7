package fr.beffroi.compliance.proof;

import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.folder.SampleFolder;
import fr.beffroi.compliance.datastore.jdbc.SampleDatabases;
import fr.beffroi.compliance.register.ReadRegister;
import fr.beffroi.compliance.register.Register;
import fr.beffroi.compliance.register.RegisterReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Stores that hold canaries in each place where a failing query could quote one: in a table that is
 * read well, as text in a column that the register takes for a date, and in a view that fails.
 */
final class CanaryStores {
  private static final String NIR = Canaries.NIRS.get(0);
  private static final List<List<String>> ROWS = rows();

  private CanaryStores() {}

  static StoreAddress sqlite(Path folder) throws Exception {
    // json() fails where a text is none.
    return named("sqlite", SampleDatabases.sqlite(folder, statements("json(nom)")));
  }

  static StoreAddress h2(Path folder) throws Exception {
    return named("h2", SampleDatabases.h2(folder, statements("CAST(nom AS date)")));
  }

  static StoreAddress postgresql(String database) throws Exception {
    return named(
        "postgresql", SampleDatabases.postgresql(database, statements("CAST(nom AS date)")));
  }

  /** MariaDB only warns of what it cannot convert; a function of its own makes it fail, aloud. */
  static StoreAddress mariadb(String database) throws Exception {
    List<String> statements = new ArrayList<>();
    statements.add(
        "CREATE FUNCTION crie(t varchar(99)) RETURNS date DETERMINISTIC"
            + " BEGIN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = t; RETURN NULL; END");
    statements.addAll(statements("crie(nom)"));
    return named("mariadb", SampleDatabases.mariadb(database, statements));
  }

  static StoreAddress folder(Path folder) throws Exception {
    String text = String.join(", ", ROWS.get(0)) + "\n" + String.join(" ", ROWS.get(1));
    SampleFolder.make(
        folder, List.of("nom", "prenom", "nir", "mel", "adr1", "saisie", "sortie"), ROWS, text);
    return StoreAddress.of("folder", "folder:" + folder);
  }

  /** A register that binds the tables of all of them. */
  static Register register() {
    StringBuilder yaml = new StringBuilder("controller: {name: Commune d'Essai}\nactivities:\n");
    for (String store : List.of("sqlite", "h2", "postgresql", "mariadb")) {
      yaml.append(activity(store, "administre", "sortie"));
      yaml.append(activity(store, "demande", "saisie"));
      yaml.append(activity(store, "v_erreur", "le"));
    }
    yaml.append(activity("folder", "administres.csv", "sortie"));
    yaml.append(activity("folder", "administres.xlsx", "saisie"));
    ReadRegister read = RegisterReader.read("register.yml", yaml.toString());
    if (!read.problems().isEmpty()) {
      throw new IllegalStateException(read.problems().toString());
    }
    return read.register();
  }

  private static String activity(String store, String table, String trigger) {
    return """
      - id: %4$s
        name: %2$s
        tables:
          - {store: %1$s, table: %2$s, rule: procurations, triggers: {end_of_validity: %3$s}}
    """
        .formatted(store, table, trigger, (store + "_" + table).replace('.', '_'));
  }

  private static List<String> statements(String failing) {
    List<String> sql = new ArrayList<>();
    sql.add(
        "CREATE TABLE administre (id integer PRIMARY KEY, nom varchar(60), prenom varchar(60),"
            + " nir varchar(21), mel varchar(80), adr1 varchar(80), saisie varchar(80),"
            + " sortie date)");
    sql.add(
        "CREATE TABLE demande (id integer PRIMARY KEY, administre_id integer, saisie varchar(80),"
            + " FOREIGN KEY (administre_id) REFERENCES administre (id))");
    for (int i = 0; i < ROWS.size(); i++) {
      String row = String.join("', '", quoted(ROWS.get(i)));
      sql.add("INSERT INTO administre VALUES (" + i + ", '" + row + "')");
      sql.add(
          "INSERT INTO demande VALUES ("
              + i
              + ", "
              + i
              + ", '"
              + quoted(ROWS.get(i)).get(i % 6)
              + "')");
    }
    sql.add("CREATE VIEW v_erreur AS SELECT id, " + failing + " AS le FROM administre");
    return sql;
  }

  private static List<String> quoted(List<String> row) {
    return row.stream().map(value -> value.replace("'", "''")).toList();
  }

  /** Last name, first name, NIR, e-mail, address, free text, day. */
  private static List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      rows.add(
          List.of(
              Canaries.LAST_NAME + i,
              Canaries.FIRST_NAME,
              i % 2 == 0 ? NIR : Canaries.NIRS.get(1),
              i + Canaries.EMAIL,
              i + Canaries.STREET,
              Canaries.NOTE + " " + i,
              "20" + (10 + i % 15) + "-03-15"));
    }
    return rows;
  }

  private static StoreAddress named(String name, StoreAddress address) {
    return new StoreAddress(
        name, address.url(), address.user(), address.password(), address.drivers());
  }
}
