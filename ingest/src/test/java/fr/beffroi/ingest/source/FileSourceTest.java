package fr.beffroi.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.source.FileSource.Begin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSourceTest {
  @TempDir Path folder;

  private final Received received = new Received();
  private final List<Source> started = new ArrayList<>();

  @AfterEach
  void stop() {
    started.forEach(Source::close);
  }

  @Test
  void linesThatAreWrittenArrive() throws Exception {
    Path log = write("auth.log", "one\ntwo\n");
    start(log.toString(), Begin.START, Map.of());

    received.await(2);
    write("auth.log", "three\n");

    assertThat(received.await(3)).containsExactly("one", "two", "three");
    assertThat(received.all()).allMatch(one -> one.sourceId().equals("file:" + log));
  }

  @Test
  void aRestartGoesOnBehindTheLastLine() throws Exception {
    Path log = write("auth.log", "one\ntwo\npart");
    start(log.toString(), Begin.START, Map.of());
    received.await(2);
    stop();
    write("auth.log", "ial\nthree\n");

    start(log.toString(), Begin.START, received.cursors());

    assertThat(received.await(4)).containsExactly("one", "two", "partial", "three");
  }

  @Test
  void aRestartFindsTheRestInARotatedAndCompressedFile() throws Exception {
    Path log = write("auth.log", "one\ntwo\nthree\n");
    received.room(1);
    start(log.toString(), Begin.START, Map.of());
    received.await(1);
    stop();
    received.room(Integer.MAX_VALUE);
    Files.write(folder.resolve("auth.log.2.gz"), LineReaderTest.gzip("one\ntwo\nthree\nfour"));
    Files.delete(log);
    write("auth.log.1", "five\n");
    write("auth.log", "six\n");

    start(log.toString(), Begin.START, received.cursors());

    assertThat(received.await(6)).containsExactly("one", "two", "three", "four", "five", "six");
  }

  @Test
  void aFileThatWasRotatedAwayAndDeletedIsCounted() throws Exception {
    Path log = write("auth.log", "one\n");
    start(log.toString(), Begin.START, Map.of());
    received.await(1);
    stop();
    Files.delete(log);
    write("auth.log", "other\n");

    Source source = start(log.toString(), Begin.START, received.cursors());

    assertThat(received.await(2)).containsExactly("one", "other");
    assertThat(source.losses()).containsOnly(Map.entry("file_gone_while_stopped", 1L));
  }

  @Test
  void renameAndTruncationAreFollowedWhileRunning() throws Exception {
    Path log = write("app.log", "one\ntw");
    Source source = start(log.toString(), Begin.START, Map.of());
    received.await(1);
    Files.move(log, folder.resolve("app.log.1"));
    write("app.log.1", "o\nlast");
    write("app.log", "three\n");
    assertThat(received.await(4)).containsExactly("one", "two", "last", "three");

    Files.write(log, new byte[0]);
    Received.until("truncation seen", () -> source.losses().containsKey("file_truncated"));
    write("app.log", "four\n");

    assertThat(received.await(5)).endsWith("three", "four");
  }

  @Test
  void aWriterThatGoesOnInTheRotatedFileIsStillHeard() throws Exception {
    Path log = write("app.log", "one\n");
    FollowedFile file =
        new FollowedFile(
            log,
            new FileOutlet("file:" + log, received, new Losses(), new Problems()),
            null,
            Duration.ofMinutes(1));
    pollAll(file);
    Files.move(log, folder.resolve("app.log.1"));
    write("app.log", "two\n");
    pollAll(file);
    write("app.log.1", "late\n");
    pollAll(file);

    assertThat(received.texts()).containsExactly("one", "two", "late");
    file.release();
  }

  @Test
  void endLeavesOutWhatIsThereButNotFilesThatComeLater() throws Exception {
    write("old.log", "before\n");
    start(folder + "/*.log", Begin.END, Map.of());
    write("old.log", "after\n");
    write("new.log", "new\n");

    assertThat(received.await(2)).containsExactlyInAnyOrder("after", "new");
  }

  @Test
  void aGlobGivesEachFileItsOwnCursorAndReadsRotatedOnesAsTheirPast() throws Exception {
    write("access.log", "a\n");
    write("error.log", "e\n");
    write("access.log.1", "past\n");
    start(folder + "/*", Begin.START, Map.of());
    received.await(2);
    stop();
    write("access.log", "b\n");
    Source source = start(folder + "/*", Begin.START, received.cursors());

    assertThat(received.await(3)).containsExactlyInAnyOrder("a", "e", "b");
    assertThat(received.cursors().keySet())
        .containsExactly("file:" + folder + "/access.log", "file:" + folder + "/error.log")
        .allMatch(source::owns);
  }

  @Test
  void moreFilesThanMayBeOpenAreAllRead() throws Exception {
    for (int i = 0; i < 30; i++) {
      write("app" + i + ".txt", "one\n");
    }
    FileSource.Options options =
        new FileSource.Options(Begin.START, Duration.ofMillis(5), 4, Duration.ofMillis(5));
    start(new FileSource(folder + "/*.txt", options), Map.of());
    received.await(30);
    for (int i = 0; i < 30; i++) {
      write("app" + i + ".txt", "two\n");
    }

    assertThat(received.await(60)).hasSize(60);
    assertThat(openFiles()).isLessThanOrEqualTo(5);
  }

  @Test
  void aCompressedFileIsReadOnceWhateverItIsCalled() throws Exception {
    Path first = folder.resolve("old.log.1.gz");
    Files.write(first, LineReaderTest.gzip("one\ntwo\nlast"));
    start(folder + "/*.gz", Begin.START, Map.of());
    received.await(3);
    stop();
    Files.move(first, folder.resolve("old.log.2.gz"));
    Files.write(first, LineReaderTest.gzip("three\n"));
    start(folder + "/*.gz", Begin.START, received.cursors());

    assertThat(received.await(4)).containsExactly("one", "two", "last", "three");
  }

  @Test
  void aTruncatedCompressedFileIsReportedAndCounted() throws Exception {
    byte[] whole = LineReaderTest.gzip("line\n".repeat(50_000));
    Path file = folder.resolve("cut.gz");
    Files.write(file, Arrays.copyOf(whole, whole.length - 20));
    Source source = start(file.toString(), Begin.START, Map.of());

    // Counted first, then reported: who sees the report has the count.
    Received.until("reported", () -> !source.problems().isEmpty());
    assertThat(source.losses()).containsOnly(Map.entry("gzip_broken", 1L));
    assertThat(source.problems()).hasSize(1);
    assertThat(source.problems().get(0).en()).contains("truncated or damaged");
  }

  @Test
  void bytesAreUntouchedAndALongLineIsCutAndCounted() throws Exception {
    byte[] odd = {'a', (byte) 0xff, 0, (byte) 0xc3, 0x1b, '['};
    Path log = folder.resolve("odd.log");
    Files.write(log, odd);
    Files.writeString(log, "\n" + "x".repeat(3 << 20) + "\nend\n", StandardOpenOption.APPEND);
    Source source = start(log.toString(), Begin.START, Map.of());

    received.await(3);
    assertThat(received.all().get(0).line()).isEqualTo(odd);
    assertThat(received.all().get(1).line()).hasSize(LineReader.LONGEST);
    assertThat(received.all().get(2).text()).isEqualTo("end");
    Received.until("counted", () -> source.losses().equals(Map.of(Losses.LINE_CUT, 1L)));
  }

  @Test
  void aMissingFileIsNamedAndReadWhenItAppears() throws Exception {
    Path log = folder.resolve("later.log");
    Source source = start(log.toString(), Begin.END, Map.of());
    Received.until("reported", () -> !source.problems().isEmpty());
    Problem problem = source.problems().get(0);
    assertThat(problem.source()).isEqualTo("file:" + log);
    assertThat(problem.en()).contains("no such file", "Check the path");
    assertThat(problem.fr()).contains("n'existe pas");

    write("later.log", "one\n");

    assertThat(received.await(1)).containsExactly("one");
    Received.until("resolved", () -> source.problems().isEmpty());
  }

  @Test
  void whatCannotBeReadSaysWhatToDo() {
    Problem denied = FileProblems.of("file:/x", new java.nio.file.AccessDeniedException("/x"));
    assertThat(denied.in(java.util.Locale.FRENCH)).startsWith("file:/x : lecture refusée");
    assertThat(denied.in(java.util.Locale.ENGLISH)).contains("permission denied", "group adm");
  }

  private static void pollAll(Followed file) throws InterruptedException {
    int quiet = 0;
    while (quiet < 3) {
      quiet = file.poll() ? 0 : quiet + 1;
    }
  }

  private long openFiles() throws IOException {
    try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
      return descriptors
          .filter(
              link -> {
                try {
                  return Files.readSymbolicLink(link).startsWith(folder);
                } catch (IOException e) {
                  return false;
                }
              })
          .count();
    }
  }

  private Source start(String pattern, Begin begin, Map<String, String> cursors)
      throws IOException {
    FileSource.Options options =
        new FileSource.Options(begin, Duration.ofMillis(5), 64, Duration.ofMillis(20));
    return start(new FileSource(pattern, options), cursors);
  }

  private Source start(Source source, Map<String, String> cursors) throws IOException {
    source.start(cursors, received);
    started.add(source);
    return source;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        text,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
