package fr.beffroi.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which file holds what? {@code <commune>/<day UTC>/<first seq>.seg}, and {@code <day>.tombstone}
 * beside a day that was purged.
 */
public record ArchiveLayout(Path folder) {
  private static final Pattern NAME = Pattern.compile("[\\p{Alnum}_-][\\p{Alnum}._-]{0,63}");
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern TOMBSTONE = Pattern.compile(DAY + "\\.tombstone");
  private static final Pattern SEGMENT = Pattern.compile("(\\d{19})\\.seg");
  private static final Pattern PURGED =
      Pattern.compile("\nfirst: (\\d{1,18})\nlast: (\\d{1,18})\n");
  private static final int LONGEST_TOMBSTONE = 4096;

  public static ArchiveLayout of(Path root, String commune) {
    requireName("commune", commune);
    return new ArchiveLayout(root.resolve(commune));
  }

  /** Names become folders and parts of positions: no separator, nothing hidden. */
  public static void requireName(String what, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          what + " '" + name + "': letters, digits, '-', '_' and '.' only, 64 at most");
    }
  }

  public Path day(LocalDate day) {
    return folder.resolve(day.toString());
  }

  Segment segment(LocalDate day, long first) {
    return new Segment(first, day, day(day).resolve(String.format("%019d.seg", first)));
  }

  public Path tombstone(LocalDate day) {
    return folder.resolve(day + ".tombstone");
  }

  /**
   * The text of a day's tombstone, in ASCII.
   *
   * @throws NoSuchFileException where it was not purged
   */
  public String tombstoneText(LocalDate day) throws IOException {
    try (InputStream in = Files.newInputStream(tombstone(day))) {
      return new String(in.readNBytes(LONGEST_TOMBSTONE), StandardCharsets.US_ASCII);
    }
  }

  public NavigableSet<LocalDate> days() throws IOException {
    return days(DAY);
  }

  public NavigableSet<LocalDate> purgedDays() throws IOException {
    return days(TOMBSTONE);
  }

  private NavigableSet<LocalDate> days(Pattern pattern) throws IOException {
    NavigableSet<LocalDate> days = new TreeSet<>();
    names(folder, pattern).forEach(day -> days.add(LocalDate.parse(day)));
    return days;
  }

  /** First and last seq of each purge, as the tombstones say; whether that is true is theirs. */
  NavigableMap<Long, Long> purged() throws IOException {
    NavigableMap<Long, Long> purged = new TreeMap<>();
    for (LocalDate day : purgedDays()) {
      Matcher range = PURGED.matcher(tombstoneText(day));
      if (range.find()) {
        purged.put(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)));
      }
    }
    return purged;
  }

  public NavigableMap<Long, Segment> segments() throws IOException {
    return segments(LocalDate.MIN);
  }

  /** Segments of that day and later by first seq; a day with a tombstone is gone already. */
  public NavigableMap<Long, Segment> segments(LocalDate from) throws IOException {
    NavigableMap<Long, Segment> segments = new TreeMap<>();
    NavigableSet<LocalDate> purged = purgedDays();
    for (LocalDate day : days().tailSet(from, true)) {
      if (!purged.contains(day)) {
        segments.putAll(segmentsOf(day));
      }
    }
    return segments;
  }

  public NavigableMap<Long, Segment> segmentsOf(LocalDate day) throws IOException {
    NavigableMap<Long, Segment> segments = new TreeMap<>();
    for (String first : names(day(day), SEGMENT)) {
      segments.put(Long.parseLong(first), segment(day, Long.parseLong(first)));
    }
    return segments;
  }

  /** What the pattern's group says of each file in a folder that it matches. */
  private static List<String> names(Path folder, Pattern pattern) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> pattern.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> name.group(1))
          .toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of(); // purged since it was listed
    }
  }

  /**
   * Whose archive it is, as the file {@code collector} says.
   *
   * @throws NoSuchFileException where there is no archive
   */
  public String collector() throws IOException {
    Path file = folder.resolve("collector");
    if (!Files.exists(file)) {
      throw new NoSuchFileException(
          folder + ": no archive there; a collector makes it when it first starts");
    }
    return Files.readString(file).strip();
  }

  /**
   * Makes this the archive of that collector, unless it is another's.
   *
   * @throws IOException where it is
   */
  void claim(String collector) throws IOException {
    Path file = folder.resolve("collector");
    String owner = Files.exists(file) ? collector() : "";
    if (owner.isEmpty()) {
      WholeFile.write(file, collector + "\n");
    } else if (!owner.equals(collector)) {
      throw new IOException(
          ("%s: this archive is of collector '%s', not '%s'; give each collector an archive of its"
                  + " own, or its former name")
              .formatted(folder, owner, collector));
    }
  }
}
