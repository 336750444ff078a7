package fr.beffroi.compliance.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL of its own with the memory that a town hall's server gives it, and a reader. */
final class Server implements AutoCloseable {
  static final String READER = "lecteur";

  private final EmbeddedPostgres server;

  Server() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("shared_buffers", "1GB")
            .setServerConfig("work_mem", "64MB")
            .setServerConfig("max_wal_size", "4GB")
            .start();
  }

  String url() {
    return "postgresql://127.0.0.1:" + server.getPort() + "/postgres";
  }

  Connection owner() throws SQLException {
    return server.getPostgresDatabase().getConnection();
  }

  /** Runs statements as the owner, and lets the reader read what is there. */
  void make(Iterable<String> statements) throws SQLException {
    try (Connection owner = owner();
        Statement statement = owner.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
      statement.execute("CREATE ROLE " + READER + " LOGIN");
      statement.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + READER);
      statement.execute("VACUUM ANALYZE");
      statement.execute("CHECKPOINT");
    }
  }

  static Path register(String activities) throws IOException {
    Path file = Files.createTempFile("register", ".yml");
    file.toFile().deleteOnExit();
    return Files.writeString(
        file,
        "controller: {name: Commune d'Essai}\nactivities:\n" + activities,
        StandardCharsets.UTF_8);
  }

  static String load() throws IOException {
    return "load average " + Files.readString(Path.of("/proc/loadavg")).strip();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
