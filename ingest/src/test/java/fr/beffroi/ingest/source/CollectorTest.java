package fr.beffroi.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.ingest.archive.ArchiveOptions;
import fr.beffroi.ingest.archive.ArchiveWriter;
import fr.beffroi.ingest.source.FileSource.Begin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectorTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Duration NEVER = Duration.ofDays(1);

  @TempDir Path folder;

  private ArchiveOptions options =
      ArchiveOptions.defaults().withCommitInterval(Duration.ofMillis(2));

  @Test
  void aFileGoesOnBehindItsLastCommittedLine() throws Exception {
    Path log = Files.writeString(folder.resolve("auth.log"), "one\ntwo\n");
    try (Collector collector = collector(file(log))) {
      collector.start();
      Received.until("read", () -> lines(collector, "file:" + log) == 2);
    }
    Files.writeString(log, "three\n", StandardOpenOption.APPEND);
    try (Collector collector = collector(file(log))) {
      collector.start();
      Received.until("read", () -> lines(collector, "file:" + log) == 1);
    }
  }

  @Test
  void everySourceGivesASignOfLife() throws Exception {
    Silent silent = new Silent("silent");
    try (Collector collector = collector(silent)) {
      collector.start();
      collector.receive("silent", "c", "line".getBytes(UTF_8));
      SourceStatus status = collector.status().get(0);
      SourceCounter counter = new SourceCounter(NOW);

      assertThat(new String(counter.tick(status), UTF_8))
          .isEqualTo(
              "{\"lines\":1,\"total\":1,\"bytes\":4,\"last\":\"2026-11-22T10:00:00Z\","
                  + "\"losses\":{\"reason\":3}}");
      assertThat(new String(counter.tick(status), UTF_8)).startsWith("{\"lines\":0,\"total\":1,");
      collector.tick();
    }
  }

  @Test
  void aSenderKnownBeforeTheRestartIsStillExpected() throws Exception {
    try (Collector collector = collector(new Silent("syslog-udp:514"))) {
      collector.start();
      collector.context("syslog-udp:514/192.0.2.1", "format=stormshield");
      collector.context("gone:1", "format=sshd");
    }
    try (Collector collector = collector(new Silent("syslog-udp:514"))) {
      collector.start();
      assertThat(collector.status().stream().map(SourceStatus::sourceId))
          .containsExactly("syslog-udp:514", "syslog-udp:514/192.0.2.1");
    }
  }

  @Test
  void aSourceThatCannotStartIsReportedAndTriedAgainWhileOthersGoOn() throws Exception {
    AtomicBoolean broken = new AtomicBoolean(true);
    Silent failing =
        new Silent("failing") {
          @Override
          public void start(@Nullable String cursor, Receiver receiver) throws IOException {
            if (broken.get()) {
              throw new SourceException(new Problem(id(), "cassé.", "broken."), null);
            }
            super.start(cursor, receiver);
          }
        };
    Silent other = new Silent("other");
    ArchiveWriter archive = archive();
    try (Collector collector =
        new Collector(archive, List.of(failing, other), clock(), NEVER, Duration.ofMillis(2))) {
      collector.start();
      assertThat(other.started).isTrue();
      assertThat(collector.problems()).extracting(Problem::en).containsExactly("broken.");

      broken.set(false);
      Received.until("started", () -> failing.started);
      Received.until("resolved", () -> collector.problems().isEmpty());
    }
    assertThat(failing.closed && other.closed).isTrue();
  }

  @Test
  void aFullDiskRefusesAndCountsBySource() throws Exception {
    options =
        options
            .withDisk(path -> 0.96)
            .withTraffic((source, context) -> !source.equals("file:auth"));
    try (Collector collector = collector(new Silent("file:auth"), new Silent("proxy"))) {
      collector.start();
      collector.receive("file:auth", "", new byte[1]);
      collector.receive("proxy", "", new byte[1]);
      assertThat(collector.tryReceive("proxy", "", new byte[1])).isTrue();

      assertThat(lines(collector, "file:auth")).isOne();
      assertThat(collector.status().get(1).losses())
          .isEqualTo(Map.of("reason", 3L, SourceCounter.REFUSED, 2L));
    }
  }

  @Test
  void twoSourcesOfOneIdAreAMistake() throws Exception {
    try (ArchiveWriter archive = archive()) {
      assertThatThrownBy(
              () ->
                  new Collector(
                      archive, List.of(new Silent("a"), new Silent("a")), Clock.systemUTC()))
          .hasMessageContaining("a: configured twice");
    }
  }

  private static long lines(Collector collector, String id) {
    return collector.status().stream()
        .filter(status -> status.sourceId().equals(id))
        .mapToLong(SourceStatus::lines)
        .sum();
  }

  private static FileSource file(Path log) {
    return new FileSource(
        log.toString(),
        new FileSource.Options(Begin.START, Duration.ofMillis(2), 8, Duration.ofMillis(2)));
  }

  private Collector collector(Source... sources) throws IOException {
    return new Collector(archive(), List.of(sources), clock(), NEVER, NEVER);
  }

  private ArchiveWriter archive() throws IOException {
    return ArchiveWriter.open(folder.resolve("archive"), "bourg", "c1", clock(), options);
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private static class Silent implements Source {
    volatile boolean started;
    volatile boolean closed;
    private final String id;

    Silent(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public void start(@Nullable String cursor, Receiver receiver) throws IOException {
      started = true;
    }

    @Override
    public Map<String, Long> losses() {
      return Map.of("reason", 3L);
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
