package fr.beffroi.detection.job;

import fr.beffroi.detection.behaviour.judge.KeptModel;
import fr.beffroi.detection.behaviour.judge.ModelFile;
import fr.beffroi.detection.behaviour.judge.ModelFolder;
import fr.beffroi.detection.flink.Feed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which model has come into force? Looks at the folder where {@code model train} and {@code model
 * back} put one in force. One that cannot be read is said once, and the one before stays.
 */
final class ModelFeed implements Feed<String> {
  private static final Logger LOGGER = LoggerFactory.getLogger(ModelFeed.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final ModelFolder folder;
  private final CountDownLatch closed = new CountDownLatch(1);
  private String told;
  private @Nullable Seen seen;
  private String complaint = "";
  private long looked;

  /** What was found there, whether it can be read or not. */
  private record Seen(Path file, FileTime changed, long size) {}

  ModelFeed(Path folder, @Nullable String after) {
    this.folder = new ModelFolder(folder);
    this.told = after == null ? "" : after;
    lookNow();
  }

  @Override
  public Batch<String> next(Duration wait) throws InterruptedException {
    boolean stopped = closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    if (stopped || System.nanoTime() - looked < EVERY.toNanos()) {
      return nothing();
    }
    looked = System.nanoTime();
    try {
      return look();
    } catch (IOException e) {
      complain(String.valueOf(e.getMessage()));
      return nothing();
    }
  }

  private void complain(String why) {
    if (!why.equals(complaint)) {
      LOGGER.error(
          "a model cannot be put in force, so one that judges goes on, if there is one: {}", why);
      complaint = why;
    }
  }

  /** The next look need not wait for its time. */
  void lookNow() {
    looked = System.nanoTime() - EVERY.toNanos();
  }

  private Batch<String> look() throws IOException {
    Optional<Path> file = folder.current();
    if (file.isEmpty()) {
      return nothing();
    }
    Seen now = seen(file.get());
    if (now.equals(seen)) {
      return nothing();
    }
    seen = now;
    KeptModel model = ModelFile.keep(file.get());
    String name = model.id().text();
    if (name.equals(told)) {
      return nothing();
    }
    told = name;
    complaint = "";
    LOGGER.info("behaviour is judged by the model {} from now on", file.get());
    return new Batch<>(List.of(name), false);
  }

  private static Seen seen(Path file) throws IOException {
    return new Seen(file, Files.getLastModifiedTime(file), Files.size(file));
  }

  private static Batch<String> nothing() {
    return new Batch<>(List.of(), false);
  }

  @Override
  public void close() {
    closed.countDown();
  }

  /** Looks at the folder where the job runs. */
  record Opener(String folder) implements Feed.Opener<String> {
    @Override
    public String id() {
      return "models";
    }

    @Override
    public boolean bounded() {
      return false;
    }

    @Override
    public Feed<String> open(@Nullable String after) {
      return new ModelFeed(Path.of(folder), after);
    }

    @Override
    public String cursor(String model) {
      return model;
    }

    @Override
    public long timeMillis(String model) {
      return 0; // nothing is ordered by it
    }
  }
}
