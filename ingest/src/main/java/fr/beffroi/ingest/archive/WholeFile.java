package fr.beffroi.ingest.archive;

import java.io.IOException;
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
    return channels.open(temporary(path), options, PRIVATE);
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

  static void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder, PRIVATE_FOLDER);
  }

  /** A new name is on disk only when its folder is. */
  public static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
