package fr.beffroi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyslogEnvelopeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Nov 22",
        "Nov 22 09:00:00",
        "<34",
        "<>Nov 22 09:00:00 srv app: x",
        "<999>Nov 22 09:00:00 srv app: x",
        "2026-11-22T09:00:06 INFO start: a program's own log",
        "2026-11-22T09:00:06Z WARN a program's own log",
        "2026-11-22 09:00:06 ERROR: a program's own log",
        "2026-11-22 09:00:06,123 something happened",
        "1795334401.123    180 192.0.2.10 TCP_MISS/200 1 GET http://example.org/ - DIRECT/- -",
        "192.0.2.10 - - [22/Nov/2026:09:00:00 +0100] \"GET / HTTP/1.1\" 200 1",
        "{\"@timestamp\":\"2026-11-22T09:00:00Z\"}",
        "id=firewall time=\"2026-11-22 09:00:00\" fw=\"sns\"",
        "    at com.example.Main.main(Main.java:1)",
      })
  void whatHasNoEnvelopeIsAnotherFormats(String text) {
    assertThat(SyslogEnvelope.open(line(text))).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "<34>Nov 22 09:00:00 srv sshd[12]: x|srv|sshd|12|4|2|x",
        "Nov 22 09:00:00 srv sshd[12]: x|srv|sshd|12|-1|-1|x",
        "Nov 22 09:00:00 srv /usr/sbin/cron[12]: x|srv|/usr/sbin/cron|12|-1|-1|x",
        "Nov 22 09:00:00 sshd[12]: x|-|sshd|12|-1|-1|x",
        "Nov 22 09:00:00 sns id=firewall fw=a|sns|-|-1|-1|-1|id=firewall fw=a",
        "Nov 22 09:00:00 srv {\"a\": 1}|srv|-|-1|-1|-1|{\"a\": 1}",
        "2026-11-22T09:00:00+01:00 srv id=firewall|srv|-|-1|-1|-1|id=firewall",
        "2026-11-22 09:00:00 srv sshd[12]: x|srv|sshd|12|-1|-1|x",
        "<34>1 2026-11-22T08:00:00Z srv sshd 12 - - x|srv|sshd|12|4|2|x",
        "<34>1 2026-11-22T08:00:00Z srv sshd 12 - [a b=\"]\"][c] x|srv|sshd|12|4|2|x",
        "<34>1 2026-11-22T08:00:00Z srv sshd 12 - [never closed|srv|sshd|12|4|2|[never closed",
        "<34>1 2026-11-22T08:00:00Z srv|srv|-|-1|4|2|''",
        "50 <34>1 2026-11-22T08:00:00Z srv sshd 12 - - x|srv|sshd|12|4|2|x",
      })
  void theEnvelopeSaysWhoWrote(
      String text,
      String host,
      String program,
      long pid,
      int facility,
      int severity,
      String message) {
    Line inside = SyslogEnvelope.open(line(text));
    assertThat(inside).isNotNull();
    assertThat(inside.envelope())
        .isEqualTo(
            new Envelope(
                Instant.parse("2026-11-22T08:00:00Z"),
                host,
                program,
                pid,
                facility,
                severity,
                null));
    assertThat(inside.text()).isEqualTo(message);
    assertThat(inside.original()).isEqualTo(text);
  }

  @Test
  void theSameTextIsAnotherTimeInAnotherZone() {
    SourceContext reunion = new SourceContext("exemple", "x", ZoneId.of("Indian/Reunion"));
    Line line = Line.of("Nov 22 09:00:00 srv sshd[12]: x", "x/1", FormatSample.RECEIVED, reunion);
    assertThat(SyslogEnvelope.open(line).envelope().timestamp())
        .isEqualTo(Instant.parse("2026-11-22T05:00:00Z"));
  }

  private static Line line(String text) {
    return Line.of(text, "x/1", FormatSample.RECEIVED, FormatSample.CONTEXT);
  }
}
