package fr.beffroi.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.town.Town;
import fr.beffroi.detection.flink.RuleSource;
import fr.beffroi.detection.job.TownJob;
import fr.beffroi.ingest.archive.ArchiveOptions;
import fr.beffroi.ingest.archive.seal.ArchivePurge;
import fr.beffroi.ingest.archive.seal.SealKey;
import fr.beffroi.ingest.archive.search.BlockIndex;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive is compressed, purged and damaged under the job that reads it. */
class ChangingArchiveTest {
  private static final RuleSource RULES = Town.rules(null);
  private static final AttackLines LINES = new AttackLines(1, "srv-mairie");
  private static final int A_DAY = 3_000;

  @TempDir Path folder;

  /** A clock that a test moves on. */
  private static final class TestClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-20T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void whatWasReadMayBePurgedAndCompressedWhileTheRestIsRead() throws Exception {
    Findings expected = run(folder.resolve("plain"), 64 << 20, false);
    Findings found = run(folder.resolve("changing"), 40_000, true);

    assertThat(expected.alerts()).hasSizeGreaterThan(20);
    assertThat(found.differencesFrom(expected)).isEmpty();
  }

  private static Findings run(Path place, long rollBytes, boolean purge) throws Exception {
    TestClock clock = new TestClock();
    Files.createDirectories(place);
    SealKey key = SealKey.create(place.resolve("seal.pem"));
    try (JobRun run = open(place, clock, rollBytes)) {
      run.append(lines(0, clock));
      clock.now = clock.now.plus(Duration.ofDays(1));
      run.append(lines(1, clock));
      TownJob job = run.start(Duration.ofMillis(200));
      try (job) {
        Await.until("the first day is read", JobRun.PATIENCE, () -> run.archive().lag() <= A_DAY);
        if (purge) {
          LocalDate day = LocalDate.parse("2026-11-20");
          assertThat(ArchivePurge.purge(run.root(), JobRun.COMMUNE, day, key, clock).intact())
              .isTrue();
        }
        clock.now = clock.now.plus(Duration.ofDays(1));
        run.append(lines(2, clock));
        run.awaitAllRead();
        new CheckpointWatch(run.checkpoints()).awaitAnother(3);
      }
      return run.found();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsSoundIsJudgedAroundADamagedSegment(boolean truncated) throws Exception {
    TestClock clock = new TestClock();
    try (JobRun run = open(folder, clock, 64 << 20)) {
      for (int day = 0; day < 3; day++) {
        run.append(lines(day, clock));
        clock.now = clock.now.plus(Duration.ofDays(1));
      }
    }
    damage(folder.resolve("archive/villeneuve/2026-11-21"), truncated);

    try (JobRun run = open(folder, clock, 64 << 20)) {
      Map<String, String> alerts = run.finish(run.archive()).alerts();

      assertThat(alerts.values())
          .anySatisfy(alert -> assertThat(alert).contains("at 2026-11-20"))
          .anySatisfy(alert -> assertThat(alert).contains("at 2026-11-22"));
    }
  }

  private static void damage(Path day, boolean truncated) throws IOException {
    Path segment =
        Folders.files(day).stream()
            .filter(file -> file.toString().endsWith(".seg"))
            .findFirst()
            .orElseThrow();
    try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
      long middle = file.length() / 2;
      if (truncated) {
        file.setLength(middle);
      } else {
        file.seek(middle);
        file.write(new byte[200]);
      }
    }
  }

  private static JobRun open(Path place, Clock clock, long rollBytes) throws IOException {
    ArchiveOptions options =
        ArchiveOptions.defaults().withRollBytes(rollBytes).withCompression(BlockIndex::new);
    return new JobRun(place, RULES, clock, options);
  }

  private static List<String> lines(int day, Clock clock) {
    return IntStream.rangeClosed(day * A_DAY + 1, (day + 1) * A_DAY)
        .mapToObj(number -> LINES.file(number, clock.instant()))
        .toList();
  }
}
