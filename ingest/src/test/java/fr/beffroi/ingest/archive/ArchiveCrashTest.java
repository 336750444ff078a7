package fr.beffroi.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.archive.seal.ArchiveVerify;
import fr.beffroi.ingest.archive.seal.SealKey;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged before a kill -9 is there after it, once, in order. */
class ArchiveCrashTest {
  @TempDir Path root;

  @Test
  void threeKillsLoseNothingThatWasAcknowledged() throws Exception {
    kill(3);
  }

  @Test
  @Tag("crash")
  void hundredKillsLoseNothingThatWasAcknowledged() throws Exception {
    kill(100);
  }

  private void kill(int rounds) throws Exception {
    long seed = Long.getLong("beffroi.crash.seed", System.nanoTime());
    System.out.println("crash seed (-Dbeffroi.crash.seed): " + seed);
    Random random = new Random(seed);
    SealKey key = SealKey.create(root.resolve("seal.pem"));
    for (int round = 1; round <= rounds; round++) {
      long acknowledged = runAndKill(random);
      String what = "seed " + seed + ", round " + round;
      try (ArchiveWriter writer = CrashingWriter.open(root);
          ArchiveReader reader = ArchiveReader.open(writer)) {
        assertThat(writer.committed()).as(what).isGreaterThanOrEqualTo(acknowledged);
        List<ArchiveRecord> read = Reading.of(reader, (int) writer.committed());
        for (int i = 0; i < read.size(); i++) {
          assertThat(read.get(i).seq()).as(what).isEqualTo(i + 1);
          assertThat(read.get(i).text()).as(what).isEqualTo(CrashingWriter.line(i + 1));
        }
        assertThat(writer.cursors())
            .as(what)
            .containsEntry(CrashingWriter.SOURCE, Long.toString(writer.committed()));
        assertThat(reader.damagedRecords()).as(what).isZero();
      }
      assertThat(ArchiveVerify.verify(root, "villeneuve", key).problems()).as(what).isEmpty();
    }
  }

  /** The last number that the killed process said it had committed. */
  private long runAndKill(Random random) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                CrashingWriter.class.getName(),
                root.toString(),
                Long.toString(random.nextLong()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long acknowledged = 0;
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      int lines = 1 + random.nextInt(60);
      for (int i = 0; i < lines; i++) {
        acknowledged = number(out.readLine(), acknowledged);
      }
      for (int spin = random.nextInt(200_000); spin > 0; spin--) {
        Thread.onSpinWait(); // anywhere inside a commit, a roll or a compression
      }
      process.toHandle().destroyForcibly(); // unlike the process's own, it leaves the pipe open
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        acknowledged = number(line, acknowledged);
      }
    }
    assertThat(process.waitFor()).as("killed, not ended by itself").isEqualTo(128 + 9);
    assertThat(acknowledged).isPositive();
    return acknowledged;
  }

  /** A number cut short by the kill is smaller than the one before, or none. */
  private static long number(String line, long before) {
    return line == null || line.isEmpty() ? before : Math.max(before, Long.parseLong(line));
  }
}
