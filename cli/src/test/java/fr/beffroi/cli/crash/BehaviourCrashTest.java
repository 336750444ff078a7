package fr.beffroi.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does {@code up} find the same that is out of the usual when it is killed at any moment? It reads
 * what a week of desks and of chatter left in the archive, by a model of the week before.
 */
class BehaviourCrashTest {
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  /**
   * Days ago; a start without a checkpoint reads the last four days, and so that it begins at the
   * same line at any hour, nothing lies between the days that are learned and those.
   */
  private static final int FIRST = 16;

  private static final int JUDGED = FIRST - 3;

  @TempDir private Path folder;

  @Test
  void twoKillsChangeNothing() throws Exception {
    kill(2, 60);
  }

  @Test
  @Tag("crash")
  void twentyKillsChangeNothing() throws Exception {
    kill(20, 300);
  }

  private void kill(int rounds, int chatterAMinute) throws Exception {
    long seed = Long.getLong("beffroi.crash.seed", System.nanoTime());
    System.out.println("crash seed (-Dbeffroi.crash.seed): " + seed);
    Random random = new Random(seed);
    Path killed = Files.createDirectories(folder.resolve("killed"));
    fill(killed, chatterAMinute);
    Path whole = Folders.copy(killed, folder.resolve("whole"));

    int restored = 0;
    for (int round = 1; round <= rounds; round++) {
      UpProcess up = UpProcess.start(killed, round);
      try {
        up.awaitReady();
        if (round == 1) {
          new CheckpointWatch(killed.resolve("data/checkpoints")).awaitAnother(1);
        }
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(2_000)).toNanos());
      } finally {
        up.kill();
      }
      restored += up.wentOnFromACheckpoint() ? 1 : 0;
      assertThat(up.errors()).as("errors of round " + round).isEmpty();
    }
    Findings found = toTheEnd(killed, rounds + 1);
    Findings expected = toTheEnd(whole, 1);

    System.out.printf(
        "%d kills, %d of the starts between from a checkpoint, %d alerts, %d of them anomalies%n",
        rounds, restored, expected.alerts().size(), anomalies(expected));
    assertThat(anomalies(expected)).as("anomalies to compare").isPositive();
    assertThat(found.differencesFrom(expected)).as("seed " + seed).isEmpty();
  }

  private static long anomalies(Findings findings) {
    return findings.alerts().values().stream().filter(one -> one.contains(Desks.ODD)).count();
  }

  /** An archive and a model, as a watch would have left them. */
  private static void fill(Path folder, int chatterAMinute) throws Exception {
    Files.writeString(
        folder.resolve("beffroi.yml"),
        """
        commune: {slug: villeneuve}
        data: data
        behaviour: {enabled: true, retrain: never}
        """);
    LocalDate first = LocalDate.now(Desks.PARIS).minusDays(FIRST);
    try (WatchedDesks town = new WatchedDesks(folder.resolve("data"), first)) {
      town.receiveDays(0, WatchedDesks.LEARNED);
      town.models().take(town.train(1));
      for (int day = JUDGED; day < FIRST; day++) {
        List<Desks.Timed> lines = new ArrayList<>(town.desks().day(day));
        lines.addAll(town.desks().chatter(day, chatterAMinute));
        if (day < FIRST - 1) {
          lines.addAll(town.desks().oddNight(day));
        }
        lines.sort(Comparator.comparing(Desks.Timed::at));
        town.receive(lines);
      }
    }
  }

  /** Nothing interrupts it any more. */
  private static Findings toTheEnd(Path folder, int number) throws Exception {
    UpProcess up = UpProcess.start(folder, number);
    try {
      up.awaitReady();
      long now = System.currentTimeMillis();
      Path status = folder.resolve("data/status.json");
      Await.until("every record is judged", PATIENCE, () -> isJudged(status, now));
      new CheckpointWatch(folder.resolve("data/checkpoints")).awaitAnother(3);
      assertThat(up.errors()).as("errors of the last run").isEmpty();
    } finally {
      assertThat(up.stop()).as("exit code of a stop").isZero();
    }
    return Findings.in(folder.resolve("data/store.db"), "villeneuve");
  }

  private static boolean isJudged(Path status, long since) throws IOException {
    if (!Files.exists(status) || Files.getLastModifiedTime(status).toMillis() < since) {
      return false;
    }
    JsonNode json = new ObjectMapper().readTree(status.toFile());
    return json.path("detecting").asBoolean() && json.path("lag").asLong(-1) == 0;
  }
}
