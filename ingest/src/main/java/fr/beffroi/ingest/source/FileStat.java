package fr.beffroi.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which file does a path name at this moment, how long is it, and when was it written?
 *
 * @param inode its number in the file system, or {@code -} where there is none
 * @param modified milliseconds since 1970
 */
record FileStat(String inode, long size, long modified, boolean regular) {
  private static final Pattern INODE = Pattern.compile("ino=(\\d+)");

  static FileStat of(Path path) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    return new FileStat(
        inode(attributes.fileKey()),
        attributes.size(),
        attributes.lastModifiedTime().toMillis(),
        attributes.isRegularFile());
  }

  /** The same, or null where the path names nothing. */
  static @Nullable FileStat find(Path path) throws IOException {
    try {
      return of(path);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  boolean sameFile(FileStat other) {
    return inode.equals(other.inode);
  }

  private static String inode(@Nullable Object key) {
    // UnixFileKey has no accessor: "(dev=fd01,ino=12345)".
    Matcher matcher = INODE.matcher(String.valueOf(key));
    return matcher.find() ? matcher.group(1) : "-";
  }
}
