package fr.beffroi.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is appended is read, in order, once, by whoever follows. */
class ArchiveTest {
  private static final ArchiveOptions OPTIONS =
      ArchiveOptions.defaults().withCommitInterval(Duration.ofMillis(1));

  @TempDir Path root;
  private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-20T08:00:00Z"));

  private ArchiveWriter writer(ArchiveOptions options) throws IOException {
    return ArchiveWriter.open(root, "villeneuve", "mairie", clock, options);
  }

  private static long line(ArchiveWriter writer, String text) throws InterruptedException {
    return writer.append("file:auth", ArchiveRecord.Kind.LINE, "at " + text, text.getBytes(UTF_8));
  }

  @Test
  void whatIsCommittedIsReadInOrder() throws Exception {
    try (ArchiveWriter writer = writer(OPTIONS);
        ArchiveReader reader = ArchiveReader.open(writer)) {
      line(writer, "first");
      writer.awaitCommitted(line(writer, "second"));
      List<ArchiveRecord> read = Reading.of(reader, 2);
      assertThat(read).extracting(ArchiveRecord::text).containsExactly("first", "second");
      assertThat(read).extracting(ArchiveRecord::seq).containsExactly(1L, 2L);
      assertThat(read.get(0).received()).isEqualTo(clock.instant());
      assertThat(reader.lastSeq()).isEqualTo(2);
    }
  }

  @Test
  void nothingToReadIsNothingAndNoError() throws Exception {
    try (ArchiveWriter writer = writer(OPTIONS);
        ArchiveReader beside = ArchiveReader.open(writer);
        ArchiveReader apart = ArchiveReader.open(root, "villeneuve")) {
      assertThat(beside.next(Duration.ofMillis(1))).isEmpty();
      assertThat(apart.next(Duration.ofMillis(1))).isEmpty();
      assertThat(apart.collector()).isEqualTo("mairie");
    }
  }

  @Test
  void aReaderOfAnotherProcessSeesWhatIsCommitted() throws Exception {
    try (ArchiveWriter writer = writer(OPTIONS);
        ArchiveReader reader = ArchiveReader.open(root, "villeneuve")) {
      writer.awaitCommitted(line(writer, "first"));
      assertThat(Reading.of(reader, 1)).extracting(ArchiveRecord::text).containsExactly("first");
      writer.awaitCommitted(line(writer, "second"));
      assertThat(Reading.of(reader, 1)).extracting(ArchiveRecord::text).containsExactly("second");
    }
  }

  @Test
  void anotherRunGoesOnWhereTheLastStopped() throws Exception {
    try (ArchiveWriter writer = writer(OPTIONS)) {
      writer.append("file:auth", ArchiveRecord.Kind.CONTEXT, "", "format=sshd".getBytes(UTF_8));
      line(writer, "before");
    }
    try (ArchiveWriter writer = writer(OPTIONS);
        ArchiveReader reader = ArchiveReader.open(writer)) {
      assertThat(writer.committed()).isEqualTo(2);
      assertThat(writer.cursors()).isEqualTo(Map.of("file:auth", "at before"));
      assertThat(writer.contexts()).isEqualTo(Map.of("file:auth", "format=sshd"));
      assertThat(line(writer, "after")).isEqualTo(3);
      assertThat(Reading.of(reader, 3)).extracting(ArchiveRecord::text).last().isEqualTo("after");
      assertThat(reader.contexts()).isEqualTo(Map.of("file:auth", "format=sshd"));
    }
  }

  @Test
  void aNewDayBeginsANewSegmentAndReadersFollow() throws Exception {
    try (ArchiveWriter writer = writer(OPTIONS);
        ArchiveReader reader = ArchiveReader.open(writer)) {
      line(writer, "Friday");
      clock.set(Instant.parse("2026-11-21T00:00:00Z"));
      writer.awaitCommitted(line(writer, "Saturday"));
      assertThat(Reading.of(reader, 2))
          .extracting(ArchiveRecord::text)
          .containsExactly("Friday", "Saturday");
    }
    assertThat(root.resolve("villeneuve/2026-11-20/0000000000000000001.seg")).exists();
    assertThat(root.resolve("villeneuve/2026-11-21/0000000000000000002.seg")).exists();
  }

  @Test
  void anEmptySegmentOfYesterdayLeavesNoTrace() throws Exception {
    try (ArchiveWriter writer = writer(OPTIONS);
        ArchiveReader reader = ArchiveReader.open(root, "villeneuve")) {
      assertThat(reader.next(Duration.ZERO)).isEmpty();
      clock.set(Instant.parse("2026-11-21T00:00:00Z"));
      line(writer, "Saturday");
      assertThat(Reading.of(reader, 1)).extracting(ArchiveRecord::seq).containsExactly(1L);
      assertThat(root.resolve("villeneuve/2026-11-20")).isEmptyDirectory();
    }
  }

  @Test
  void receivedTimeNeverGoesBack() throws Exception {
    Instant before = clock.instant();
    try (ArchiveWriter writer = writer(OPTIONS)) {
      line(writer, "one");
      clock.set(before.minusSeconds(3600 * 48));
      line(writer, "two");
    }
    try (ArchiveWriter writer = writer(OPTIONS);
        ArchiveReader reader = ArchiveReader.open(writer)) {
      line(writer, "three");
      assertThat(Reading.of(reader, 3)).extracting(ArchiveRecord::received).containsOnly(before);
    }
  }

  @Test
  void aReaderGoesOnAfterThePositionSought() throws Exception {
    try (ArchiveWriter writer = writer(OPTIONS.withRollBytes(400));
        ArchiveReader reader = ArchiveReader.open(writer)) {
      for (int i = 1; i <= 20; i++) {
        writer.awaitCommitted(line(writer, "line " + i));
      }
      reader.seek(13);
      assertThat(Reading.of(reader, 7)).extracting(ArchiveRecord::seq).first().isEqualTo(14L);
      reader.seek(0);
      assertThat(Reading.of(reader, 20)).hasSize(20);
    }
  }

  @Test
  void twoWritersAreOneTooManyAndTheMessageNamesTheHolder() throws Exception {
    try (ArchiveWriter writer = writer(OPTIONS)) {
      assertThatThrownBy(() -> writer(OPTIONS))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("already written to by this process")
          .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
      line(writer, "still writes");
    }
    writer(OPTIONS).close();
  }

  @Test
  void anArchiveBelongsToOneCollector() throws Exception {
    writer(OPTIONS).close();
    assertThatThrownBy(() -> ArchiveWriter.open(root, "villeneuve", "ccas", clock, OPTIONS))
        .hasMessageContaining("collector 'mairie', not 'ccas'");
  }

  @Test
  void namesThatLeaveTheFolderAreRefused() {
    assertThatThrownBy(() -> ArchiveWriter.open(root, "../etc", "mairie", clock, OPTIONS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Position.parse("mairie")).hasMessageContaining("mairie/42");
    assertThat(Position.parse("mairie/42")).hasToString("mairie/42");
  }

  @Test
  void whatIsReceivedIsForTheServiceAlone() throws Exception {
    writer(OPTIONS).close();
    assertThat(Files.getPosixFilePermissions(root.resolve("villeneuve"))).hasSize(3);
    assertThat(
            Files.getPosixFilePermissions(
                root.resolve("villeneuve/2026-11-20/0000000000000000001.seg")))
        .hasSize(2);
  }

  /** A clock that stands still until it is set. */
  static final class SteppingClock extends Clock {
    private volatile Instant now;

    SteppingClock(Instant now) {
      this.now = now;
    }

    void set(Instant to) {
      now = to;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
