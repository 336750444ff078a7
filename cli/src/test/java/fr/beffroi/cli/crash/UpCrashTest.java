package fr.beffroi.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.ingest.archive.ArchiveReader;
import fr.beffroi.ingest.archive.ArchiveRecord;
import fr.beffroi.ingest.archive.seal.ArchiveVerify;
import fr.beffroi.ingest.archive.seal.SealKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does {@code up} lose or invent anything when it is killed at any moment? What was committed is in
 * the archive once; alerts and incidents are those of a run that nothing interrupted.
 */
class UpCrashTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir Path folder;
  private int port;
  private int restored;

  @BeforeEach
  void configure() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Files.writeString(
        folder.resolve("beffroi.yml"),
        """
        commune:
          slug: villeneuve
        data: data
        sources:
          - file: auth.log
            start: beginning
          - journald: all
          - syslog: tcp
            bind: 127.0.0.1
            port: %d
        archive:
          roll: 1MiB
        """
            .formatted(port));
  }

  @Test
  void fiveKillsLoseNothingAndRepeatNothing() throws Exception {
    kill(5);
  }

  @Test
  @Tag("crash")
  void fiftyKillsLoseNothingAndRepeatNothing() throws Exception {
    kill(50);
  }

  private void kill(int rounds) throws Exception {
    long seed = Long.getLong("beffroi.crash.seed", System.nanoTime());
    System.out.println("crash seed (-Dbeffroi.crash.seed): " + seed);
    Random random = new Random(seed);
    Traffic traffic = new Traffic(folder, port, random);
    try (traffic) {
      for (int round = 1; round <= rounds; round++) {
        runAndKill(round, traffic, random);
      }
    }
    runToTheEnd(rounds + 1, traffic);
    archiveHoldsEveryLineOnce(traffic);
    Findings found = Findings.in(folder.resolve("data/store.db"), "villeneuve");
    Findings expected = Uninterrupted.run(folder.resolve("beffroi.yml"), folder.resolve("again"));
    System.out.printf(
        "%d kills, %d starts from a checkpoint, %d lines of the file, %d of the journal, %d alerts,"
            + " %d incidents%n",
        rounds,
        restored,
        traffic.fileLines(),
        traffic.journalEntries(),
        found.alerts().size(),
        found.incidents().size());
    assertThat(restored).as("starts from a checkpoint").isPositive();
    assertThat(expected.alerts().size()).as("alerts to compare").isGreaterThan(20);
    assertThat(expected.counts()).as("counts to compare").isNotEmpty();
    assertThat(found.differencesFrom(expected)).as("seed " + seed).isEmpty();
  }

  /** One kill in four comes before it is ready: recovery too can be interrupted. */
  private void runAndKill(int round, Traffic traffic, Random random) throws Exception {
    UpProcess up = UpProcess.start(folder, round);
    try {
      boolean early = round > 1 && random.nextInt(4) == 0;
      if (!early) {
        up.awaitReady();
      }
      if (round == 1) {
        checkpoints().awaitAnother(1); // so that a later start has one to go on from
      }
      if (random.nextBoolean()) {
        traffic.rotate();
      }
      long moment = random.nextInt(early ? 3_000 : 5_000);
      System.out.printf(
          "round %d: killed %d ms %s%n", round, moment, early ? "into the start" : "after ready");
      LockSupport.parkNanos(Duration.ofMillis(moment).toNanos());
      assertThat(up.runs()).as("up goes on; it said:\n%s", up.words()).isTrue();
    } finally {
      up.kill();
    }
    restored += up.wentOnFromACheckpoint() ? 1 : 0;
    assertThat(up.errors()).as("errors of round " + round).isEmpty();
  }

  private void runToTheEnd(int number, Traffic traffic) throws Exception {
    UpProcess up = UpProcess.start(folder, number);
    try {
      up.awaitReady();
      Await.until("every line is archived", PATIENCE, () -> isArchived(traffic));
      long archived = Files.getLastModifiedTime(folder.resolve("data/status.json")).toMillis();
      Await.until(
          "every record is judged",
          PATIENCE,
          () -> {
            Path status = folder.resolve("data/status.json");
            JsonNode json = new ObjectMapper().readTree(status.toFile());
            return Files.getLastModifiedTime(status).toMillis() > archived
                && json.path("detecting").asBoolean()
                && json.path("lag").asLong(-1) == 0;
          });
      checkpoints().awaitAnother(3);
      restored += up.wentOnFromACheckpoint() ? 1 : 0;
      assertThat(up.errors()).as("errors of the last run").isEmpty();
    } finally {
      assertThat(up.stop()).as("exit code of a stop").isZero();
    }
  }

  private CheckpointWatch checkpoints() {
    return new CheckpointWatch(folder.resolve("data/checkpoints"));
  }

  private boolean isArchived(Traffic traffic) throws Exception {
    Map<String, List<Integer>> numbers = numbers();
    return last(numbers.get("file")) == traffic.fileLines()
        && last(numbers.get("journald")) == traffic.journalEntries();
  }

  private static int last(List<Integer> numbers) {
    return numbers == null ? 0 : numbers.get(numbers.size() - 1);
  }

  private void archiveHoldsEveryLineOnce(Traffic traffic) throws Exception {
    Map<String, List<Integer>> numbers = numbers();
    assertThat(numbers.get("file")).isEqualTo(upTo(traffic.fileLines()));
    assertThat(numbers.get("journald")).isEqualTo(upTo(traffic.journalEntries()));
    List<Integer> expected = new ArrayList<>();
    for (List<Integer> connection : traffic.tcpConnections()) {
      List<Integer> arrived = new ArrayList<>(connection);
      arrived.retainAll(numbers.getOrDefault("syslog-tcp", List.of()));
      assertThat(arrived)
          .as("lost: at the end of a connection only")
          .isEqualTo(connection.subList(0, arrived.size()));
      expected.addAll(arrived);
    }
    assertThat(numbers.get("syslog-tcp")).as("each once, in order").isEqualTo(expected);
    SealKey key = SealKey.create(folder.resolve("seal.pem"));
    assertThat(ArchiveVerify.verify(folder.resolve("data/archive"), "villeneuve", key).problems())
        .isEmpty();
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  /** The numbers of the archive's lines by kind of source, in its order; every seq is there. */
  private Map<String, List<Integer>> numbers() throws Exception {
    Map<String, List<Integer>> numbers = new TreeMap<>();
    try (ArchiveReader reader = ArchiveReader.open(folder.resolve("data/archive"), "villeneuve")) {
      long seq = 0;
      List<ArchiveRecord> records = reader.next(Duration.ZERO);
      while (!records.isEmpty()) {
        for (ArchiveRecord record : records) {
          assertThat(record.seq()).isEqualTo(++seq);
          if (record.kind() == ArchiveRecord.Kind.LINE) {
            String kind = record.sourceId().split(":", 2)[0];
            numbers
                .computeIfAbsent(kind, none -> new ArrayList<>())
                .add(AttackLines.number(record.text()));
          }
        }
        records = reader.next(Duration.ZERO);
      }
    }
    return numbers;
  }
}
