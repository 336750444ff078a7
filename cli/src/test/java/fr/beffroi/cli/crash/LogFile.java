package fr.beffroi.cli.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A log that its program appends to, and that logrotate renames. */
final class LogFile implements AutoCloseable {
  private final Path path;
  private FileChannel open;
  private int rotations;

  LogFile(Path path) throws IOException {
    this.path = path;
    this.open = create();
  }

  private FileChannel create() throws IOException {
    return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  synchronized void append(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      int unused = open.write(bytes);
    }
  }

  /** auth.log becomes auth.log.1, auth.log.1 becomes auth.log.2, and so on. */
  synchronized void rotate() throws IOException {
    for (int number = rotations; number > 0; number--) {
      Files.move(rotated(number), rotated(number + 1));
    }
    Files.move(path, rotated(1));
    rotations++;
    open.close();
    open = create();
  }

  private Path rotated(int number) {
    return path.resolveSibling(path.getFileName() + "." + number);
  }

  @Override
  public synchronized void close() throws IOException {
    open.close();
  }
}
