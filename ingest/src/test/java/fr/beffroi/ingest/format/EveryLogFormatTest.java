package fr.beffroi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.FieldSelection;
import fr.beffroi.ingest.event.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What must every format do? Read its samples as their golden files say, by ECS's own words, and
 * the same at every reading.
 *
 * <p>After a change that is meant, write the golden files anew and review them by eye: {@code
 * ./mvnw -o -Pquick -pl ingest -am test -Dtest=EveryLogFormatTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dbeffroi.golden=write}.
 */
class EveryLogFormatTest {
  private static final boolean WRITE = "write".equals(System.getProperty("beffroi.golden"));

  @Test
  void everyFormatHasSamples() {
    assertThat(LogFormats.all())
        .allSatisfy(
            format ->
                assertThat(FormatSample.of(format.name()))
                    .as("src/test/resources/format/%s/<what_happened>.log", format.name())
                    .isNotEmpty());
  }

  @TestFactory
  Stream<DynamicTest> everySampleGivesItsGoldenEvents() {
    return samples(EveryLogFormatTest::givesItsGoldenEvents);
  }

  @TestFactory
  Stream<DynamicTest> everyEventKeepsTheLineItCameFrom() {
    return events(
        (line, event) -> assertThat(event.text(Fields.EVENT_ORIGINAL)).isEqualTo(line.original()));
  }

  @TestFactory
  Stream<DynamicTest> everyEventUsesTheWordsOfEcs() {
    return events((line, event) -> usesTheWordsOfEcs(event));
  }

  @TestFactory
  Stream<DynamicTest> everyEventSaysItsDataset() {
    return events((line, event) -> assertThat(event.text(Fields.EVENT_DATASET)).isNotBlank());
  }

  @TestFactory
  Stream<DynamicTest> everyAddressIsCanonical() {
    return events(
        (line, event) ->
            event.forEach(
                (field, value) -> {
                  if (field.type() == fr.beffroi.ingest.event.Field.Type.IP) {
                    assertThat(IpText.canonical((String) value)).isEqualTo(value);
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> everyFormatReadsALineTheSameTwice() {
    return samples(
        sample -> {
          for (Line line : sample.lines()) {
            LogFormat format = LogFormats.named(sample.format());
            assertThat(format.parse(line)).isEqualTo(format.parse(line));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> everyFieldIsTheSameWhereItAloneIsWanted() {
    return samples(
        sample -> {
          LogFormat format = LogFormats.named(sample.format());
          for (Line line : sample.lines()) {
            if (format.parse(line) instanceof ParseResult.Parsed whole) {
              whole.events().forEach(event -> saysEachFieldAlone(format, line, event));
            }
          }
        });
  }

  private static void saysEachFieldAlone(LogFormat format, Line line, Event event) {
    event.forEach(
        (field, value) -> {
          Line asked = line.reading(FieldSelection.of(List.of(field)));
          Event read = ((ParseResult.Parsed) format.parse(asked)).events().get(event.ordinal());
          assertThat(read.get(field)).as(field.name()).isEqualTo(value);
          assertThat(read.timestamp()).isEqualTo(event.timestamp());
          assertThat(read.logsource()).isEqualTo(event.logsource());
        });
  }

  @TestFactory
  Stream<DynamicTest> everySampleIsRecognisedAsItsFormatOrItsEnvelope() {
    return samples(
        sample -> {
          LogFormat format = LogFormats.named(sample.format());
          LogFormat found = FormatRecognition.of(sample.lines()).format();
          // A message's line is recognised by what it came in.
          boolean inEnvelope = format instanceof MessageFormat || !format.programs().isEmpty();
          LogFormat envelope = inEnvelope ? LogFormats.named("syslog") : format;
          assertThat(found)
              .isIn(isMostlyOf(format, sample) ? List.of(format, envelope) : nothing());
        });
  }

  /** Some samples show what is not of the format: they must not be taken for another one. */
  private static boolean isMostlyOf(LogFormat format, FormatSample sample) {
    long others =
        sample.lines().stream().filter(line -> format.parse(line) == ParseResult.NOT_MINE).count();
    return others * 2 <= sample.lines().size();
  }

  private static List<LogFormat> nothing() {
    return Collections.singletonList(null);
  }

  private static void givesItsGoldenEvents(FormatSample sample) throws IOException {
    LogFormat format = LogFormats.named(sample.format());
    String actual =
        sample.lines().stream()
            .map(line -> Golden.of(format.parse(line)) + "\n")
            .collect(Collectors.joining());
    if (WRITE) {
      Files.writeString(sample.golden(), actual);
    }
    assertThat(sample.golden()).as("run with -Dbeffroi.golden=write, then review it").exists();
    assertThat(actual).isEqualTo(Files.readString(sample.golden()));
  }

  private static void usesTheWordsOfEcs(Event event) {
    Set<String> categories = texts(event, "event.category");
    assertThat(EcsValues.TYPES_OF_CATEGORY.keySet()).containsAll(categories);
    Set<String> expected =
        categories.stream()
            .flatMap(category -> EcsValues.TYPES_OF_CATEGORY.get(category).stream())
            .collect(Collectors.toSet());
    assertThat(expected).containsAll(texts(event, "event.type"));
    String outcome = event.text(Fields.EVENT_OUTCOME);
    assertThat(outcome == null || EcsValues.OUTCOMES.contains(outcome)).isTrue();
  }

  private static Set<String> texts(Event event, String field) {
    return event.get(field) instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.toSet())
        : Set.of();
  }

  private static Stream<DynamicTest> samples(Check<FormatSample> check) {
    return FormatSample.all().stream()
        .map(sample -> dynamicTest(sample.title(), () -> check.on(sample)));
  }

  private static Stream<DynamicTest> events(EventCheck check) {
    return samples(
        sample -> {
          for (Line line : sample.lines()) {
            if (LogFormats.named(sample.format()).parse(line) instanceof ParseResult.Parsed read) {
              read.events().forEach(event -> check.on(line, event));
            }
          }
        });
  }

  private interface Check<T> {
    void on(T value) throws Exception;
  }

  private interface EventCheck {
    void on(Line line, Event event);
  }
}
