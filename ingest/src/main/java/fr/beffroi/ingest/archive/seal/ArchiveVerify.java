package fr.beffroi.ingest.archive.seal;

import fr.beffroi.ingest.archive.ArchiveLayout;
import fr.beffroi.ingest.archive.Chain;
import fr.beffroi.ingest.archive.Frame;
import fr.beffroi.ingest.archive.LogState;
import fr.beffroi.ingest.archive.Segment;
import fr.beffroi.ingest.archive.SegmentReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Is every record that was received still there, as it was received? Reads all days and follows the
 * chain through them; a purged day stands for its records by its signed tombstone.
 */
public final class ArchiveVerify {
  /** What can be wrong. */
  public enum Kind {
    /** Bytes that match no checksum, or records that are gone without a tombstone. */
    MISSING,
    /** Records whose checksums are right and whose hashes are not: not what was received. */
    ALTERED,
    /** A segment's first bytes are damaged; its records may be whole. */
    HEAD_DAMAGED,
    /** A segment or tombstone does not continue what stands before it. */
    CHAIN_BROKEN,
    /** A tombstone that this key did not sign. */
    TOMBSTONE_UNSIGNED,
    /** The day was damaged already when it was purged. */
    PURGED_DAMAGED,
    /** A purge was interrupted; purging the day again ends it. */
    PURGE_UNFINISHED
  }

  /**
   * One thing wrong.
   *
   * @param where day and file name
   */
  public record Problem(Kind kind, String where, long firstSeq, long lastSeq) {
    @Override
    public String toString() {
      return where + ": " + kind + ", records " + firstSeq + " to " + lastSeq;
    }
  }

  /**
   * What was found.
   *
   * @param records that were read and follow from the chain
   * @param chain the last record's hash in hexadecimal: who noted it once can prove it later
   */
  public record Report(long records, long lastSeq, String chain, List<Problem> problems) {
    public Report {
      problems = List.copyOf(problems);
    }

    public boolean intact() {
      return problems.isEmpty();
    }
  }

  private final List<Problem> problems = new ArrayList<>();
  private byte[] chain = Chain.genesis();
  private long records;
  private long seq;

  ArchiveVerify() {}

  /**
   * Verifies the archive in {@code root/<commune>}, which may be written meanwhile.
   *
   * @param key that signed the tombstones
   */
  public static Report verify(Path root, String commune, SealKey key) throws IOException {
    ArchiveLayout layout = ArchiveLayout.of(root, commune);
    NavigableMap<Long, Segment> segments = layout.segments();
    NavigableMap<Long, LocalDate> purged = new TreeMap<>();
    ArchiveVerify verify = new ArchiveVerify();
    for (LocalDate day : layout.purgedDays()) {
      Tombstone tombstone = Tombstone.read(layout, day);
      if (tombstone != null && tombstone.isSigned(layout, key)) {
        purged.put(tombstone.firstSeq(), day);
      } else {
        verify.problem(Kind.TOMBSTONE_UNSIGNED, day.toString(), 0, 0);
      }
      if (layout.days().contains(day)) {
        verify.problem(Kind.PURGE_UNFINISHED, day.toString(), 0, 0);
      }
    }
    for (Segment segment : segments.values()) {
      verify.tombstones(layout, purged.headMap(segment.first(), true));
      verify.segment(segment);
    }
    verify.tombstones(layout, purged);
    return verify.report();
  }

  Report report() {
    return new Report(records, seq, Tombstone.hex(chain), problems);
  }

  /** Begins in the middle: what stands before that segment is not asked for. */
  void startAt(Segment segment, byte[] before) {
    seq = segment.first() - 1;
    chain = before;
  }

  private void tombstones(ArchiveLayout layout, NavigableMap<Long, LocalDate> days)
      throws IOException {
    while (!days.isEmpty()) {
      LocalDate day = days.pollFirstEntry().getValue();
      Tombstone tombstone = Tombstone.read(layout, day);
      if (tombstone != null) {
        tombstone(tombstone);
      }
    }
  }

  private void tombstone(Tombstone tombstone) {
    String where = tombstone.day() + ".tombstone";
    begin(where, tombstone.firstSeq(), tombstone.chainBefore());
    if (!tombstone.intact()) {
      problem(Kind.PURGED_DAMAGED, where, tombstone.firstSeq(), tombstone.lastSeq());
    }
    seq = tombstone.lastSeq();
    chain = Tombstone.bytes(tombstone.chainAfter());
  }

  void segment(Segment segment) throws IOException {
    try (SegmentReader reader = SegmentReader.open(segment)) {
      LogState head = reader.head();
      if (head == null) {
        problem(Kind.HEAD_DAMAGED, segment.name(), segment.first(), segment.first());
      } else {
        begin(segment.name(), segment.first(), Tombstone.hex(head.chain()));
        chain = head.chain();
      }
      for (Frame frame = reader.next(); frame != null; frame = reader.next()) {
        frame(segment, frame);
      }
    }
  }

  /** A segment or tombstone begins: does it follow on what came before? */
  private void begin(String where, long first, String before) {
    if (first != seq + 1) {
      problem(Kind.MISSING, where, seq + 1, first - 1);
    } else if (!before.equals(Tombstone.hex(chain))) {
      problem(Kind.CHAIN_BROKEN, where, first, first);
    }
    seq = first - 1;
  }

  private void frame(Segment segment, Frame frame) {
    long first = frame.firstSeq();
    if (first == seq + 1) {
      if (!Arrays.equals(Chain.after(chain, frame.raw()), frame.chain())) {
        problem(Kind.ALTERED, segment.name(), first, frame.lastSeq());
      }
    } else {
      problem(Kind.MISSING, segment.name(), seq + 1, first - 1);
    }
    records += frame.records().size();
    seq = frame.lastSeq();
    chain = frame.chain();
  }

  private void problem(Kind kind, String where, long firstSeq, long lastSeq) {
    problems.add(new Problem(kind, where, firstSeq, lastSeq));
  }
}
