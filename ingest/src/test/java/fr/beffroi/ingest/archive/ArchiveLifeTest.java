package fr.beffroi.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.ingest.archive.seal.ArchivePurge;
import fr.beffroi.ingest.archive.seal.ArchiveVerify;
import fr.beffroi.ingest.archive.seal.SealKey;
import fr.beffroi.ingest.archive.search.ArchiveSearch;
import fr.beffroi.ingest.archive.search.BlockIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a day: compressed, searched, proven, purged. */
class ArchiveLifeTest {
  private static final ArchiveOptions OPTIONS =
      ArchiveOptions.defaults().withCommitInterval(Duration.ofMillis(1));
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  @TempDir Path root;
  private final ArchiveTest.SteppingClock clock =
      new ArchiveTest.SteppingClock(Instant.parse("2026-11-20T08:00:00Z"));
  private SealKey key;

  @BeforeEach
  void makeKey() throws IOException {
    key = SealKey.create(root.resolve("seal.pem"));
  }

  /** Three days of forty records in four segments each. */
  private void threeDays() throws Exception {
    try (ArchiveWriter writer = writer()) {
      for (int day = 0; day < 3; day++) {
        for (int i = 0; i < 40; i++) {
          clock.set(Instant.parse("2026-11-20T08:00:00Z").plusSeconds(day * 86_400L + i));
          long seq = writer.append("file:" + i % 2, ArchiveRecord.Kind.LINE, "at " + i, line(i));
          if (i % 10 == 9) {
            writer.awaitCommitted(seq);
          }
        }
      }
    }
  }

  private ArchiveWriter writer() throws IOException {
    return ArchiveWriter.open(root, "villeneuve", "mairie", clock, OPTIONS.withRollBytes(1200));
  }

  private static byte[] line(int i) {
    String user = i == 17 ? "jean.dupont" : "automate" + i;
    return ("Failed password for " + user + " from 192.0.2." + i + " port 22").getBytes(UTF_8);
  }

  private void compressAll() throws IOException {
    for (Segment segment : segments()) {
      SegmentCompressor.compress(segment, 400, new BlockIndex());
    }
  }

  private List<Segment> segments() throws IOException {
    return List.copyOf(ArchiveLayout.of(root, "villeneuve").segments().values());
  }

  private ArchiveVerify.Report verify() throws IOException {
    return ArchiveVerify.verify(root, "villeneuve", key);
  }

  private List<ArchiveRecord> search(ArchiveSearch.Query query) throws IOException {
    try (Stream<ArchiveRecord> found = ArchiveSearch.open(root, "villeneuve").search(query)) {
      return found.toList();
    }
  }

  @Test
  void compressionChangesNeitherRecordsNorChain() throws Exception {
    threeDays();
    ArchiveVerify.Report before = verify();
    List<String> records = search(ArchiveSearch.Query.ALL).stream().map(this::describe).toList();
    compressAll();
    assertThat(verify()).isEqualTo(before);
    assertThat(before.intact()).isTrue();
    assertThat(before.records()).isEqualTo(120);
    assertThat(search(ArchiveSearch.Query.ALL).stream().map(this::describe).toList())
        .isEqualTo(records);
  }

  private String describe(ArchiveRecord record) {
    return record.seq() + record.received().toString() + record.sourceId() + record.text();
  }

  @Test
  void aClosedSegmentIsCompressedInTheBackground() throws Exception {
    byte[] line = "the same line over and over".getBytes(UTF_8);
    ArchiveOptions options = OPTIONS.withCompression(BlockIndex::new).withRollBytes(20_000);
    try (ArchiveWriter writer = ArchiveWriter.open(root, "villeneuve", "mairie", clock, options)) {
      for (int i = 0; i < 300; i++) {
        writer.awaitCommitted(writer.append("s", ArchiveRecord.Kind.LINE, "", line));
      }
      Path first = segments().get(0).path();
      long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
      while (Files.size(first) > 15_000 && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }
      assertThat(Files.size(first)).isLessThan(15_000);
    }
    assertThat(verify().intact()).isTrue();
  }

  @Test
  void aReaderSurvivesCompressionAndPurgeUnderIt() throws Exception {
    threeDays();
    try (ArchiveReader reader = ArchiveReader.open(root, "villeneuve")) {
      List<ArchiveRecord> first = reader.next(Duration.ZERO);
      compressAll();
      assertThat(reader.next(Duration.ZERO).get(0).seq())
          .isEqualTo(first.get(first.size() - 1).seq() + 1);
      ArchivePurge.purge(root, "villeneuve", DAY, key, clock);
      ArchivePurge.purge(root, "villeneuve", DAY.plusDays(1), key, clock);
      List<ArchiveRecord> rest = Reading.all(reader);
      assertThat(rest).extracting(ArchiveRecord::seq).endsWith(119L, 120L).contains(81L);
      assertThat(reader.damagedRecords()).isZero();
      assertThat(reader.purgedRecords()).isPositive();
    }
  }

