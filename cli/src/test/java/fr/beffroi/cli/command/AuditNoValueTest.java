package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.CommandRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Does a command of the audit print or leave any value, of those who live here or of ours? */
class AuditNoValueTest {
  /** A name, an address, and a NIR with a valid key, without the accents that encodings change. */
  private static final List<String> CANARIES =
      List.of("Treglonnouzwick", "canari-zwickau@", "285052900123", "oiseau-lyre");

  @TempDir private Path folder;
  @TempDir private Path elsewhere;

  @BeforeEach
  void aTownHallWithCanaries() throws Exception {
    Path file = elsewhere.resolve("mairie.db");
    try (Connection owner = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = owner.createStatement()) {
      statement.execute(
          "CREATE TABLE administre (id integer PRIMARY KEY, nom varchar(60), nir varchar(21),"
              + " mel varchar(80), observations varchar(200), saisie varchar(60))");
      for (int i = 0; i < 20; i++) {
        statement.execute(
            "INSERT INTO administre VALUES ("
                + i
                + ", 'Treglonnouzwick', '285052900123425', 'canari-zwickau@example.org',"
                + " 'plainte contre un oiseau-lyre', 'Treglonnouzwick')");
      }
      statement.execute("CREATE VIEW erreur AS SELECT json(nom) AS le FROM administre");
    }
    Files.writeString(
        folder.resolve("stores.yml"), "stores:\n  - {name: mairie, url: 'sqlite:" + file + "'}\n");
    Files.writeString(
        folder.resolve("register.yml"),
        """
        controller: {name: Commune d'Essai}
        activities:
          - id: demandes
            name: Demandes
            tables:
              - {store: mairie, table: administre, rule: procurations, triggers: {end_of_validity: saisie}}
              - {store: mairie, table: erreur, rule: procurations, triggers: {end_of_validity: le}}
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"noms", "echantillon", "complet"})
  void aRunLeavesNone(String mode) throws Exception {
    String seen = call("audit", "run", ".", "--mode", mode);

    assertThat(seen).contains("administre").doesNotContain(CANARIES);
    assertThat(left()).isNotEmpty().noneMatch(text -> CANARIES.stream().anyMatch(text::contains));
  }

  @Test
  void anInventoryOfAllRowsLeavesNone() throws Exception {
    String seen = call("audit", "inventory", ".", "--mode", "complet", "--debug");

    assertThat(seen).contains("nir").doesNotContain(CANARIES);
  }

  @Test
  void aViewThatFailsIsToldAndTheRestIsRead() throws Exception {
    CommandRun run = CommandRun.in(folder).call("audit", "run", ".", "--threshold", "none");

    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.err()).contains("mairie");
  }

  /** What the command prints, and what libraries print past it. */
  private String call(String... arguments) {
    ByteArrayOutputStream past = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    PrintStream both = new PrintStream(past, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
    try {
      CommandRun run = CommandRun.in(folder).call(arguments);
      return run.out() + run.err() + past.toString(StandardCharsets.UTF_8);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** Every file of the folder; the module that writes them looks into their archives too. */
  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(AuditNoValueTest::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
