package fr.beffroi.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who writes this archive? One process; the system releases its lock even after kill -9. */
final class WriterLock implements Closeable {
  /** A second open and close of the file in this process would release the lock (POSIX). */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private WriterLock(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static WriterLock take(Path folder, String collector) throws IOException {
    Path path = folder.toRealPath().resolve("writer.lock");
    String holder = "process " + ProcessHandle.current().pid() + ", collector " + collector;
    if (!HELD_HERE.add(path)) {
      throw held(folder, "this process (" + ProcessHandle.current().pid() + ")");
    }
    try {
      return new WriterLock(path, lock(folder, path, holder));
    } catch (IOException | RuntimeException e) {
      HELD_HERE.remove(path);
      throw e;
    }
  }

  private static FileChannel lock(Path folder, Path path, String holder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), WholeFile.PRIVATE);
    try {
      if (channel.tryLock() == null) {
        throw held(folder, Files.readString(path));
      }
      channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static IOException held(Path folder, String holder) {
    return new IOException(
        folder
            + ": already written to by "
            + holder
            + "; stop it first, or give this collector another archive");
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.close();
      HELD_HERE.remove(path);
    }
  }
}
