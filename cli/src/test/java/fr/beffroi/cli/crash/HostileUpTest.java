package fr.beffroi.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.cli.CommandRun;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running watch takes any line: kept once as it came, and nothing moves for the others. */
class HostileUpTest {
  private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
  private static final List<byte[]> NONE = List.of();

  @TempDir Path folder;

  @Test
  void anAttackIsFoundAsIfTheHostileLinesInItsMiddleHadNotCome() throws Exception {
    List<String> expected;
    try (TownRun clean = new TownRun(folder.resolve("clean"), new SetClock(START))) {
      feed(clean.feed(), NONE, START);
      clean.awaitJudged();
      expected = clean.findings();
    }
    try (TownRun mixed = new TownRun(folder.resolve("mixed"), new SetClock(START))) {
      feed(mixed.feed(), HostileLines.all(), START);
      mixed.awaitJudged();

      assertThat(expected).hasSizeGreaterThan(10);
      assertThat(mixed.findings()).isEqualTo(expected);
      assertThat(mixed.feed().archived()).isEqualTo(mixed.feed().sent());
    }
  }

  @Test
  void aProcessOfItsOwnKeepsEachLineOnceAndShowsNoEscape() throws Exception {
    Feeding feeding = new Feeding(folder);
    UpProcess up = UpProcess.start(folder, 1);
    try {
      up.awaitReady();
      feed(feeding, HostileLines.all(), Instant.now());
      Path status = feeding.data().resolve("status.json");
      Await.until(
          "all is judged, and the cut lines are named",
          JobRun.PATIENCE,
          () -> {
            JsonNode json = new ObjectMapper().readTree(status.toFile());
            return json.path("lag").asLong(-1) == 0
                && json.path("detecting").asBoolean()
                && json.path("sources").toString().contains("\"line_cut_at_1_mib\":1");
          });
      new CheckpointWatch(feeding.data().resolve("checkpoints")).awaitAnother(3);

      assertThat(up.runs()).isTrue();
      assertThat(feeding.archived()).isEqualTo(feeding.sent());
      assertThat(up.errors()).isEmpty();
      assertThat(up.words()).doesNotContain("\u001b", "\u0007", "\u009b", "\u202e", "\0");
      assertThat(up.stop()).as("exit code of a stop").isZero();
    } finally {
      up.abandon();
    }
    for (String[] words :
        new String[][] {
          {"incidents", "list", "--all"}, {"archive", "search", "--text", "owned"}, {"doctor"}
        }) {
      CommandRun run = CommandRun.in(folder).with("NO_COLOR", "1").onTerminal(120).call(words);
      assertThat(run.out() + run.err())
          .as(String.join(" ", words))
          .isNotBlank()
          .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e", "\0");
    }
  }

  /** Attacks by file, then over TCP; the hostile lines in their middle, and as datagrams. */
  private static void feed(Feeding to, List<byte[]> hostile, Instant now) throws Exception {
    AttackLines file = new AttackLines(1, "srv-file");
    AttackLines tcp = new AttackLines(80, "srv-tcp");
    List<byte[]> lines = new ArrayList<>();
    List<byte[]> messages = new ArrayList<>();
    for (int number = 1; number <= 300; number++) {
      Instant time = now.plusMillis(number * 20L);
      lines.add(HostileLines.text(file.file(number, time)));
      messages.add(HostileLines.text(tcp.syslog(number, time)));
      if (number % 20 == 10 && number / 20 < hostile.size()) {
        lines.add(hostile.get(number / 20));
        messages.add(hostile.get(number / 20));
      }
    }
    for (int number = 0; number < 30; number++) {
      messages.add(HostileLines.text(intruder(number, now.plusMillis(number * 20L))));
    }
    to.file(lines);
    to.tcp(messages);
    to.udp(hostile.stream().filter(line -> line.length < 60_000).toList());
  }

  /** An attacker whose account names are written for whoever reads the log on a terminal. */
  private static String intruder(int number, Instant time) {
    return "<38>1 %s srv-tcp sshd %d - - Failed password for invalid user %s from 203.0.113.249"
            .formatted(time, 9_000 + number, HostileLines.ESCAPES)
        + " port 4022 ssh2";
  }
}
