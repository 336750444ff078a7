package fr.beffroi.ingest.archive;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * When does a file exist? Once all of it is on disk: it is written under a temporary name, synced
 * and renamed, so that no crash leaves half of it under its own.
 */
public final class WholeFile {
  /** Logs are personal data: nobody but the service reads them. */
  public static final FileAttribute<?> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private static final FileAttribute<?> PRIVATE_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private WholeFile() {}

  /** Opens files; a test gives one whose disk is full. */
  @FunctionalInterface
  interface Channels {
    FileChannel open(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException;
  }

  /** What does a file hold? */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** The same of what is written piece by piece; where that fails, nothing is left. */
  public static void write(Path path, Content content) throws IOException {
    Files.deleteIfExists(temporary(path));
    try (FileChannel channel = create(FileChannel::open, path)) {
      OutputStream out = new BufferedOutputStream(new Kept(channel));
      content.writeTo(out);
      out.flush();
      publish(channel, path);
    } finally {
      Files.deleteIfExists(temporary(path));
    }
  }

  /** Who writes a spreadsheet closes what it is written to; the channel is still to be synced. */
  private static final class Kept extends FilterOutputStream {
    Kept(FileChannel channel) {
      super(java.nio.channels.Channels.newOutputStream(channel));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  /** Writes a whole file, which replaces one of that name. */
  public static void write(Path path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same of bytes. */
  public static void write(Path path, byte[] bytes) throws IOException {
    try (FileChannel out = create(FileChannel::open, path)) {
      writeFully(out, ByteBuffer.wrap(bytes), 0);
      publish(out, path);
    }
  }

  /** Begins what becomes {@code path} once it is published. */
  static FileChannel create(Channels channels, Path path) throws IOException {
    Set<StandardOpenOption> options =
        Set.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    return channels.open(temporary(path), options, where(path, PRIVATE));
  }

  /** What was written so far is on disk, and then has its name. */
  static void publish(FileChannel channel, Path path) throws IOException {
    channel.force(true);
    Files.move(temporary(path), path, StandardCopyOption.ATOMIC_MOVE);
    sync(path.resolveSibling(""));
  }

  static Path temporary(Path path) {
    return path.resolveSibling(path.getFileName() + ".tmp");
  }

  static void writeFully(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
    long position = at;
    while (bytes.hasRemaining()) {
      position += channel.write(bytes, position);
    }
  }

  /** Makes a folder for its owner alone, unless it is there, and those above it. */
  public static void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder, where(folder, PRIVATE_FOLDER));
  }

  /** Makes a folder for its owner alone, which is not there yet. */
  public static void createNewFolder(Path folder) throws IOException {
    Files.createDirectory(folder, where(folder, PRIVATE_FOLDER));
  }

  /** The attribute, or nothing where the file system has no owners to keep things for. */
  private static FileAttribute<?>[] where(Path path, FileAttribute<?> attribute) {
    return isPosix(path) ? new FileAttribute<?>[] {attribute} : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** A new name is on disk only when its folder is. */
  public static void sync(Path folder) throws IOException {
    if (!isPosix(folder)) {
      // Windows opens no folder to sync it.
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
