package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCommandsTest {
  @TempDir private Path folder;

  @BeforeEach
  void linesOfThreeDays() throws Exception {
    new KeptThings(folder)
        .lines("2025-01-01T10:00:00Z", "old line of 192.0.2.7", "another old line")
        .lines("2025-01-02T10:00:00Z", "second day")
        .lines("2026-11-22T10:00:00Z", "today, 192.0.2.7 again");
  }

  @Test
  void linesAreFoundByAWordAndByADay() {
    assertThat(CommandRun.in(folder).call("archive", "search", "192.0.2.7").lines())
        .hasSize(2)
        .allMatch(line -> line.contains("192.0.2.7"));
    assertThat(
            CommandRun.in(folder)
                .call("archive", "search", "192.0.2.7", "--from", "2026-01-01")
                .out())
        .contains("\"position\":\"saint-martin/4\"", "today, 192.0.2.7 again")
        .doesNotContain("old line");
  }

  @Test
  void nothingIsDeletedWithoutAYes() {
    CommandRun refused = CommandRun.in(folder).call("archive", "purge");
    CommandRun declined =
        CommandRun.in(folder).onTerminal(80).typing("no\n").call("archive", "purge");
    CommandRun only = CommandRun.in(folder).call("archive", "purge", "--dry-run");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(declined.code()).isEqualTo(2);
    assertThat(only.code()).isZero();
    assertThat(List.of(refused.err(), declined.err(), only.err()))
        .allSatisfy(said -> assertThat(said).contains("2 days, from 2025-01-01 to 2025-01-02"));
    assertThat(CommandRun.in(folder).call("archive", "search").lines()).hasSize(4);
  }

  @Test
  void aPurgeLeavesTombstonesAndAnArchiveThatVerifies() {
    CommandRun purge =
        CommandRun.in(folder).onTerminal(80).typing("yes\n").call("archive", "purge");

    assertThat(purge.code()).as(purge.err()).isZero();
    assertThat(CommandRun.in(folder).call("archive", "search").lines()).hasSize(1);
    CommandRun verify = CommandRun.in(folder).call("archive", "verify");
    assertThat(verify.code()).as(verify.out()).isZero();
    assertThat(verify.err()).contains("The archive is whole.");
  }

  @Test
  void anArchiveThatWasChangedEndsWithFive() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("beffroi-data/archive"))) {
      Path segment =
          files.filter(file -> file.toString().endsWith(".seg")).sorted().findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(segment);
      bytes[bytes.length / 2] ^= 1;
      Files.write(segment, bytes);
    }
    CommandRun verify = CommandRun.in(folder).call("archive", "verify", "--lang=fr");

    assertThat(verify.code()).isEqualTo(5);
    assertThat(verify.err()).contains("L'archive n'est pas intacte");
  }
}
