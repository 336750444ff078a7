package fr.beffroi.ingest.archive.search;

import fr.beffroi.ingest.archive.ArchiveLayout;
import fr.beffroi.ingest.archive.ArchiveRecord;
import fr.beffroi.ingest.archive.Frame;
import fr.beffroi.ingest.archive.Position;
import fr.beffroi.ingest.archive.Segment;
import fr.beffroi.ingest.archive.SegmentReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which records say this? Compressed segments are read by their index, block by block, the others
 * whole; matches come in seq order as they are found, and memory holds one block.
 */
public final class ArchiveSearch {
  private final ArchiveLayout layout;
  private final String collector;

  private ArchiveSearch(ArchiveLayout layout, String collector) {
    this.layout = layout;
    this.collector = collector;
  }

  /**
   * What a record must be to be found.
   *
   * @param from earliest received time, included
   * @param to latest received time, excluded
   * @param source id of its source; empty for any
   * @param tokens whole words or addresses that it must all hold, whatever their case in ASCII
   * @param text what it must hold, whatever its case in ASCII; empty for anything
   * @param limit how many records at most
   */
  public record Query(
      Instant from, Instant to, String source, List<String> tokens, String text, long limit) {
    /** Everything ever received. */
    public static final Query ALL =
        new Query(Instant.EPOCH, Instant.MAX, "", List.of(), "", Long.MAX_VALUE);

    public Query {
      tokens = List.copyOf(tokens);
      if (from.isAfter(to) || limit < 0) {
        throw new IllegalArgumentException("search: from " + from + " is after to " + to);
      }
    }

    public Query withTokens(String... wanted) {
      return new Query(from, to, source, List.of(wanted), text, limit);
    }
  }

  /**
   * Opens the archive in {@code root/<commune>} to search it.
   *
   * @throws IOException where there is none
   */
  public static ArchiveSearch open(Path root, String commune) throws IOException {
    ArchiveLayout layout = ArchiveLayout.of(root, commune);
    return new ArchiveSearch(layout, layout.collector());
  }

  /**
   * All that match, in order, as they are found (by {@code forEach}; the stream's {@code iterator}
   * would hold a segment in memory). Close the stream; an error of the disk is an {@link
   * UncheckedIOException}, damaged records are passed over ({@code archive verify} names them).
   */
  public Stream<ArchiveRecord> search(Query query) throws IOException {
    Matcher matcher = new Matcher(query);
    LocalDate from = day(query.from());
    LocalDate to = day(query.to());
    return layout.segments(from).values().stream()
        .filter(segment -> !segment.day().isAfter(to))
        .flatMap(segment -> frames(segment, matcher))
        .flatMap(frame -> frame.records().stream())
        .filter(matcher::matches)
        .limit(query.limit());
  }

  private static LocalDate day(Instant time) {
    // Instant.MAX has no date; nothing is received after 9999.
    long seconds = Math.min(time.getEpochSecond(), 253_402_300_799L);
    return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
  }

  /** Evidence: the record of that position, unless it was purged or is damaged. */
  public Optional<ArchiveRecord> find(Position position) throws IOException {
    Map.Entry<Long, Segment> holder = layout.segments().floorEntry(position.seq());
    if (holder == null || !position.collector().equals(collector)) {
      return Optional.empty();
    }
    try (SegmentReader reader = SegmentReader.open(holder.getValue())) {
      Frame frame = frameOf(reader, position.seq());
      if (frame == null || frame.firstSeq() > position.seq()) {
        return Optional.empty();
      }
      return Optional.of(frame.records().get((int) (position.seq() - frame.firstSeq())));
    } catch (NoSuchFileException purged) {
      return Optional.empty();
    }
  }

  /** Null where it has none, or it is damaged. */
  private static @Nullable List<BlockIndex.Block> index(SegmentReader reader) throws IOException {
    ByteBuffer index = reader.index();
    return index == null ? null : BlockIndex.read(index);
  }

  private static @Nullable Frame frameOf(SegmentReader reader, long seq) throws IOException {
    List<BlockIndex.Block> index = index(reader);
    if (index == null) {
      return reader.next(seq, Long.MAX_VALUE);
    }
    for (BlockIndex.Block block : index) {
      if (block.lastSeq() >= seq) {
        return reader.at(block.offset());
      }
    }
    return null;
  }

  private static Stream<Frame> frames(Segment segment, Matcher matcher) {
    try {
      SegmentReader reader = SegmentReader.open(segment);
      List<BlockIndex.Block> index = index(reader);
      Stream<Frame> frames =
          index == null
              ? Stream.iterate(next(reader), Objects::nonNull, frame -> next(reader))
              : index.stream()
                  .filter(matcher::mayMatch)
                  .flatMap(block -> Stream.ofNullable(at(reader, block.offset())));
      return frames.onClose(() -> close(reader));
    } catch (NoSuchFileException purged) {
      return Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Frame next(SegmentReader reader) {
    try {
      return reader.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Frame at(SegmentReader reader, long offset) {
    try {
      return reader.at(offset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(SegmentReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A query made ready: texts in lower case, the hashes that an index must hold. */
  private static final class Matcher {
    private final Query query;
    private final List<byte[]> texts;
    private final long[] hashes;

    Matcher(Query query) {
      this.query = query;
      texts =
          Stream.concat(query.tokens().stream(), Stream.of(query.text()))
              .map(text -> lower(text.getBytes(StandardCharsets.UTF_8)))
              .toList();
      hashes =
          query.tokens().stream()
              .flatMapToLong(
                  token -> Arrays.stream(Tokens.of(token.getBytes(StandardCharsets.UTF_8))))
              .toArray();
    }

    boolean mayMatch(BlockIndex.Block block) {
      if (block.last().isBefore(query.from())
          || !block.first().isBefore(query.to())
          || !(query.source().isEmpty() || block.sources().contains(query.source()))) {
        return false;
      }
      return Arrays.stream(hashes).allMatch(block.tokens()::mayContain);
    }

    boolean matches(ArchiveRecord record) {
      return !record.received().isBefore(query.from())
          && record.received().isBefore(query.to())
          && (query.source().isEmpty() || query.source().equals(record.sourceId()))
          && texts.stream().allMatch(text -> contains(record.payload(), text))
          && holdsTokens(record.payload());
    }

    private boolean holdsTokens(byte[] payload) {
      if (hashes.length == 0) {
        return true;
      }
      long[] held = Tokens.of(payload); // sorted
      return Arrays.stream(hashes).allMatch(hash -> Arrays.binarySearch(held, hash) >= 0);
    }

    private static byte[] lower(byte[] text) {
      byte[] lower = new byte[text.length];
      for (int i = 0; i < text.length; i++) {
        lower[i] = (byte) Tokens.lower(text[i]);
      }
      return lower;
    }

    private static boolean contains(byte[] payload, byte[] lower) {
      for (int i = 0; i + lower.length <= payload.length; i++) {
        int at = 0;
        while (at < lower.length && (byte) Tokens.lower(payload[i + at]) == lower[at]) {
          at++;
        }
        if (at == lower.length) {
          return true;
        }
      }
      return false;
    }
  }
}
