package fr.beffroi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Does any line make any format throw, lose the line, or take a megabyte amiss? */
class TamperedLinesTest {
  private static final List<String> SAMPLES =
      FormatSample.all().stream().flatMap(sample -> sample.texts().stream()).toList();

  /** What parsers stumble over: ends, quotes, signs that open, numbers out of range. */
  private static final List<String> SPLINTERS =
      List.of(
          "",
          " ",
          "  ",
          "\0",
          "\u001B[2J",
          "\uFFFD",
          "\uFEFF",
          "\"",
          "\\",
          "[",
          "]",
          "{",
          "}",
          ":",
          ": ",
          "=",
          "<",
          "<191>",
          "1 ",
          " from ",
          " port ",
          " for ",
          "pam_",
          "-1",
          "99999999999999999999",
          "é",
          "\u0130",
          "\uD83D",
          "::",
          "%",
          "' ",
          "message repeated 9 times: [ ");

  /** Long enough to see a quadratic reader, short enough for a test. */
  private static final int LONG = 1 << 17;

  @Property(tries = 2000)
  void bytesOfAnyKindAreSurvived(@ForAll byte[] bytes) {
    survives(new String(bytes, StandardCharsets.UTF_8));
  }

  @Property(tries = 5000)
  void aSampleThatWasTamperedWithIsSurvived(@ForAll("tampered") String text) {
    survives(text);
  }

  @Example
  void linesThatOnceBrokeAFormatAreSurvived() {
    survives(
        "[Sun Nov 22 10:15:302026] [core:error] [pid 812:tid 140] AH00124: much more than this");
  }

  @Property(tries = 2000)
  void aMessageOfAnyKindInAGoodEnvelopeIsOurs(
      @ForAll("programs") String program, @ForAll("tampered") String message) {
    Line line = line("Nov 22 09:00:00 srv-mairie " + program + "[1]: " + message);
    // Broken at most: a firewall's message may be, in a good envelope.
    assertThat(LogFormats.named("syslog").parse(line)).isNotInstanceOf(ParseResult.NotMine.class);
  }

  @Example
  void aLineOfAMegabyteIsSurvived() {
    for (FormatSample sample : FormatSample.all()) {
      survives(sample.texts().get(0) + "A".repeat(1 << 20));
    }
    Stream.of("<", "[", "{", "\"", "1", " ", ":", "=", "\\", "\0", "é", " from ", " port 1", "a=b ")
        .map(splinter -> splinter.repeat(LONG / splinter.length()))
        .forEach(
            splinters -> {
              survives(splinters);
              survives("Nov 22 09:00:00 srv-mairie sshd[1]: Failed password for " + splinters);
              survives("Nov 22 09:00:00 srv-mairie sudo: a : " + splinters);
              survives("Nov 22 09:00:00 srv-mairie kernel: IN= SRC= DST= " + splinters);
              survives("Nov 22 09:00:00 srv-mairie su: pam_unix(su:auth): " + splinters);
              survives("<34>1 2026-11-22T09:00:00Z h a - - [x " + splinters);
            });
  }

  @Example
  void aRepetitionOfAnyNumberIsAtMostAThousandEvents() {
    Line line =
        line("Nov 22 09:00:00 srv-mairie sshd[1]: message repeated 999999999999 times: [ x]");
    ParseResult.Parsed parsed = (ParseResult.Parsed) LogFormats.named("syslog").parse(line);
    assertThat(parsed.events()).hasSize(1000);
    assertThat(parsed.events().stream().map(Event::id)).doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<String> programs() {
    return Arbitraries.of("sshd", "sshd-session", "sudo", "su", "kernel", "systemd-logind", "app");
  }

  @Provide
  Arbitrary<String> tampered() {
    Arbitrary<String> text =
        Arbitraries.oneOf(
            Arbitraries.of(SAMPLES), Arbitraries.of(SAMPLES).map(TamperedLinesTest::afterEnvelope));
    return Combinators.combine(
            text,
            Arbitraries.doubles().between(0, 1),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.of(SPLINTERS))
        .as(TamperedLinesTest::tamper);
  }

  private static String afterEnvelope(String sample) {
    return sample.substring(sample.indexOf(": ") + 1);
  }

  /** Cuts out what stands between two places and puts a splinter there. */
  private static String tamper(String text, double one, double other, String splinter) {
    int from = (int) (Math.min(one, other) * text.length());
    int to = (int) (Math.max(one, other) * text.length());
    return text.substring(0, from) + splinter + text.substring(to);
  }

  private static void survives(String text) {
    Line line = line(text);
    for (LogFormat format : LogFormats.all()) {
      if (format.parse(line) instanceof ParseResult.Parsed parsed) {
        for (Event event : parsed.events()) {
          assertThat(event.text(Fields.EVENT_ORIGINAL)).isEqualTo(text.isEmpty() ? null : text);
        }
      }
    }
  }

  private static Line line(String text) {
    Instant received = FormatSample.RECEIVED;
    return Line.of(text, "hostile/1", received, FormatSample.CONTEXT);
  }
}
