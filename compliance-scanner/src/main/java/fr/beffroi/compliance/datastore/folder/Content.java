package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.Size;
import fr.beffroi.compliance.datastore.TableName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is one file of the folder, or one entry of an archive in it, and how is it opened, again and
 * again? Opened for reading only, never through a link. An entry is found by its place in the
 * archive: its name may stand there twice.
 */
final class Content {
  private final Path file;
  private final List<Integer> places;
  private final TableName name;
  private final long bytes;
  private final FileTime modified;
  private @Nullable InputStream current;

  private Content(Content of, List<Integer> places, TableName name, long bytes, FileTime modified) {
    this.file = of.file;
    this.places = List.copyOf(places);
    this.name = name;
    this.bytes = bytes;
    this.modified = modified;
  }

  /** A file of the folder. */
  Content(Path file, TableName name, BasicFileAttributes attributes) {
    this.file = file;
    this.places = List.of();
    this.name = name;
    this.bytes = attributes.size();
    this.modified = attributes.lastModifiedTime();
  }

  /**
   * An entry of this archive.
   *
   * @param place from 0
   * @param bytes as the archive says, −1 where it does not
   * @param when null where the archive does not say: then the archive's own date is its date
   * @param entry what it unfolds to just now; opened once, it is not unfolded again for that
   */
  Content entry(int place, String label, long bytes, @Nullable FileTime when, InputStream entry) {
    List<Integer> inside = new ArrayList<>(places);
    inside.add(place);
    TableName inArchive = new TableName(name.schema(), name.name() + "!/" + label);
    Content content =
        new Content(this, inside, inArchive, Math.max(0, bytes), when == null ? modified : when);
    content.current = entry;
    return content;
  }

  /** Folder and name, as people find it: {@code a.zip!/b.csv} in an archive. */
  TableName name() {
    return name;
  }

  Format format() {
    return Format.of(name.name());
  }

  long bytes() {
    return bytes;
  }

  /** The room that is free once it is gone: nobody takes an entry out of an archive by itself. */
  Optional<Size> size() {
    return places.isEmpty() ? Optional.of(Size.ofFiles(bytes)) : Optional.empty();
  }

  /** The day of its last change. */
  LocalDate modified(ZoneId zone) {
    return modified.toInstant().atZone(zone).toLocalDate();
  }

  /** The folder that it stands in, or its archive does. */
  Path folder() {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  /** In how many archives it stands. */
  int depth() {
    return places.size();
  }

  /** The same to be opened later, when the archive that it was found in is closed. */
  Content kept() {
    return new Content(this, places, name, bytes, modified);
  }

  /** From its beginning. */
  InputStream open(Watch watch) throws IOException {
    InputStream once = current;
    if (once != null) {
      current = null;
      return new WatchedStream(once, watch);
    }
    InputStream in =
        new WatchedStream(
            Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS), watch);
    try {
      for (int depth = 1; depth <= places.size(); depth++) {
        in = entry(new ArchiveReader(in, watch, depth), places.get(depth - 1));
      }
      return in;
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static InputStream entry(ArchiveReader archive, int place) throws IOException {
    for (int at = 0; at <= place; at++) {
      if (archive.next() == null) {
        throw new FileFailure(Reason.CHANGED_WHILE_READ);
      }
    }
    return archive.entry();
  }

  /** What its file is just now: another one where somebody wrote to it. */
  Object stamp() throws IOException {
    BasicFileAttributes now =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return List.of(now.size(), now.lastModifiedTime(), String.valueOf(now.fileKey()));
  }

  /** Fails where the file is no longer what it was. */
  void checkUnchanged(Object since) throws IOException {
    if (!stamp().equals(since)) {
      throw new FileFailure(Reason.CHANGED_WHILE_READ);
    }
  }

  /** Its place: a path is no value, and no file's content is one. */
  @Override
  public String toString() {
    return name.toString();
  }
}
