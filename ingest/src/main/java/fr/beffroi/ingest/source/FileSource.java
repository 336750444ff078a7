package fr.beffroi.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What do the log files of a path or pattern say? Follows each through rename and copytruncate, and
 * finds its place again after a restart.
 *
 * <p>Each file is a source of its own, {@code file:/var/log/nginx/access.log}, with its own cursor.
 * Sizes are asked every 50 ms: a stat costs a microsecond or two, works on every file system, and
 * cannot overflow, while inotify watches folders only, drops events under load and is silent on
 * network shares, so that it would need the same polling behind it. Of more files than may be open,
 * the quiet ones are closed and looked at once a second.
 */
public final class FileSource implements Source {
  private static final Duration RESCAN = Duration.ofMillis(500);
  private static final Duration GONE = Duration.ofMinutes(10);
  private static final Duration QUIET = Duration.ofSeconds(1);

  /** Where is a file begun that the archive holds no line of? */
  public enum Begin {
    START,
    /** At the end of the files that are there; those that appear later are read whole. */
    END
  }

  /**
   * How is a source of files read?
   *
   * @param poll how often files are looked at
   * @param mostOpen how many files are held open at a time
   * @param settle how long a rotated file is still looked at, and a compressed one must be at rest
   */
  public record Options(Begin begin, Duration poll, int mostOpen, Duration settle) {
    public Options {
      if (poll.isNegative() || poll.isZero() || mostOpen < 1 || settle.isNegative()) {
        throw new IllegalArgumentException("poll and mostOpen must be positive");
      }
    }

    public static Options from(Begin begin) {
      return new Options(begin, Duration.ofMillis(50), 64, Duration.ofSeconds(2));
    }
  }

  private final FilePattern pattern;
  private final String id;
  private final Options options;
  private final Losses losses = new Losses();
  private final Problems problems = new Problems();
  private final Map<Path, Followed> files = new LinkedHashMap<>();
  private final Map<Fingerprint, Long> gzipRead = new HashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private @Nullable Thread thread;
  private @Nullable CompressedFile decompressing;
  private long nextScan;

  public FileSource(String pattern, Options options) {
    this.pattern = new FilePattern(pattern);
    this.id = id(this.pattern.path());
    this.options = options;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public boolean owns(String sourceId) {
    return sourceId.startsWith("file:") && pattern.matches(Path.of(sourceId.substring(5)));
  }

  @Override
  public void start(@Nullable String cursor, Receiver receiver) throws IOException {
    start(cursor == null ? Map.of() : Map.of(id, cursor), receiver);
  }

  @Override
  public void start(Map<String, String> cursors, Receiver receiver) throws IOException {
    Map<String, String> mine = new RecentCursors(cursors);
    mine.keySet().removeIf(sourceId -> !owns(sourceId));
    mine.forEach((sourceId, text) -> rememberGzip(sourceId, FileCursor.parse(text)));
    scan(mine, receiver, options.begin() == Begin.END);
    thread = Threads.start(id, () -> run(mine, receiver));
  }

  @Override
  public Map<String, Long> losses() {
    return losses.snapshot();
  }

  @Override
  public List<Problem> problems() {
    return problems.all();
  }

  @Override
  public void close() {
    closing.countDown();
    Threads.stop(thread);
  }

  private void run(Map<String, String> cursors, Receiver receiver) {
    try {
      boolean worked = false;
      do {
        worked = turn(cursors, receiver);
      } while (!closing.await(worked ? 0 : options.poll().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      files.values().forEach(Followed::release);
    }
  }

  private boolean turn(Map<String, String> cursors, Receiver receiver) throws InterruptedException {
    try {
      scanWhenDue(cursors, receiver);
      return poll();
    } catch (RuntimeException e) {
      // A mistake of ours must not silence a source for good.
      problems.report(FileProblems.of(id, new IOException(e)));
      return false;
    }
  }

  private boolean poll() throws InterruptedException {
    boolean worked = false;
    for (Followed file : files.values()) {
      if (file.isDue(System.nanoTime()) && !waitsForTurn(file)) {
        worked |= file.poll();
        if (!file.isOpen() && files.size() > options.mostOpen()) {
          file.pause(QUIET);
        }
        if (files.size() > options.mostOpen()) {
          closeQuietest();
        }
      }
    }
    return worked;
  }

  /** Compressed files are read one after the other: to close one half-way costs all of it again. */
  private boolean waitsForTurn(Followed file) {
    CompressedFile busy = decompressing;
    if (file instanceof CompressedFile compressed) {
      if (busy != null && busy != file && busy.isOpen()) {
        return true;
      }
      decompressing = compressed;
    }
    return false;
  }

  private void closeQuietest() {
    List<Followed> open =
        files.values().stream().filter(file -> file.isOpen() && file != decompressing).toList();
    if (open.size() > options.mostOpen()) {
      open.stream().min(Comparator.comparingLong(Followed::workedAt)).ifPresent(Followed::release);
    }
  }

  private void scanWhenDue(Map<String, String> cursors, Receiver receiver)
      throws InterruptedException {
    if (pattern.isGlob() && System.nanoTime() - nextScan >= 0) {
      scan(cursors, receiver, false);
      forgetGone(cursors);
    }
  }

  /** Logs named after their day are deleted one by one; a share may come back. */
  private void forgetGone(Map<String, String> cursors) throws InterruptedException {
    for (Path path : List.copyOf(files.keySet())) {
      Followed file = files.get(path);
      if (file != null && file.idle().compareTo(GONE) > 0 && Files.notExists(path)) {
        String cursor = file.finish();
        if (cursor != null) {
          cursors.put(id(path), cursor);
        }
        files.remove(path);
      }
    }
  }

  private void scan(Map<String, String> cursors, Receiver receiver, boolean skip) {
    nextScan = System.nanoTime() + RESCAN.toNanos();
    try {
      for (Path path : pattern.files()) {
        if (!files.containsKey(path) && room()) {
          files.put(path, follow(path, cursors.get(id(path)), receiver, skip));
        }
      }
      if (files.isEmpty()) {
        problems.report(FileProblems.nothingMatches(id));
      } else if (pattern.isGlob() && files.size() < FilePattern.MOST) {
        problems.resolved(id);
      }
    } catch (IOException e) {
      problems.report(FileProblems.of(id, e));
    }
  }

  private boolean room() {
    if (files.size() >= FilePattern.MOST) {
      problems.report(FileProblems.tooMany(id));
      return false;
    }
    return true;
  }

  private Followed follow(Path path, @Nullable String cursor, Receiver receiver, boolean skip) {
    FileOutlet outlet = new FileOutlet(id(path), receiver, losses, problems);
    if (path.toString().endsWith(".gz")) {
      return new CompressedFile(path, outlet, options.settle(), gzipRead);
    }
    FileCursor resume = FileCursor.parse(cursor);
    FollowedFile file = new FollowedFile(path, outlet, resume, options.settle());
    if (skip && resume == null) {
      file.skipToEnd();
    }
    return file;
  }

  private void rememberGzip(String sourceId, @Nullable FileCursor cursor) {
    if (cursor != null && sourceId.endsWith(".gz")) {
      gzipRead.merge(cursor.fingerprint(), cursor.offset(), Math::max);
    }
  }

  private static String id(Path path) {
    return "file:" + path;
  }

  /** Cursors of files that are not followed now; those of the last few thousand are enough. */
  private static final class RecentCursors extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1L;

    RecentCursors(Map<String, String> cursors) {
      super(cursors);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > 4 * FilePattern.MOST;
    }
  }
}
