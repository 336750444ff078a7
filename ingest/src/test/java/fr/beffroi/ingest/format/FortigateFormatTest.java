package fr.beffroi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FortigateFormatTest {
  private static final String REST =
      " logid=\"0000000013\" type=\"traffic\" subtype=\"forward\" level=\"notice\" srcip=192.0.2.45";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nanoseconds since 6.2           | time=09:00:00 eventtime=1795338930123456789 | 2026-11-22T09:15:30.123456789Z
          milliseconds                    | time=09:00:00 eventtime=1795338930123       | 2026-11-22T09:15:30.123Z
          seconds in 6.0                  | time=09:00:00 eventtime=1795338930          | 2026-11-22T09:15:30Z
          none before 6.0, with a zone    | time=10:15:30 tz="-0400"                    | 2026-11-22T14:15:30Z
          none, and no zone               | time=10:15:30                               | 2026-11-22T09:15:30Z
          a zone that is none             | time=10:15:30 tz="CET"                      | 2026-11-22T09:15:30Z
          an event time that is none      | time=10:15:30 eventtime=-5                  | 2026-11-22T09:15:30Z
          """)
  void theTimeIsOfTheEventElseOfTheLine(String why, String items, Instant expected) {
    assertThat(event("date=2026-11-22 " + items + REST).timestamp()).as(why).isEqualTo(expected);
  }

  @Test
  void theZoneThatIsGivenResolvesTheDoubledHour() {
    assertThat(event("date=2026-10-25 time=02:30:00 tz=\"+0200\"" + REST).timestamp())
        .isEqualTo("2026-10-25T00:30:00Z");
    assertThat(event("date=2026-10-25 time=02:30:00 tz=\"+0100\"" + REST).timestamp())
        .isEqualTo("2026-10-25T01:30:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAIRIE\\jmartin", "MAIRIE\\\\jmartin", "jmartin@MAIRIE", "jmartin"})
  void oneAccountHasOneName(String written) {
    Event event = event("date=2026-11-22 time=10:15:30 user=\"" + written + "\"" + REST);
    assertThat(event.text(Fields.USER_NAME)).isEqualTo("jmartin");
    assertThat(event.text(Fields.USER_DOMAIN)).isIn("MAIRIE", null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.45 - - [22/Nov/2026:10:15:30 +0100] \"GET /?q= date=2026-11-22 time=10:15:30\" 200 5",
        "id=firewall time=\"2026-11-22 10:15:30\" fw=\"fw\" msg=\"x date=2026-11-22 time=1 logid=1\"",
        "Nov 22 10:15:30 srv app: date=2026-11-22 time=10:15:30 type=note level=notice",
      })
  void anotherFormatsLineIsNotTaken(String text) {
    assertThat(LogFormats.named("fortigate").parse(line(text))).isEqualTo(ParseResult.NOT_MINE);
  }

  private static Event event(String text) {
    ParseResult result = LogFormats.named("fortigate").parse(line(text));
    assertThat(result).isInstanceOf(ParseResult.Parsed.class);
    return ((ParseResult.Parsed) result).events().get(0);
  }

  private static Line line(String text) {
    return Line.of(text, "sample/1", FormatSample.RECEIVED, FormatSample.CONTEXT);
  }
}
