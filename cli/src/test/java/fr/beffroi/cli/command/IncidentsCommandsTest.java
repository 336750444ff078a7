package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.CommandRun;
import fr.beffroi.detection.incident.Decision;
import fr.beffroi.detection.incident.Entity;
import fr.beffroi.detection.store.SqliteStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentsCommandsTest {
  @TempDir private Path folder;

  @BeforeEach
  void anIncidentWithItsEvidence() throws Exception {
    new KeptThings(folder)
        .lines("2026-11-22T03:00:00Z", "Failed password \u001B[2J for root from 192.0.2.7")
        .incident("saint-martin/1#0");
  }

  @Test
  void aPersonSeesATableAndAProgramOneObjectALine() {
    CommandRun table =
        CommandRun.in(folder).onTerminal(100).with("NO_COLOR", "1").call("incidents", "list");
    CommandRun json = CommandRun.in(folder).call("incidents", "list");

    assertThat(table.lines().get(0)).startsWith("ID").contains("WHAT HAPPENED");
    assertThat(table.lines().get(1))
        .startsWith("01234567  high")
        .endsWith("192.0.2.7 got in at last");
    assertThat(json.lines()).hasSize(1);
    assertThat(json.out()).contains("\"id\":\"0123456789abcdef\"");
  }

  @Test
  void anIncidentIsToldWithItsReasonsItsRemedyAndItsEvidence() {
    CommandRun run =
        CommandRun.in(folder)
            .onTerminal(100)
            .with("LANG", "fr_FR.UTF-8")
            .call("incidents", "show", "0123");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "192.0.2.7 a fini par entrer",
            "un mot de passe a été trouvé",
            "changez ce mot de passe")
        .contains("Failed password \uFFFD[2J for root from 192.0.2.7")
        .doesNotContain("\u001B");
  }

  @Test
  void evidenceThatIsGoneIsSaidToBe() throws Exception {
    new KeptThings(folder).incident("saint-martin/77#0");
    CommandRun run = CommandRun.in(folder).call("incidents", "show", "0123", "--output=table");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("no longer in the archive");
  }

  @Test
  void aDecisionIsKeptWithItsAuthorAndReason() throws Exception {
    CommandRun.in(folder)
        .with("SUDO_USER", "dsi")
        .call("incidents", "close", "0123", "--reason", "mot de passe changé");
    CommandRun.in(folder)
        .call(
            "incidents",
            "silence",
            "--rule",
            "beffroi-x",
            "--address",
            "192.0.2.0/24",
            "--until",
            "2026-12-31",
            "--author",
            "DSI",
            "--reason",
            "essai");

    List<Decision> decisions = decisions();
    assertThat(decisions).hasSize(2);
    assertThat(decisions.get(0).kind()).isEqualTo(Decision.Kind.CLOSE);
    assertThat(decisions.get(0).author()).isEqualTo("dsi");
    assertThat(decisions.get(0).target()).isEqualTo(Decision.Target.incident(KeptThings.INCIDENT));
    assertThat(decisions.get(1).target())
        .isEqualTo(
            Decision.Target.ruleOn("beffroi-x", new Entity(Entity.Kind.ADDRESS, "192.0.2.0/24")));
    assertThat(decisions.get(1).expires()).isEqualTo(Instant.parse("2026-12-31T23:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "silence --reason x",
        "silence 0123 --rule y --reason x",
        "silence 0123 --until 2020-01-01 --reason x",
        "show ffff",
        "close ffff --reason x",
      })
  void aDecisionThatIsNotClearIsRefusedAndNothingIsKept(String words) throws Exception {
    CommandRun run = CommandRun.in(folder).call(("incidents " + words).split(" "));

    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(decisions()).isEmpty();
  }

  private List<Decision> decisions() throws Exception {
    try (SqliteStore store = SqliteStore.openExisting(folder.resolve("beffroi-data/store.db"))) {
      return store.decisions().after(0, 10);
    }
  }
}
