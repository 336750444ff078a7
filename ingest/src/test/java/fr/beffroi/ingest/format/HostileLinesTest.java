package fr.beffroi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.EventCodec;
import fr.beffroi.ingest.event.EventJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * What does a line made to break its reader do? Nothing: no format throws, whatever comes of it.
 */
class HostileLinesTest {
  private static final int MEGABYTE = 1 << 20;

  private static final ObjectMapper STRICT =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private static final List<String> SAMPLES =
      FormatSample.all().stream().flatMap(sample -> sample.texts().stream()).toList();

  @Property(tries = 3_000)
  void aBrokenLineBreaksNoFormatAndItsEventsCanBeWritten(@ForAll("brokenLines") String text)
      throws IOException {
    readByAll(text);
  }

  @Property(tries = 500)
  void noiseBreaksNoFormat(@ForAll String text) throws IOException {
    readByAll(text);
  }

  @Test
  void aLineOfAMegabyteIsReadOrRefused() throws IOException {
    String stormshield = "id=firewall time=\"2026-11-22 10:15:30\" ";
    String clf = "192.0.2.45 - - [22/Nov/2026:10:15:30 +0100] \"GET /";
    List<String> starts =
        List.of(
            "",
            "[",
            "{\"@timestamp\":\"",
            "{\"EventID\":",
            "{\"event_type\":",
            "{\"ts\":1,\"id.orig_h\":",
            "date=2026-11-22 time=10:15:30 logid=1 type=utm subtype=dns level=notice qname=",
            "22-Nov-2026 10:15:30.123 queries: info: client 192.0.2.45#1 (x): ",
            "Nov 22 10:15:30 dnsmasq[812]: 42 192.0.2.45/1 ",
            "{\"category_label\":1,\"theme_label\":",
            "192.0.2.45 - - [22/Nov/2026:10:15:30 +0100] \"GET / HTTP/1.1\" 200 - - ",
            stormshield,
            clf,
            "1795338930.123 ");
    List<String> fillings =
        List.of(
            " ",
            "\"",
            "\\",
            "[",
            "{\"a\":",
            "%2",
            " [",
            "a=\"b\" ",
            "\u0000",
            "\u001b[2J",
            "é",
            ".");
    for (String start : starts) {
      for (String filling : fillings) {
        readByAll(start + filling.repeat(MEGABYTE / filling.length()));
      }
    }
  }

  @Provide
  Arbitrary<String> brokenLines() {
    Arbitrary<String> noise =
        Arbitraries.strings()
            .withChars("\"\\[]{}=:,.%/@# -0x\u0000\u001b\uFEFF\ud800é")
            .ofMaxLength(6);
    Arbitrary<String> whole = Arbitraries.of(SAMPLES);
    return Combinators.combine(
            whole,
            whole,
            noise,
            Arbitraries.doubles().between(0, 1),
            Arbitraries.doubles().between(0, 1))
        .as(
            (head, tail, between, headPart, tailPart) ->
                head.substring(0, (int) (head.length() * headPart))
                    + between
                    + tail.substring((int) (tail.length() * tailPart)));
  }

  private static void readByAll(String text) throws IOException {
    Line line = Line.of(text, "sample/1", FormatSample.RECEIVED, FormatSample.CONTEXT);
    for (LogFormat format : LogFormats.all()) {
      if (format.parse(line) instanceof ParseResult.Parsed parsed) {
        for (Event event : parsed.events()) {
          canBeWritten(event);
        }
      }
    }
  }

  private static void canBeWritten(Event event) throws IOException {
    readStrictly(EventJson.line(event));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new EventCodec().write(event, new DataOutputStream(bytes));
    Event back =
        new EventCodec().read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(back.id()).isEqualTo(event.id());
  }

  private static void readStrictly(String json) throws JsonProcessingException {
    assertThat(json).doesNotContain("\n", "\r", "\u0000", "\u001b");
    assertThat(STRICT.readTree(json).isObject()).isTrue();
  }
}
