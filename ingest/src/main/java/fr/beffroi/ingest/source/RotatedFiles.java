package fr.beffroi.ingest.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which files were this log before it was rotated? Those beside it that logrotate(8) and its like
 * name {@code auth.log.1}, {@code auth.log.2.gz}, {@code auth.log-20261122}, {@code
 * auth-20261122.log}, {@code auth.log.old}.
 */
final class RotatedFiles {
  /** More than a year of days; beyond that the oldest are not looked at. */
  private static final int MOST = 400;

  private static final Pattern AFTER_NAME =
      Pattern.compile("(.+?)[.-](?:\\d[\\dT_.:-]*|old|bak)(?:\\.gz)?");
  private static final Pattern BEFORE_EXTENSION =
      Pattern.compile("(.+?)[.-]\\d{4}[\\d_-]{4,}(\\.[a-z]+)(?:\\.gz)?");
  private static final Pattern NUMBER = Pattern.compile("\\.(\\d{1,6})(?:\\.gz)?$");

  private RotatedFiles() {}

  /** A file to be read from an offset on. */
  record Part(Path path, long offset) {}

  /** Names of the logs that a file of that name may have been before. */
  static List<String> originals(String name) {
    List<String> originals = new ArrayList<>(2);
    Matcher after = AFTER_NAME.matcher(name);
    if (after.matches()) {
      originals.add(after.group(1));
    }
    Matcher before = BEFORE_EXTENSION.matcher(name);
    if (before.matches()) {
      originals.add(before.group(1) + before.group(2));
    }
    return originals;
  }

  /**
   * What is left to read after {@code cursor}: the file that it names, those rotated since, and the
   * log itself last. Null where no file is the cursor's.
   */
  static @Nullable List<Part> since(Path log, FileCursor cursor) throws IOException {
    FileStat current = FileStat.find(log);
    if (current != null && isIt(log, current, cursor, true)) {
      return List.of(new Part(log, cursor.offset()));
    }
    List<Rotated> rotated = list(log);
    int found = find(rotated, cursor);
    if (found < 0) {
      // Moved to another disk, or edited in place. A short beginning proves nothing here: a new log
      // often begins with the same header.
      boolean copied =
          current != null
              && cursor.fingerprint().length() == Fingerprint.MOST
              && isIt(log, current, cursor, false);
      return copied ? List.of(new Part(log, cursor.offset())) : null;
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(rotated.get(found).path, cursor.offset()));
    for (Rotated later : rotated.subList(found + 1, rotated.size())) {
      parts.add(new Part(later.path, 0));
    }
    parts.add(new Part(log, 0));
    return parts;
  }

  private static int find(List<Rotated> rotated, FileCursor cursor) {
    for (boolean sameInode : new boolean[] {true, false}) {
      // The newest first: it is the likely one.
      for (int i = rotated.size() - 1; i >= 0; i--) {
        if (isIt(rotated.get(i).path, rotated.get(i).stat, cursor, sameInode)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean isIt(Path path, FileStat stat, FileCursor cursor, boolean sameInode) {
    if (sameInode && !stat.inode().equals(cursor.inode())) {
      return false;
    }
    // A content of which nothing is known yet is known by its number only.
    if (!sameInode && cursor.fingerprint().length() == 0) {
      return false;
    }
    try {
      return LogContent.holds(path, stat, cursor);
    } catch (IOException e) {
      return false;
    }
  }

  private record Rotated(Path path, FileStat stat) {}

  /** The rotated files of a log, the oldest first. */
  private static List<Rotated> list(Path log) throws IOException {
    List<Rotated> rotated = new ArrayList<>();
    String name = String.valueOf(log.getFileName());
    Set<String> names = new HashSet<>();
    try (DirectoryStream<Path> beside =
        Files.newDirectoryStream(
            folder(log), path -> originals(String.valueOf(path.getFileName())).contains(name))) {
      for (Path path : beside) {
        FileStat stat = FileStat.find(path);
        if (stat != null && stat.regular()) {
          rotated.add(new Rotated(path, stat));
          names.add(path.toString());
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    // While gzip works, auth.log.1 and auth.log.1.gz hold the same lines.
    rotated.removeIf(
        one -> {
          String path = one.path.toString();
          return path.endsWith(".gz") && names.contains(path.substring(0, path.length() - 3));
        });
    rotated.sort(
        Comparator.comparingLong((Rotated one) -> one.stat.modified())
            .thenComparing(Comparator.comparingInt(RotatedFiles::number).reversed())
            .thenComparing(Rotated::path));
    return rotated.size() <= MOST
        ? rotated
        : rotated.subList(rotated.size() - MOST, rotated.size());
  }

  private static int number(Rotated rotated) {
    Matcher matcher = NUMBER.matcher(rotated.path.toString());
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static Path folder(Path log) {
    Path parent = log.getParent();
    return parent == null ? Path.of("") : parent;
  }
}
