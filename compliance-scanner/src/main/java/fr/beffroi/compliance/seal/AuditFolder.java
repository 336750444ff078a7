package fr.beffroi.compliance.seal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What lies in an audit's folder besides manifest and signature? Links are listed and not followed.
 *
 * @param files regular files by name
 * @param strange names of links, pipes, devices and unreadable folders
 */
record AuditFolder(SortedMap<String, Path> files, List<String> strange) {
  private static final int DEEPEST = 16;

  AuditFolder {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    strange = List.copyOf(strange);
  }

  static AuditFolder list(Path folder) throws IOException {
    Listing listing = new Listing(folder);
    Files.walkFileTree(folder, Set.of(), DEEPEST, listing);
    return new AuditFolder(listing.files, listing.strange);
  }

  private static final class Listing extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final SortedMap<String, Path> files = new TreeMap<>();
    private final List<String> strange = new ArrayList<>();

    Listing(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      String name = name(path);
      if (!attributes.isRegularFile()) {
        strange.add(name);
      } else if (!Manifest.isOwn(name)) {
        files.put(name, path);
      }
      return files.size() + strange.size() > Manifest.MOST_FILES
          ? FileVisitResult.TERMINATE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException reason) {
      strange.add(name(path));
      return FileVisitResult.CONTINUE;
    }

    private String name(Path path) {
      return folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }
  }
}
