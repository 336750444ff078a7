package fr.beffroi.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.town.Town;
import fr.beffroi.detection.flink.Feed;
import fr.beffroi.detection.flink.InProcess;
import fr.beffroi.detection.flink.RuleSource;
import fr.beffroi.detection.job.ArchiveFeed;
import fr.beffroi.detection.job.TownJob;
import fr.beffroi.ingest.archive.ArchiveOptions;
import fr.beffroi.ingest.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From wherever detection goes on, it finds what a run finds that nothing interrupted. */
class CheckpointTest {
  private static final RuleSource RULES = Town.rules(null);
  private static final AttackLines LINES = new AttackLines(1, "srv-mairie");

  @TempDir static Path before;
  private static Findings expected;

  @TempDir Path folder;

  /** A first run over two thirds of the lines leaves two checkpoints; the last third waits. */
  @BeforeAll
  static void leaveCheckpoints() throws Exception {
    try (JobRun run = open(before)) {
      run.append(lines(1, 3_000));
      TownJob job = run.start(Duration.ofMillis(200));
      try (job) {
        run.awaitAllRead();
        CheckpointWatch watch = new CheckpointWatch(run.checkpoints());
        watch.awaitAnother(2);
        run.append(lines(3_001, 6_000));
        run.awaitAllRead();
        watch.awaitAnother(1);
      }
      run.append(lines(6_001, 9_000));
    }
    Path again = before.resolveSibling(before.getFileName() + "-again");
    Folders.copy(before.resolve("archive"), again.resolve("archive"));
    try (JobRun run = open(again)) {
      expected = run.finish(run.archive());
    }
    assertThat(expected.counts()).as("counts to compare").isNotEmpty();
  }

  private static JobRun open(Path folder) throws IOException {
    return new JobRun(folder, RULES, Clock.systemUTC(), ArchiveOptions.defaults());
  }

  private static List<String> lines(int first, int last) {
    Instant now = Instant.now();
    return IntStream.rangeClosed(first, last).mapToObj(number -> LINES.file(number, now)).toList();
  }

  /** What can a disk do to a checkpoint? */
  enum Damage {
    NONE {
      @Override
      void to(Path checkpoint) {
        // The usual case, for comparison.
      }
    },
    METADATA_TRUNCATED {
      @Override
      void to(Path checkpoint) throws IOException {
        truncate(checkpoint.resolve("_metadata"));
      }
    },
    METADATA_IS_NOISE {
      @Override
      void to(Path checkpoint) throws IOException {
        overwrite(checkpoint.resolve("_metadata"));
      }
    },
    STATE_TRUNCATED {
      @Override
      void to(Path checkpoint) throws IOException {
        truncate(stateOf(checkpoint));
      }
    },
    STATE_IS_NOISE {
      @Override
      void to(Path checkpoint) throws IOException {
        overwrite(stateOf(checkpoint));
      }
    };

    abstract void to(Path checkpoint) throws IOException;

    private static Path stateOf(Path checkpoint) throws IOException {
      return Folders.files(checkpoint).stream()
          .filter(file -> Files.isRegularFile(file) && !file.endsWith("_metadata"))
          .max((one, other) -> Long.compare(one.toFile().length(), other.toFile().length()))
          .orElseThrow(() -> new AssertionError("no state beside the metadata"));
    }

    private static void truncate(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }

    private static void overwrite(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      byte[] noise = new byte[bytes.length / 2];
      new Random(7).nextBytes(noise);
      System.arraycopy(noise, 0, bytes, bytes.length / 4, noise.length);
      Files.write(file, bytes);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anUnreadableNewestCheckpointGivesWayToTheOneBefore(Damage damage) throws Exception {
    Path copy = Folders.copy(before, folder.resolve("copy"));
    List<Path> checkpoints = new CheckpointWatch(copy.resolve("checkpoints")).complete();
    assertThat(checkpoints).hasSizeGreaterThanOrEqualTo(2);
    damage.to(checkpoints.get(0));

    try (JobRun run = open(copy)) {
      Findings found = run.finish(new NeverFromTheBeginning(run.archive()));
      assertThat(found.differencesFrom(expected)).isEmpty();
    }
  }

  @Test
  void withoutAnyReadableCheckpointTheArchiveIsReadAgain() throws Exception {
    Path copy = Folders.copy(before, folder.resolve("copy"));
    for (Path checkpoint : new CheckpointWatch(copy.resolve("checkpoints")).complete()) {
      Damage.METADATA_TRUNCATED.to(checkpoint);
    }

    try (JobRun run = open(copy)) {
      assertThat(run.finish(run.archive()).differencesFrom(expected)).isEmpty();
    }
  }

  @Test
  void readingGoesOnBehindAnyEventAlsoInTheMiddleOfARecord() throws Exception {
    try (JobRun run = open(folder)) {
      run.append(lines(1, 30));
      run.archive().endAt(run.writer().committed());
      List<String> all = eventsAfter(run, null);

      assertThat(all).hasSizeGreaterThan(30).contains("villeneuve/5#0", "villeneuve/5#2");
      for (int i = 0; i < all.size(); i++) {
        assertThat(eventsAfter(run, all.get(i))).isEqualTo(all.subList(i + 1, all.size()));
      }
    }
  }

  private static List<String> eventsAfter(JobRun run, String id) throws Exception {
    List<String> ids = new ArrayList<>();
    try (InProcess<ArchiveFeed.Archive> archive =
            new InProcess<>(ArchiveFeed.Archive.class, run.archive());
        Feed<Event> feed = new ArchiveFeed.Opener(JobRun.COMMUNE, true, archive).open(id)) {
      boolean ended = false;
      while (!ended) {
        Feed.Batch<Event> batch = feed.next(Duration.ofMillis(1));
        batch.values().forEach(event -> ids.add(event.id()));
        ended = batch.ended();
      }
    }
    return ids;
  }
}
