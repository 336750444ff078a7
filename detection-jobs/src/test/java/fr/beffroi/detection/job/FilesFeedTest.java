package fr.beffroi.detection.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.detection.flink.Feed;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesFeedTest {
  private static final Instant AS_OF = Instant.parse("2026-11-23T00:00:00Z");

  @TempDir Path folder;

  private final HeardProgress progress = new HeardProgress();

  @Test
  void twoFilesAreMergedByTime() throws IOException {
    Path one = file("one.log", everyMinute(30, "one"));
    Path two = file("two.log", everyMinute(20, "two"));
    List<Event> events = read(one, two).stream().filter(event -> !isTick(event)).toList();
    assertThat(events).extracting(Event::received).isSorted();
    assertThat(messages(events).subList(20, 30)).contains("one 10", "two 10");
    for (String name : List.of("one ", "two ")) {
      assertThat(messages(events).stream().filter(message -> message.startsWith(name)))
          .extracting(message -> Integer.parseInt(message.substring(name.length())))
          .isSorted();
    }
    assertThat(progress.ended).contains(one.toString(), two.toString());
    assertThat(progress.lines).isEqualTo(30 + 20);
    assertThat(progress.events).isEqualTo(progress.lines);
  }

  @Test
  void aFileThatGoesOnGivesATickEveryTenMinutesAndOneThatEndedGivesNone() throws IOException {
    Path one = file("one.log", everyMinute(30, "one"));
    Path two = file("two.log", everyMinute(19, "two"));
    List<Event> ticks = read(one, two).stream().filter(FilesFeedTest::isTick).toList();
    assertThat(ticks).extracting(FilesFeedTest::name).hasSize(3).endsWith("one.log");
    assertThat(ticks.subList(0, 2))
        .extracting(FilesFeedTest::name)
        .containsExactlyInAnyOrder("one.log", "two.log");
    assertThat(ticks)
        .extracting(Event::received)
        .containsExactly(
            Instant.parse("2026-11-22T10:10:00Z"),
            Instant.parse("2026-11-22T10:10:00Z"),
            Instant.parse("2026-11-22T10:20:00Z"));
    assertThat(ticks).extracting(Event::id).doesNotHaveDuplicates();
  }

  @Test
  void aLineOf2100MovesNothingForTheOthers() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int second = 10; second < 40; second++) {
      lines.add(line("10:00:" + second, "before"));
    }
    lines.add(15, "<34>1 2100-01-01T00:00:00Z srv app - - - strange");
    Path log = file("one.log", lines.toArray(String[]::new));
    List<Event> events = read(log);
    assertThat(events).hasSize(31).noneMatch(FilesFeedTest::isTick);
    assertThat(events)
        .extracting(Event::received)
        .isSorted()
        .allMatch(received -> received.isBefore(Instant.parse("2026-11-22T10:01:00Z")));
    assertThat(events)
        .anyMatch(event -> event.timestamp().equals(Instant.parse("2100-01-01T00:00:00Z")));
  }

  @Test
  void theSameFileGivesTheSameIdsWhereverItLies() throws IOException {
    String[] lines = {line("10:00:00", "a"), line("10:00:20", "b")};
    List<String> there = read(file("one.log", lines)).stream().map(Event::id).toList();
    List<String> here = read(file("two.log", lines)).stream().map(Event::id).toList();
    assertThat(there).isEqualTo(here).doesNotHaveDuplicates();
    assertThat(there.get(1)).endsWith("/" + (lines[0].length() + 1) + "#0");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    String missing = folder.resolve("none.log").toString();
    assertThatThrownBy(() -> new FilesFeed(options(List.of(missing)), progress))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(missing);
  }

  @Test
  void anEmptyFileHoldsNothing() throws IOException {
    assertThat(read(file("one.log"))).isEmpty();
  }

  private List<Event> read(Path... files) throws IOException {
    List<String> names = new ArrayList<>();
    for (Path file : files) {
      names.add(file.toString());
    }
    try (FilesFeed feed = new FilesFeed(options(names), progress)) {
      Feed.Batch<Event> batch = feed.next(Duration.ZERO);
      assertThat(batch.ended()).isTrue();
      return batch.values();
    }
  }

  private static ReplayOptions options(List<String> files) {
    return new ReplayOptions(
        files, null, "example", ZoneId.of("UTC"), AS_OF, Networks.of(List.of()));
  }

  private static List<String> messages(List<Event> events) {
    return events.stream().map(event -> String.valueOf(event.text(Fields.MESSAGE))).toList();
  }

  private static boolean isTick(Event event) {
    return Ticks.DATASET.equals(event.text(Fields.EVENT_DATASET));
  }

  private static String name(Event event) {
    String source = String.valueOf(event.text(Fields.LOG_SOURCE));
    return source.substring(source.lastIndexOf('/') + 1);
  }

  private static String[] everyMinute(int lines, String name) {
    return IntStream.range(0, lines)
        .mapToObj(minute -> line("10:%02d:00".formatted(minute), name + " " + minute))
        .toArray(String[]::new);
  }

  private static String line(String time, String message) {
    return "Nov 22 " + time + " srv-mairie app[1]: " + message;
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }
}
