package fr.beffroi.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.archive.search.ArchiveSearch;
import fr.beffroi.ingest.archive.search.BlockIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever happens to a segment's bytes, no wrong record is read and nothing else is lost. */
class DamagedArchiveTest {
  private static final int RECORDS = 60;
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final Clock CLOCK =
      Clock.fixed(DAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private static Path root;
  private static Path path;
  private static byte[] plain;
  private static byte[] compressed;

  @BeforeContainer
  static void writeOneSegment() throws Exception {
    root = Files.createTempDirectory("archive");
    ArchiveLayout layout = ArchiveLayout.of(root, "villeneuve");
    ArchiveOptions options = ArchiveOptions.defaults().withCommitInterval(Duration.ZERO);
    try (ArchiveWriter writer = ArchiveWriter.open(root, "villeneuve", "mairie", CLOCK, options)) {
      for (int i = 1; i <= RECORDS; i++) {
        long seq = writer.append("file:" + i % 3, ArchiveRecord.Kind.LINE, "at " + i, payload(i));
        if (i % 5 == 0) {
          writer.awaitCommitted(seq);
        }
      }
    }
    path = layout.segment(DAY, 1).path();
    plain = Files.readAllBytes(path);
    SegmentCompressor.compress(layout.segment(DAY, 1), 600, new BlockIndex());
    compressed = Files.readAllBytes(path);
  }

  @AfterContainer
  static void remove() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      files.sorted(Comparator.reverseOrder()).forEach(DamagedArchiveTest::delete);
    }
  }

  @Property(tries = 300)
  void oneFlippedBitCostsOneFrameAtMost(
      @ForAll boolean small, @ForAll @IntRange(min = 0) int anywhere) throws Exception {
    byte[] bytes = original(small).clone();
    int bit = anywhere % (bytes.length * 8);
    bytes[bit / 8] ^= (byte) (1 << bit % 8);
    List<Long> hit = seqsOfFrameAt(small, bit / 8);

    Files.write(path, bytes);
    try (ArchiveReader reader = ArchiveReader.open(root, "villeneuve")) {
      List<ArchiveRecord> read = Reading.all(reader);
      assertAllAreOriginal(read);
      List<Long> expected = new ArrayList<>(allSeqs());
      expected.removeAll(hit);
      assertThat(read).extracting(ArchiveRecord::seq).containsExactlyElementsOf(expected);
      boolean last = hit.contains((long) RECORDS);
      assertThat(reader.damagedRecords()).isEqualTo(last ? 0 : hit.size());
    }
  }

  @Property(tries = 200)
  void whatStandsBeforeACutIsRead(@ForAll boolean small, @ForAll @IntRange(min = 0) int anywhere)
      throws Exception {
    byte[] bytes = original(small);
    int cut = anywhere % bytes.length;
    Files.write(path, Arrays.copyOf(bytes, cut));
    try (ArchiveReader reader = ArchiveReader.open(root, "villeneuve")) {
      List<ArchiveRecord> read = Reading.all(reader);
      assertAllAreOriginal(read);
      assertThat(read).hasSize(wholeBefore(small, cut));
    }
  }

  @Property(tries = 300)
  void anyDamageIsSurvivedAndGivesNoWrongRecord(
      @ForAll boolean small, @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int flips)
      throws Exception {
    byte[] bytes = original(small).clone();
    Random random = new Random(seed);
    for (int i = 0; i < flips; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    Files.write(path, bytes);
    try (ArchiveReader reader = ArchiveReader.open(root, "villeneuve")) {
      assertAllAreOriginal(Reading.all(reader));
    }
    ArchiveSearch search = ArchiveSearch.open(root, "villeneuve");
    try (Stream<ArchiveRecord> found = search.search(ArchiveSearch.Query.ALL.withTokens("alice"))) {
      assertAllAreOriginal(found.toList());
    }
    search.find(new Position("mairie", 1 + random.nextInt(RECORDS)));
  }

  @Property(tries = 60)
  void recoveryNeverGivesASeqTwice(@ForAll boolean small, @ForAll @IntRange(min = 0) int anywhere)
      throws Exception {
    byte[] bytes = original(small).clone();
    int at = anywhere % bytes.length;
    bytes[at] ^= 0x55;
    long readable = RECORDS - seqsOfFrameAt(small, at).size();
    Files.write(path, bytes);
    ArchiveOptions options = ArchiveOptions.defaults();
    Instant later = CLOCK.instant().plusSeconds(86_400);
    try (ArchiveWriter writer =
        ArchiveWriter.open(
            root, "villeneuve", "mairie", Clock.fixed(later, ZoneOffset.UTC), options)) {
      long seq = writer.append("file:0", ArchiveRecord.Kind.LINE, "", "after".getBytes(UTF_8));
      assertThat(seq).isGreaterThan(readable);
      writer.awaitCommitted(seq);
      try (ArchiveReader reader = ArchiveReader.open(writer)) {
        List<ArchiveRecord> read = Reading.of(reader, (int) readable + 1);
        assertThat(read).extracting(ArchiveRecord::text).last().isEqualTo("after");
        assertAllAreOriginal(read.subList(0, read.size() - 1));
      }
    } finally {
      Path next = path.resolveSibling("").resolveSibling(DAY.plusDays(1).toString());
      try (Stream<Path> files = Files.walk(next)) {
        files.sorted(Comparator.reverseOrder()).forEach(DamagedArchiveTest::delete);
      }
    }
  }

  @Property(tries = 50)
  void aHostileLengthAllocatesNothing(@ForAll @IntRange(min = 1 << 20) int length)
      throws Exception {
    long marker = ByteBuffer.wrap(plain).getLong(8);
    ByteBuffer bytes = ByteBuffer.allocate(plain.length + FrameHeader.SIZE).put(plain);
    new FrameHeader(FrameHeader.RECORDS, length, 1, RECORDS + 1, 0)
        .write(bytes, plain.length, marker);
    Files.write(path, bytes.array());
    try (ArchiveReader reader = ArchiveReader.open(root, "villeneuve")) {
      assertThat(Reading.all(reader)).hasSize(RECORDS);
    }
  }

  private static byte[] original(boolean small) {
    return small ? compressed : plain;
  }

  private static byte[] payload(long seq) {
    return ("line " + seq + " of alice from 192.0.2." + seq).getBytes(UTF_8);
  }

  private static List<Long> allSeqs() {
    return Stream.iterate(1L, seq -> seq + 1).limit(RECORDS).toList();
  }

  private static void assertAllAreOriginal(List<ArchiveRecord> read) {
    long before = 0;
    for (ArchiveRecord record : read) {
      assertThat(record.seq()).isGreaterThan(before);
      assertThat(record.payload()).isEqualTo(payload(record.seq()));
      assertThat(record.cursor()).isEqualTo("at " + record.seq());
      before = record.seq();
    }
  }

  /** Walks the undamaged bytes, apart from the reader that is tested. */
  private static List<long[]> frames(byte[] bytes) {
    List<long[]> frames = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    for (int at = SegmentWriter.PREAMBLE; at < bytes.length; at += 36 + in.getInt(at + 12)) {
      frames.add(
          new long[] {at, at + 36 + in.getInt(at + 12), in.getLong(at + 20), in.getInt(at + 16)});
    }
    return frames;
  }

  private static List<Long> seqsOfFrameAt(boolean small, int at) {
    for (long[] frame : frames(original(small))) {
      if (at >= frame[0] && at < frame[1]) {
        return Stream.iterate(frame[2], seq -> seq + 1).limit(frame[3]).toList();
      }
    }
    return List.of();
  }

  private static int wholeBefore(boolean small, int cut) {
    return frames(original(small)).stream()
        .filter(frame -> frame[1] <= cut)
        .mapToInt(frame -> (int) frame[3])
        .sum();
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
