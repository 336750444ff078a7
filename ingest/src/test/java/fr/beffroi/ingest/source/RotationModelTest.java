package fr.beffroi.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever a log goes through, and wherever we crash in it: each line arrives once, in order. */
class RotationModelTest {
  enum Step {
    WRITE,
    WRITE_MUCH,
    WRITE_BEGINNING,
    READ,
    RENAME,
    RENAME_AND_CREATE,
    COPY_AND_TRUNCATE,
    COMPRESS,
    CRASH
  }

  @Property(tries = 250)
  void eachLineArrivesOnceAndInOrder(@ForAll @Size(max = 40) List<Step> steps) throws Exception {
    Path folder = Files.createTempDirectory("rotation");
    try {
      Model model = new Model(folder);
      for (Step step : steps) {
        model.take(step);
      }
      model.write("the last line\n");
      model.readAll();
      assertThat(model.received.texts().equals(model.expected))
          .as(() -> names(model.received.texts()) + " came, not " + names(model.expected))
          .isTrue();
    } finally {
      delete(folder);
    }
  }

  private static final class Model {
    final List<String> expected = new ArrayList<>();
    final Received received = new Received();
    private final Path log;
    private String beginning = "";
    private int number;
    private FollowedFile file;

    Model(Path folder) throws Exception {
      log = folder.resolve("app.log");
      file = follow(null);
      write("first line\n");
      readAll();
    }

    void take(Step step) throws Exception {
      switch (step) {
        case WRITE -> write("line " + number++ + "\n");
        case WRITE_MUCH -> write(("much " + number++ + " x".repeat(400) + "\n").repeat(3));
        case WRITE_BEGINNING -> write("begin " + number++ + ";");
        case READ -> file.poll();
        case RENAME -> rename();
        case RENAME_AND_CREATE -> {
          rename();
          Files.createFile(log);
        }
        case COPY_AND_TRUNCATE -> copyAndTruncate();
        case COMPRESS -> compress();
        case CRASH -> crash();
      }
    }

    void write(String text) throws IOException {
      Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      String all = beginning + text;
      int end = all.lastIndexOf('\n') + 1;
      all.substring(0, end).lines().forEach(expected::add);
      beginning = all.substring(end);
    }

    void readAll() throws Exception {
      int quiet = 0;
      while (quiet < 3) {
        quiet = file.poll() ? 0 : quiet + 1;
      }
    }

    private void rename() throws IOException {
      if (Files.exists(log) && Files.size(log) > 0) {
        shift();
        Files.move(log, log.resolveSibling("app.log.1"));
        lineEnds();
      } else {
        Files.deleteIfExists(log);
      }
    }

    private void copyAndTruncate() throws Exception {
      // What is written and cut away between two looks at a file cannot be known.
      readAll();
      if (Files.exists(log) && Files.size(log) > 0) {
        shift();
        Files.copy(log, log.resolveSibling("app.log.1"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.write(log, new byte[0]);
        lineEnds();
      }
    }

    private void shift() throws IOException {
      for (int i = 60; i > 0; i--) {
        for (String end : List.of("", ".gz")) {
          Path from = log.resolveSibling("app.log." + i + end);
          if (Files.exists(from)) {
            Files.move(from, log.resolveSibling("app.log." + (i + 1) + end));
          }
        }
      }
    }

    private void lineEnds() {
      if (!beginning.isEmpty()) {
        expected.add(beginning);
        beginning = "";
      }
    }

    private void compress() throws IOException {
      for (int i = 2; i < 60; i++) {
        Path plain = log.resolveSibling("app.log." + i);
        if (Files.exists(plain)) {
          FileTime time = Files.getLastModifiedTime(plain);
          Path compressed = log.resolveSibling("app.log." + i + ".gz");
          Files.write(compressed, LineReaderTest.gzip(Files.readString(plain)));
          Files.setLastModifiedTime(compressed, time);
          Files.delete(plain);
        }
      }
    }

    private void crash() {
      file.release();
      received.keepOnly(Math.max(1, received.size() - number % 7));
      file = follow(FileCursor.parse(received.cursors().get("file:" + log)));
    }

    private FollowedFile follow(FileCursor cursor) {
      FileOutlet outlet = new FileOutlet("file:" + log, received, new Losses(), new Problems());
      return new FollowedFile(log, outlet, cursor, Duration.ZERO);
    }
  }

  private static List<String> names(List<String> lines) {
    return lines.stream().map(line -> line.substring(0, Math.min(12, line.length()))).toList();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
