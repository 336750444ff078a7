package fr.beffroi.ingest.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * How is a {@code .gz} file read once? When it has come to rest, whole, unless its content is known
 * already under this name or another: logrotate(8) moves {@code .1.gz} to {@code .2.gz} every day.
 */
final class CompressedFile extends Followed {
  private final Path path;
  private final Duration settle;
  private final Map<Fingerprint, Long> readBefore;
  private @Nullable LogContent content;
  private @Nullable FileStat resting;
  private @Nullable FileStat done;

  /**
   * @param settle how long a file must stay as it is before it is read
   * @param readBefore up to which offset each content was read; kept up to date
   */
  CompressedFile(Path path, FileOutlet outlet, Duration settle, Map<Fingerprint, Long> readBefore) {
    super(outlet);
    this.path = path;
    this.settle = settle;
    this.readBefore = readBefore;
  }

  @Override
  boolean step() throws IOException, InterruptedException {
    LogContent open = content;
    if (open != null) {
      return outlet().drain(open) || finish(open);
    }
    FileStat now = FileStat.find(path);
    if (now == null) {
      outlet().report(FileProblems.missing(outlet().id()));
      return false;
    }
    if (now.equals(done)) {
      return false;
    }
    if (!now.equals(resting)) {
      resting = now;
      pause(settle);
      return false;
    }
    return begin(now);
  }

  private boolean begin(FileStat now) throws IOException {
    try (LogContent whole = LogContent.open(path, 0)) {
      content = LogContent.open(path, readBefore.getOrDefault(whole.fingerprint(), 0L));
      outlet().resolved();
    } catch (EOFException | ZipException e) {
      outlet().lost("gzip_broken");
      outlet().report(FileProblems.of(outlet().id(), e));
    }
    done = now;
    return content != null;
  }

  private boolean finish(LogContent open) throws InterruptedException {
    outlet().flush(open, open);
    release();
    return true;
  }

  @Override
  boolean isOpen() {
    return content != null;
  }

  @Override
  @Nullable String finish() {
    release();
    return null;
  }

  @Override
  void release() {
    LogContent open = content;
    if (open != null) {
      readBefore.put(open.fingerprint(), open.reader().end());
      close(open);
      content = null;
    }
  }
}
