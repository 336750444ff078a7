package fr.beffroi.compliance.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which answers outlive the process, and a power cut?
 *
 * <p>JSON lines, only ever added to: what the audit rests on ({@link MemoryBasis}), then an answer
 * a line. A line that a crash has torn, and what follows it, is cut off and asked again. Readable
 * by its owner only, locked while an audit writes it, and no larger than 64 MB: what does not fit,
 * or meets a full disk, costs time on the day of an interruption and nothing else.
 */
public final class MemoryFile implements Memory, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORMAT = "beffroi-audit-memory/1";
  private static final long MOST_BYTES = 64L << 20;

  /** Answers that a power cut may take: some minutes of a store's work at most. */
  private static final int SYNC_EVERY = 16;

  private final Path file;
  private final FileChannel channel;
  private final Instant startedAt;
  private final Map<String, String> answers = new HashMap<>();
  private boolean full;
  private int unsynced;

  private MemoryFile(Path file, FileChannel channel, Instant startedAt) {
    this.file = file;
    this.channel = channel;
    this.startedAt = startedAt;
  }

  /** A new file for the audit that begins now. */
  public static MemoryFile begin(Path file, MemoryBasis basis, Instant startedAt)
      throws IOException {
    Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileChannel channel = FileChannel.open(file, options, ownersOnly(file));
    try {
      FileLock unused = channel.lock();
      MemoryFile memory = new MemoryFile(file, channel, startedAt);
      memory.append(header(basis, startedAt));
      channel.force(true);
      return memory;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * The memory of an interrupted audit, to be added to.
   *
   * @throws NotResumable where its answers do not hold for the audit that is asked for
   */
  public static MemoryFile resume(Path file, MemoryBasis asked) throws IOException, NotResumable {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      lock(channel);
      return read(file, channel, asked);
    } catch (IOException | NotResumable e) {
      channel.close();
      throw e;
    }
  }

  private static void lock(FileChannel channel) throws IOException, NotResumable {
    try {
      if (channel.tryLock() == null) {
        throw NotResumable.running();
      }
    } catch (OverlappingFileLockException e) {
      throw NotResumable.running();
    }
  }

  private static MemoryFile read(Path file, FileChannel channel, MemoryBasis asked)
      throws IOException, NotResumable {
    if (channel.size() > MOST_BYTES) {
      throw NotResumable.damaged();
    }
    byte[] bytes = Files.readAllBytes(file);
    int end = lineEnd(bytes, 0);
    MemoryFile memory = new MemoryFile(file, channel, startedAt(bytes, end, asked));
    int whole = end + 1;
    while ((end = lineEnd(bytes, whole)) >= 0 && memory.learns(bytes, whole, end)) {
      whole = end + 1;
    }
    channel.truncate(whole);
    channel.position(whole);
    return memory;
  }

  private static Instant startedAt(byte[] bytes, int end, MemoryBasis asked) throws NotResumable {
    try {
      JsonNode json = JSON.readTree(bytes, 0, Math.max(0, end));
      if (!json.path("format").asText().equals(FORMAT)) {
        throw NotResumable.damaged();
      }
      MemoryBasis basis =
          new MemoryBasis(
              LocalDate.parse(json.required("as_of").asText()),
              Mode.valueOf(json.required("mode").asText()),
              json.required("version").asText(),
              new InputDigests(
                  json.required("register").asText(), json.required("rules").asText()));
      Optional<NotResumable> refusal = basis.differenceFrom(asked).map(NotResumable::new);
      if (refusal.isPresent()) {
        throw refusal.get();
      }
      return Instant.parse(json.required("started_at").asText());
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw NotResumable.damaged();
    }
  }

  private static int lineEnd(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private boolean learns(byte[] bytes, int from, int end) {
    try {
      JsonNode line = JSON.readTree(bytes, from, end - from);
      answers.put(line.required("key").asText(), line.required("answer").toString());
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static String header(MemoryBasis basis, Instant startedAt) {
    return JSON.createObjectNode()
        .put("format", FORMAT)
        .put("as_of", basis.asOf().toString())
        .put("mode", basis.mode().name())
        .put("version", basis.version())
        .put("register", basis.inputs().register())
        .put("rules", basis.inputs().rules())
        .put("started_at", startedAt.toString())
        .toString();
  }

  @Override
  public Instant startedAt(Instant now) {
    return startedAt;
  }

  /** How many answers it holds. */
  public int size() {
    return answers.size();
  }

  @Override
  public Optional<String> recall(String key) {
    return Optional.ofNullable(answers.get(key));
  }

  @Override
  public void remember(String key, String answer) {
    if (full) {
      return;
    }
    try {
      append(line(key, answer));
      answers.put(key, answer);
      if (++unsynced == SYNC_EVERY) {
        channel.force(false);
        unsynced = 0;
      }
    } catch (IOException e) {
      full = true;
    }
  }

  private static String line(String key, String answer) throws JsonProcessingException {
    return JSON.createObjectNode().put("key", key).set("answer", JSON.readTree(answer)).toString();
  }

  private void append(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    if (channel.position() + bytes.remaining() > MOST_BYTES) {
      throw new IOException("the memory of an audit is full");
    }
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** The audit is complete: what was remembered serves no more. */
  public void forget() throws IOException {
    close();
    Files.deleteIfExists(file);
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.force(false);
      channel.close();
    }
  }

  private static FileAttribute<?>[] ownersOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
