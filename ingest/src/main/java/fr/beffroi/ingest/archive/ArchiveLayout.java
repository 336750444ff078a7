package fr.beffroi.ingest.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which file holds what? {@code <commune>/<day UTC>/<first seq>.seg}, and {@code <day>.tombstone}
 * beside a day that was purged.
 */
record ArchiveLayout(Path folder) {
  /** Logs are personal data: nobody but the service reads them. */
  static final FileAttribute<?> PRIVATE_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private static final FileAttribute<?> PRIVATE_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final Pattern NAME = Pattern.compile("[\\p{Alnum}_-][\\p{Alnum}._-]{0,63}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern SEGMENT = Pattern.compile("\\d{19}\\.seg");

  /** One segment: its first seq and day, as its path says. */
  record Segment(long first, LocalDate day, Path path) {
    String name() {
      return day + "/" + path.getFileName();
    }
  }

  static ArchiveLayout of(Path root, String commune) {
    requireName("commune", commune);
    return new ArchiveLayout(root.resolve(commune));
  }

  /** Names become folders and parts of positions: no separator, nothing hidden. */
  static void requireName(String what, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          what + " '" + name + "': letters, digits, '-', '_' and '.' only, 64 at most");
    }
  }

  Path segment(LocalDate day, long first) {
    return folder.resolve(day.toString()).resolve(String.format("%019d.seg", first));
  }

  Path tombstone(LocalDate day) {
    return folder.resolve(day + ".tombstone");
  }

  static void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder, PRIVATE_FOLDER);
  }

  NavigableSet<LocalDate> days() throws IOException {
    return listDays("");
  }

  NavigableSet<LocalDate> purgedDays() throws IOException {
    return listDays(".tombstone");
  }

  private NavigableSet<LocalDate> listDays(String suffix) throws IOException {
    NavigableSet<LocalDate> days = new TreeSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (name.endsWith(suffix)) {
          String day = name.substring(0, name.length() - suffix.length());
          if (DAY.matcher(day).matches()) {
            days.add(LocalDate.parse(day));
          }
        }
      }
    }
    return days;
  }

  NavigableMap<Long, Segment> segments() throws IOException {
    return segments(LocalDate.MIN);
  }

  /** Segments of that day and later by first seq; a day with a tombstone is gone already. */
  NavigableMap<Long, Segment> segments(LocalDate from) throws IOException {
    NavigableMap<Long, Segment> segments = new TreeMap<>();
    NavigableSet<LocalDate> purged = purgedDays();
    for (LocalDate day : days().tailSet(from, true)) {
      if (!purged.contains(day)) {
        segments.putAll(segmentsOf(day));
      }
    }
    return segments;
  }

  NavigableMap<Long, Segment> segmentsOf(LocalDate day) throws IOException {
    NavigableMap<Long, Segment> segments = new TreeMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.resolve(day.toString()))) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (SEGMENT.matcher(name).matches()) {
          long first = Long.parseLong(name.substring(0, 19));
          segments.put(first, new Segment(first, day, entry));
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return segments; // purged since it was listed
    }
    return segments;
  }

  /**
   * Whose archive it is, as the file {@code collector} says.
   *
   * @throws NoSuchFileException where there is no archive
   */
  String collector() throws IOException {
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
      Path temporary = folder.resolve("collector.tmp");
      Files.writeString(temporary, collector + "\n");
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } else if (!owner.equals(collector)) {
      throw new IOException(
          folder
              + ": this archive is of collector '"
              + owner
              + "', not '"
              + collector
              + "'; give each collector an archive of its own, or its former name");
    }
  }

  /** A new name is on disk only when its folder is. */
  static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