  @Test
  void aPurgedDayLeavesATombstoneAndTheChainStillHolds() throws Exception {
    threeDays();
    String chain = verify().chain();
    ArchivePurge.Purged purged = ArchivePurge.purge(root, "villeneuve", DAY, key, clock);
    assertThat(purged).isEqualTo(new ArchivePurge.Purged(DAY, 1, 40, 40, true));
    assertThat(root.resolve("villeneuve/2026-11-20")).doesNotExist();
    assertThat(verify().problems()).isEmpty();
    assertThat(verify().chain()).isEqualTo(chain);
    assertThat(verify().records()).isEqualTo(80);
    try (ArchiveReader reader = ArchiveReader.open(root, "villeneuve")) {
      assertThat(Reading.all(reader)).hasSize(80);
      assertThat(reader.purgedRecords()).isEqualTo(40);
      assertThat(reader.damagedRecords()).isZero();
    }
  }

  @Test
  void daysMayBePurgedInAnyOrderAndTwice() throws Exception {
    threeDays();
    ArchivePurge.purge(root, "villeneuve", DAY.plusDays(1), key, clock);
    assertThat(verify().problems()).isEmpty();
    ArchivePurge.purge(root, "villeneuve", DAY, key, clock);
    ArchivePurge.purge(root, "villeneuve", DAY, key, clock);
    assertThat(verify().problems()).isEmpty();
  }

  @Test
  void anOpenDayIsNotPurged() throws Exception {
    threeDays();
    assertThatThrownBy(() -> ArchivePurge.purge(root, "villeneuve", DAY.plusDays(2), key, clock))
        .hasMessageContaining("2026-11-22 is still open");
    assertThatThrownBy(() -> ArchivePurge.purge(root, "villeneuve", DAY.minusDays(2), key, clock))
        .hasMessageContaining("nothing of 2026-11-18");
  }

  @Test
  void aTombstoneOfAnotherKeyIsNoProof() throws Exception {
    threeDays();
    SealKey other = SealKey.create(root.resolve("other.pem"));
    ArchivePurge.purge(root, "villeneuve", DAY, other, clock);
    assertThat(verify().problems())
        .extracting(ArchiveVerify.Problem::kind)
        .contains(ArchiveVerify.Kind.TOMBSTONE_UNSIGNED, ArchiveVerify.Kind.MISSING);
  }

  @Test
  void aDayThatDisappearsWithoutATombstoneIsMissed() throws Exception {
    threeDays();
    for (Segment segment : segments()) {
      if (segment.day().equals(DAY.plusDays(1))) {
        Files.delete(segment.path());
      }
    }
    // Named after the segment behind the gap; how many a day has depends on the commits.
    String behind =
        segments().stream()
            .filter(segment -> segment.day().equals(DAY.plusDays(2)))
            .findFirst()
            .orElseThrow()
            .name();
    assertThat(verify().problems())
        .containsExactly(new ArchiveVerify.Problem(ArchiveVerify.Kind.MISSING, behind, 41, 80));
    try (ArchiveReader reader = ArchiveReader.open(root, "villeneuve")) {
      assertThat(Reading.all(reader)).hasSize(80);
      assertThat(reader.damagedRecords()).isEqualTo(40);
    }
  }

  @Test
  void wordsAddressesSourcesAndTimesAreFoundPlainAndCompressed() throws Exception {
    threeDays();
    for (int round = 0; round < 2; round++) {
      assertThat(search(ArchiveSearch.Query.ALL.withTokens("Jean.Dupont"))).hasSize(3);
      assertThat(search(ArchiveSearch.Query.ALL.withTokens("dupont", "192.0.2.17"))).hasSize(3);
      assertThat(search(ArchiveSearch.Query.ALL.withTokens("192.0.2.1"))).hasSize(3);
      assertThat(search(ArchiveSearch.Query.ALL.withTokens("dupon"))).isEmpty();
      assertThat(search(ArchiveSearch.Query.ALL.withTokens("dupont", "192.0.2.18"))).isEmpty();
      Instant from = Instant.parse("2026-11-21T08:00:05Z");
      assertThat(
              search(
                  new ArchiveSearch.Query(
                      from, from.plusSeconds(10), "file:1", List.of(), "PASSWORD for a", 3)))
          .extracting(ArchiveRecord::seq)
          .containsExactly(46L, 48L, 50L);
      compressAll();
    }
  }

  @Test
  void evidenceIsFoundByItsPositionPlainAndCompressed() throws Exception {
    threeDays();
    for (int round = 0; round < 2; round++) {
      ArchiveSearch search = ArchiveSearch.open(root, "villeneuve");
      for (long seq = 1; seq <= 120; seq++) {
        assertThat(search.find(new Position("mairie", seq)).orElseThrow().seq()).isEqualTo(seq);
      }
      assertThat(search.find(new Position("mairie", 121))).isEmpty();
      assertThat(search.find(new Position("ccas", 1))).isEmpty();
      compressAll();
    }
  }
}
