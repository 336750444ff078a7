package fr.beffroi.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.CommandRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One line may say anything: it moves nothing for the others, and nothing of it is obeyed. */
class HostileReplayTest {
  private static final AttackLines LINES = new AttackLines(1, "srv-mairie");
  private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

  @TempDir Path folder;

  @Test
  void linesThatLieOrOverflowMoveNothingForTheOthers() throws Exception {
    List<byte[]> clean = new ArrayList<>();
    List<byte[]> mixed = new ArrayList<>();
    List<byte[]> hostile = hostile();
    for (int number = 1; number <= 600; number++) {
      byte[] line = bytes(LINES.file(number, START.plusSeconds(number * 7L)));
      clean.add(line);
      mixed.add(line);
      mixed.add(hostile.get(number % hostile.size()));
    }

    List<String> expected = alerts("clean.log", clean);
    assertThat(expected).hasSizeGreaterThan(10);
    assertThat(alerts("mixed.log", mixed)).isEqualTo(expected);
  }

  @Test
  void noTerminalEscapeOfALineReachesTheTerminal() throws Exception {
    List<byte[]> lines = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      lines.add(
          bytes(
              START.plusSeconds(i)
                  + " srv-mairie sshd["
                  + (100 + i)
                  + "]: Failed password for invalid user \u001b]0;owned\u0007\u001b[2J from"
                  + " 203.0.113.9 port 4022 ssh2"));
    }
    Path file = write("escapes.log", lines);

    CommandRun table = CommandRun.in(folder).onTerminal(120).call("replay", file.toString());
    CommandRun json = CommandRun.in(folder).call("replay", "--output", "ndjson", file.toString());

    assertThat(table.code()).isZero();
    assertThat(table.out() + table.err()).doesNotContain("\u001b]").doesNotContain("\u001b[2J");
    assertThat(json.out()).isNotEmpty().doesNotContain("\u001b").doesNotContain("\u0007");
  }

  private static List<byte[]> hostile() throws IOException {
    String from = " from 203.0.113.250 port 4022 ssh2";
    ByteArrayOutputStream invalid = new ByteArrayOutputStream();
    invalid.write(bytes("2026-11-20T08:10:00Z srv-mairie su[1]: "));
    invalid.write(new byte[] {(byte) 0xff, (byte) 0xc0, (byte) 0x80, 0, 27, '[', '2', 'J'});
    return List.of(
        bytes("1970-01-01T00:00:01Z srv-mairie sshd[9]: Failed password for root" + from),
        bytes("2100-01-01T00:00:01Z srv-mairie sshd[9]: Failed password for root" + from),
        bytes("2026-11-20T08:10:00Z srv-mairie cron[9]: " + "x".repeat(1 << 20)),
        bytes("\0".repeat(2_000)),
        invalid.toByteArray(),
        bytes("{".repeat(20_000)),
        bytes("<34>1 9999-99-99T99:99:99Z - - - - -"));
  }

  /** What the file's attackers but the hostile lines' own did, without evidence: offsets differ. */
  private List<String> alerts(String name, List<byte[]> lines) throws IOException {
    Path file = write(name, lines);
    CommandRun run = CommandRun.in(folder).call("replay", "--output", "ndjson", file.toString());
    assertThat(run.code()).as(run.err()).isZero();
    return run.lines().stream()
        .filter(line -> !line.contains("203.0.113.250"))
        .map(line -> line.replaceAll("\"(id|evidence)\":(\"[^\"]*\"|\\[[^]]*])", ""))
        .sorted()
        .toList();
  }

  private Path write(String name, List<byte[]> lines) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      all.write(line);
      all.write('\n');
    }
    return Files.write(folder.resolve(name), all.toByteArray());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
