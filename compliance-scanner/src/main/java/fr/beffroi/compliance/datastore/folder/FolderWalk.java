package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.TableName;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Which files are there, from a folder down? Never through a link. Hidden files and recycle bins
 * are files like any other: what is in them is kept. What an office program locks a document with
 * is left out; a history of versions is named and not read.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
  private static final int DEEPEST = 200;
  private static final char NO_CHARACTER = '\uFFFD';
  private static final Set<String> HISTORIES = Set.of(".git", ".svn", ".hg", ".bzr", "CVS");

  private final Path root;
  private final boolean deep;
  private final Finder finder;
  private final Set<TableName> illegible = new HashSet<>();

  /** What to do with what is found. */
  interface Finder {
    void found(Content content) throws IOException;

    void notRead(TableName name, Reason reason);
  }

  private FolderWalk(Path root, boolean deep, Finder finder) {
    this.root = root;
    this.deep = deep;
    this.finder = finder;
  }

  /** Tells all files below {@code root}, in the order in which the system gives them. */
  static void all(Path root, Finder finder) throws IOException {
    FolderWalk walk = new FolderWalk(root, true, finder);
    Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, walk);
  }

  /** Tells the files of one folder and not those of the folders in it. */
  static void one(Path root, Path folder, Finder finder) throws IOException {
    FolderWalk walk = new FolderWalk(root, false, finder);
    Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), 1, walk);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (isHistory(folder)) {
      finder.notRead(name(folder), Reason.VERSION_HISTORY);
      return FileVisitResult.SKIP_SUBTREE;
    }
    return FileVisitResult.CONTINUE;
  }

  private boolean isHistory(Path folder) {
    return !folder.equals(root) && HISTORIES.contains(folder.getFileName().toString());
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (attributes.isRegularFile()) {
      if (!Format.isLock(file.getFileName().toString())) {
        finder.found(new Content(file, unique(name(file)), attributes));
      }
    } else if (attributes.isDirectory()) {
      visitTooDeep(file);
    } else if (!isOfTheFolder(file)) {
      finder.notRead(name(file), Reason.LINK_NOT_FOLLOWED);
    }
    return FileVisitResult.CONTINUE;
  }

  private void visitTooDeep(Path folder) {
    if (deep && !isHistory(folder)) {
      finder.notRead(name(folder), Reason.TOO_LARGE);
    }
  }

  /** Whether a link leads to what the walk meets anyway. */
  private boolean isOfTheFolder(Path link) {
    try {
      return Files.isSymbolicLink(link) && link.toRealPath().startsWith(root);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException why) {
    finder.notRead(name(file), FileFailure.reasonOf(why));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) {
    if (why != null) {
      finder.notRead(name(folder), FileFailure.reasonOf(why));
    }
    return FileVisitResult.CONTINUE;
  }

  private TableName name(Path path) {
    Path parent = path.getParent();
    return parent == null || path.equals(root)
        ? new TableName(".", ".")
        : new TableName(folder(root, parent), path.getFileName().toString());
  }

  /** A folder's name below the root, with slashes everywhere; a point for the root itself. */
  static String folder(Path root, Path folder) {
    String name =
        StreamSupport.stream(root.relativize(folder).spliterator(), false)
            .map(Path::toString)
            .collect(Collectors.joining("/"));
    return name.isEmpty() ? "." : name;
  }

  /** Names that are no text in the system's code look alike when they are written. */
  private TableName unique(TableName name) {
    TableName one = name;
    for (int i = 2; name.name().indexOf(NO_CHARACTER) >= 0 && !illegible.add(one); i++) {
      one = new TableName(name.schema(), "~" + i + "~" + name.name());
    }
    return one;
  }
}
