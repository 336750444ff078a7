package fr.beffroi.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.ingest.archive.seal.ArchiveVerify;
import fr.beffroi.ingest.archive.seal.SealKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills loses nothing that was accepted, and says so. */
class ArchiveDiskTest {
  private static final ArchiveOptions OPTIONS =
      ArchiveOptions.defaults().withCommitInterval(Duration.ofMillis(1)).withQueueBytes(2000);

  @TempDir Path root;
  private final ArchiveTest.SteppingClock clock =
      new ArchiveTest.SteppingClock(Instant.parse("2026-11-20T08:00:00Z"));
  private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);

  private ArchiveWriter writer(ArchiveOptions options) throws IOException {
    return ArchiveWriter.open(
        root,
        "villeneuve",
        "mairie",
        clock,
        options,
        (path, how, attributes) -> new FullDisk(path, how, attributes, room));
  }

  private static boolean line(ArchiveWriter writer, int i) {
    return writer.tryAppend("s", ArchiveRecord.Kind.LINE, "", ("line " + i).getBytes(UTF_8));
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within ten seconds");
      }
      Thread.onSpinWait();
    }
  }

  @Test
  void aFullDiskHoldsSourcesBackAndLosesNothing() throws Exception {
    try (ArchiveWriter writer = writer(OPTIONS);
        ArchiveReader reader = ArchiveReader.open(writer)) {
      assertThat(line(writer, 1)).isTrue();
      writer.awaitCommitted(1);
      room.set(150);
      int accepted = 1;
      while (line(writer, accepted + 1)) {
        accepted++;
      }
      await(() -> writer.failure().isPresent());
      assertThat(writer.failure().orElseThrow())
          .contains(".seg: cannot write (No space left on device)", "tries again");
      assertThat(writer.queuedBytes()).isLessThan(2100);
      long committed = writer.committed();
      assertThat(committed).isLessThan(accepted);
      assertThat(Reading.all(reader)).hasSize((int) committed);

      room.set(Long.MAX_VALUE);
      writer.awaitCommitted(accepted);
      assertThat(writer.failure()).isEmpty();
      List<ArchiveRecord> rest = Reading.of(reader, accepted - (int) committed);
      assertThat(rest).extracting(ArchiveRecord::text).last().isEqualTo("line " + accepted);
    }
    assertIntact();
  }

  @Test
  void aNewSegmentThatFindsNoRoomIsBegunLater() throws Exception {
    try (ArchiveWriter writer = writer(OPTIONS)) {
      line(writer, 1);
      writer.awaitCommitted(1);
      room.set(10);
      clock.set(clock.instant().plusSeconds(86_400));
      line(writer, 2);
      await(() -> writer.failure().isPresent());
      room.set(Long.MAX_VALUE);
      writer.awaitCommitted(2);
    }
    assertIntact();
  }

  @Test
  void closingOnAFullDiskSaysWhatIsLost() throws Exception {
    ArchiveWriter writer = writer(OPTIONS);
    line(writer, 1);
    writer.awaitCommitted(1);
    room.set(10);
    line(writer, 2);
    await(() -> writer.failure().isPresent());
    assertThatThrownBy(writer::close)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("1 records were received and never committed")
        .hasMessageContaining("No space left on device");
    assertThatThrownBy(() -> writer.awaitCommitted(2)).isInstanceOf(IllegalStateException.class);
    assertIntact();
  }

  @Test
  void above95PercentTrafficIsRefusedAndAuthenticationKept() throws Exception {
    double[] used = {0.79};
    ArchiveOptions options =
        OPTIONS
            .withDisk(folder -> used[0])
            .withTraffic((source, context) -> !source.equals("auth"));
    try (ArchiveWriter writer = writer(options)) {
      assertThat(writer.disk()).isEqualTo(DiskSpace.State.OK);
      used[0] = 0.96;
      byte[] line = "line".getBytes(UTF_8);
      writer.awaitCommitted(writer.append("proxy", ArchiveRecord.Kind.LINE, "", line));
      assertThat(writer.disk()).isEqualTo(DiskSpace.State.REFUSE_TRAFFIC_95);
      assertThat(writer.append("proxy", ArchiveRecord.Kind.LINE, "", line))
          .isEqualTo(ArchiveWriter.REFUSED);
      assertThat(writer.tryAppend("proxy", ArchiveRecord.Kind.LINE, "", line)).isFalse();
      assertThat(writer.tryAppend("proxy", ArchiveRecord.Kind.TICK, "", line)).isTrue();
      used[0] = 0.85;
      writer.awaitCommitted(writer.append("auth", ArchiveRecord.Kind.LINE, "", line));
      assertThat(writer.disk()).isEqualTo(DiskSpace.State.WARN_80);
      assertThat(writer.refused()).isEqualTo(Map.of("proxy", 2L));
    }
  }

  private void assertIntact() throws IOException {
    SealKey key = SealKey.create(root.resolve("seal.pem"));
    assertThat(ArchiveVerify.verify(root, "villeneuve", key).problems()).isEmpty();
  }
}
