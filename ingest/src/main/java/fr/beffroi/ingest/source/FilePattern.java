package fr.beffroi.ingest.source;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which files does a path of the configuration mean? One file, or those that match its {@code *},
 * {@code ?}, {@code [ ]} and <code>{ }</code>; {@code **} crosses folders.
 */
final class FilePattern {
  /** More files than any town hall's server logs to; a wrong pattern must not take all of /. */
  static final int MOST = 4096;

  private static final int DEEPEST = 8;

  private final Path path;
  private final @Nullable PathMatcher matcher;
  private final Path base;
  private final int depth;

  FilePattern(String pattern) {
    this.path = Path.of(pattern).toAbsolutePath().normalize();
    this.matcher =
        hasWildcard(pattern) ? FileSystems.getDefault().getPathMatcher("glob:" + path) : null;
    int plain = 0;
    while (plain < path.getNameCount() && !hasWildcard(path.getName(plain).toString())) {
      plain++;
    }
    Path root = path.getRoot();
    Path start = plain == 0 ? Path.of("") : path.subpath(0, plain);
    this.base = root == null ? start : root.resolve(start);
    this.depth = path.toString().contains("**") ? DEEPEST : path.getNameCount() - plain;
  }

  boolean isGlob() {
    return matcher != null;
  }

  Path path() {
    return path;
  }

  boolean matches(Path file) {
    return matcher == null ? path.equals(file) : matcher.matches(file);
  }

  /**
   * The files that are there now, without those that another one of them was rotated to: these are
   * read as its past. At most {@link #MOST} and one.
   */
  List<Path> files() throws IOException {
    if (matcher == null) {
      return List.of(path);
    }
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        base, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, new Collecting(files));
    Set<Path> all = new HashSet<>(files);
    files.removeIf(file -> isPast(file, all));
    return files;
  }

  private static boolean isPast(Path file, Set<Path> all) {
    return RotatedFiles.originals(String.valueOf(file.getFileName())).stream()
        .anyMatch(original -> all.contains(file.resolveSibling(original)));
  }

  private static boolean hasWildcard(String text) {
    return text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  /** Collects matching files; a folder that may not be entered hides only itself. */
  private final class Collecting extends SimpleFileVisitor<Path> {
    private final List<Path> files;

    Collecting(List<Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && matches(file)) {
        files.add(file);
      }
      return files.size() > MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
