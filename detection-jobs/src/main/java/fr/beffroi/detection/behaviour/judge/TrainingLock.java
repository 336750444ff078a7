package fr.beffroi.detection.behaviour.judge;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who learns a model for this folder? One process at a time, the nightly one or somebody's; the
 * system releases the lock of one that was killed.
 */
public final class TrainingLock implements Closeable {
  private static final String FILE = "training.lock";
  private static final int LONGEST_HOLDER = 20;

  /** A second open and close of the file in this process would release the lock (POSIX). */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private TrainingLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** The lock of a folder, which is made where there is none; nothing where another holds it. */
  public static Optional<TrainingLock> take(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.toRealPath().resolve(FILE);
    if (!HELD_HERE.add(file)) {
      return Optional.empty();
    }
    Optional<TrainingLock> taken = Optional.empty();
    try {
      taken = lock(file);
    } finally {
      if (taken.isEmpty()) {
        HELD_HERE.remove(file);
      }
    }
    return taken;
  }

  private static Optional<TrainingLock> lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      held = channel.tryLock() != null;
      if (held) {
        String process = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0).write(ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)));
      }
    } finally {
      if (!held) {
        channel.close();
      }
    }
    return held ? Optional.of(new TrainingLock(file, channel)) : Optional.empty();
  }

  /** Whether somebody learns for a folder now. */
  public static boolean isHeld(Path folder) throws IOException {
    Optional<TrainingLock> mine = take(folder);
    if (mine.isPresent()) {
      mine.get().close();
    }
    return mine.isEmpty();
  }

  /** The number of the process that last took the lock of a folder; empty where that is unknown. */
  public static String holder(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file) || Files.size(file) > LONGEST_HOLDER) {
      return "";
    }
    String process = Files.readString(file).strip();
    return process.matches("[0-9]+") ? process : "";
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD_HERE.remove(file);
  }
}
