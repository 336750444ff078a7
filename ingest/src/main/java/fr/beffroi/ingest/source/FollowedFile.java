package fr.beffroi.ingest.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How is one log followed through its rotations, each line handed over once?
 *
 * <p>One content is read at a time, the oldest first: the log itself, or what it was before a
 * rotation. What comes next is never remembered but looked up by the cursor ({@link
 * RotatedFiles#since}), after a restart as while running, since names move at any moment. For one
 * thread.
 */
final class FollowedFile extends Followed {
  private static final Duration MISSING = Duration.ofMillis(250);

  /** The coarsest time stamps that a file system writes; Linux's own take some milliseconds. */
  private static final long STAMP = Duration.ofSeconds(2).toNanos();

  private final Path path;
  private final Duration lateWrites;
  private @Nullable FileCursor resume;
  private @Nullable LogContent content;
  private @Nullable FileStat seen;
  private long seenSince;
  private boolean settled;
  private @Nullable LogContent late;
  private long lateUntil;

  /**
   * @param resume where to go on; null for the beginning
   * @param lateWrites how long a rotated file is still looked at
   */
  FollowedFile(Path path, FileOutlet outlet, @Nullable FileCursor resume, Duration lateWrites) {
    super(outlet);
    this.path = path;
    this.resume = resume;
    this.lateWrites = lateWrites;
  }

  /** Leaves out what the file holds now; what comes later is read. */
  void skipToEnd() {
    try {
      FileStat now = FileStat.find(path);
      if (now != null && now.regular()) {
        content = LogContent.open(path, now.size());
      }
    } catch (IOException e) {
      failed(e);
    }
  }

  @Override
  boolean step() throws IOException, InterruptedException {
    FileStat now = FileStat.find(path);
    drainLate();
    LogContent open = content;
    if (open == null) {
      // At once, so that a file which is closed for others to be opened has been read before.
      return begin(now) && step();
    }
    if (now != null && now.sameFile(open.stat())) {
      return follow(open, now);
    }
    if (open.replaced()) {
      truncated(open);
      return true;
    }
    // An empty new file says nothing yet: the writer may still hold the old one.
    return outlet().drain(open) || (now != null && now.size() > 0 && next(open));
  }

  private boolean begin(@Nullable FileStat now) throws IOException {
    if (now != null && !now.regular()) {
      outlet().report(FileProblems.notAFile(outlet().id()));
      pause(MISSING);
      return false;
    }
    FileCursor cursor = resume;
    if (now != null && now.equals(seen) && (isSettled(now) || isStill(now, cursor))) {
      return false;
    }
    List<RotatedFiles.Part> parts = cursor == null ? null : RotatedFiles.since(path, cursor);
    if (parts != null) {
      open(parts.get(0));
      return true;
    }
    if (now == null) {
      outlet().report(FileProblems.missing(outlet().id()));
      pause(MISSING);
      return false;
    }
    if (cursor != null) {
      // Rotated and deleted, or replaced, while nobody looked: how much is unknown.
      outlet().lost("file_gone_while_stopped");
    }
    open(new RotatedFiles.Part(path, 0));
    return true;
  }

  private void open(RotatedFiles.Part part) throws IOException {
    LogContent opened = LogContent.open(part.path(), part.offset());
    close(content);
    content = opened;
    seen = null;
    resume = null;
    outlet().resolved();
  }

  /** The log itself is open: reads on, or notices that it was emptied. */
  private boolean follow(LogContent open, FileStat now) throws IOException, InterruptedException {
    if (isSettled(now)) {
      return false;
    }
    if (open.replaced()) {
      truncated(open);
      return true;
    }
    boolean worked = outlet().drain(open);
    if (!worked) {
      see(now);
    }
    return worked;
  }

  /** There was nothing to read in the log as it is now. */
  private void see(FileStat now) {
    if (!now.equals(seen)) {
      seen = now;
      seenSince = System.nanoTime();
      settled = false;
    } else if (System.nanoTime() - seenSince > STAMP) {
      settled = true;
    }
  }

  /**
   * Is there nothing new for certain? A young stamp proves nothing: a log that is emptied and
   * written to the same length within one tick of the file system's clock looks untouched. (Git
   * calls it racy.)
   */
  private boolean isSettled(FileStat now) {
    return settled && now.equals(seen);
  }

  /** The same of a closed file, by its content. */
  private boolean isStill(FileStat now, @Nullable FileCursor cursor) throws IOException {
    see(now);
    return cursor != null && LogContent.holds(path, now, cursor);
  }

  /** Reads the copy to its end, if one was made; then the log from its new beginning. */
  private void truncated(LogContent open) throws IOException, InterruptedException {
    // What was written between the copy and the cut is in neither file, and cannot be counted.
    outlet().lost("file_truncated");
    List<RotatedFiles.Part> parts = since(open);
    if (parts != null && parts.size() > 1) {
      open(parts.get(0));
      return;
    }
    outlet().flush(open, open);
    parts = RotatedFiles.since(path, FileCursor.beginningOf(open.stat().inode()));
    open(parts == null ? new RotatedFiles.Part(path, 0) : parts.get(0));
  }

  /** The open content is at its end, and another file bears the log's name. */
  private boolean next(LogContent open) throws IOException, InterruptedException {
    List<RotatedFiles.Part> parts = since(open);
    // What came between the last look at the content and the look at the names is read first.
    if (outlet().drain(open)) {
      return true;
    }
    outlet().flush(open, open);
    linger(open);
    if (parts == null) {
      open(new RotatedFiles.Part(path, 0));
    } else {
      open(parts.get(Math.min(1, parts.size() - 1)));
    }
    return true;
  }

  private @Nullable List<RotatedFiles.Part> since(LogContent open) throws IOException {
    FileCursor cursor = FileCursor.parse(open.cursor());
    return cursor == null ? null : RotatedFiles.since(path, cursor);
  }

  /** A writer of several processes goes on in the old file for a moment. */
  private void linger(LogContent old) {
    close(late);
    late = old;
    lateUntil = System.nanoTime() + lateWrites.toNanos();
    resume = FileCursor.parse(old.cursor());
    content = null;
  }

  private void drainLate() throws IOException, InterruptedException {
    LogContent old = late;
    LogContent open = content;
    if (old == null || open == null) {
      return;
    }
    // Under the cursor of the new file: what was read of the old one is not read again.
    outlet().drain(old, open);
    if (System.nanoTime() - lateUntil >= 0) {
      outlet().flush(old, open);
      close(old);
      late = null;
    }
  }

  @Override
  boolean isOpen() {
    return content != null || late != null;
  }

  @Override
  @Nullable String finish() throws InterruptedException {
    LogContent open = content;
    if (open != null) {
      outlet().flush(open, open);
    }
    release();
    return resume == null ? null : resume.toString();
  }

  @Override
  void release() {
    LogContent open = content;
    if (open != null) {
      resume = FileCursor.parse(open.cursor());
    }
    close(open);
    close(late);
    content = null;
    late = null;
  }
}
