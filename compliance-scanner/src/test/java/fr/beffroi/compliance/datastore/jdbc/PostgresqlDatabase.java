package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.TestDatabase;
import fr.beffroi.compliance.datastore.TownHall;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A real PostgreSQL, started by the first test that asks and ended with the JVM. */
final class PostgresqlDatabase implements TestDatabase {
  static final PostgresqlDatabase SHARED = new PostgresqlDatabase();

  private final EmbeddedPostgres server;

  private PostgresqlDatabase() {
    try {
      // By default the embedded server believes everybody; the reader shall show its password.
      Path access = Files.createTempFile("pg_hba", ".conf");
      access.toFile().deleteOnExit();
      Files.writeString(
          access,
          "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
      server = EmbeddedPostgres.builder().setServerConfig("hba_file", access.toString()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run(TownHall.statements());
    run(
        List.of(
            "CREATE TABLE lourd AS SELECT n, repeat('x', 200000) AS texte FROM cent",
            "CREATE TABLE interdite (secret text)",
            "COMMENT ON TABLE famille IS 'Les familles'",
            "COMMENT ON COLUMN famille.nom IS 'Nom d''usage'",
            "CREATE TABLE mesure (jour date NOT NULL) PARTITION BY RANGE (jour)",
            "CREATE TABLE mesure_2019 PARTITION OF mesure"
                + " FOR VALUES FROM ('2019-01-01') TO ('2020-01-01')",
            "INSERT INTO mesure VALUES ('2019-05-05'), ('2019-06-06')",
            "CREATE TABLE moments (le timestamptz, jour date)",
            "INSERT INTO moments VALUES ('2019-12-31 23:30:00+00', 'infinity'),"
                + " (NULL, '0044-03-15 BC')",
            "CREATE SCHEMA \"État civil\"",
            "CREATE TABLE \"État civil\".acte (id integer)",
            "ANALYZE",
            "CREATE ROLE lecteur LOGIN PASSWORD '" + READER_PASSWORD + "'",
            "CREATE ROLE agent LOGIN PASSWORD 'agent'",
            "GRANT INSERT ON famille TO agent",
            "CREATE ROLE dormant LOGIN PASSWORD 'dormant' NOINHERIT",
            "GRANT agent TO dormant",
            "GRANT SELECT ON ALL TABLES IN SCHEMA public TO lecteur",
            "REVOKE SELECT ON interdite FROM lecteur"));
  }

  String url() {
    return "postgresql://127.0.0.1:" + server.getPort() + "/postgres";
  }

  @Override
  public String schema() {
    return "public";
  }

  @Override
  public StoreAddress reader() {
    return StoreAddress.of("mairie", url(), "lecteur", READER_PASSWORD::toCharArray);
  }

  @Override
  public Connection owner() throws SQLException {
    return server.getPostgresDatabase().getConnection();
  }

  /** A connection to another database of the server. */
  Connection owner(String database) throws SQLException {
    return server.getDatabase("postgres", database).getConnection();
  }
}
