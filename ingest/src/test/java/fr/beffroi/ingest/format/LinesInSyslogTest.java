package fr.beffroi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Do the formats of whole lines read them inside a syslog envelope too? */
class LinesInSyslogTest {
  private static final Instant TEN_FIFTEEN = Instant.parse("2026-11-22T09:15:30Z");
  private static final String ACCESS =
      "192.0.2.45 - - [22/Nov/2026:10:15:30 +0100] \"GET / HTTP/1.1\" 200 5 \"-\" \"-\"";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          stormshield.filter | <134>1 2026-11-22T10:15:30+01:00 fw asqd - - - \uFEFFid=firewall time="2026-11-22 10:15:30" fw="fw" tz=+0100 src=192.0.2.45 action=block logtype="filter"
          stormshield.filter | <134>Nov 22 10:15:30 fw id=firewall time="2026-11-22 10:15:30" fw="fw" tz=+0100 src=192.0.2.45 action=block logtype="filter"
          stormshield.filter | Nov 22 10:15:30 192.0.2.254 id=firewall time="2026-11-22 10:15:30" fw="fw" tz=+0100 src=192.0.2.45 action=block logtype="filter"
          fortigate.traffic  | <189>date=2026-11-22 time=10:15:30 devname="fw" eventtime=1795338930000000000 logid="0000000013" type="traffic" subtype="forward" level="notice" srcip=192.0.2.45
          fortigate.traffic  | <189>1 2026-11-22T10:15:30+01:00 fw - - - - date=2026-11-22 time=10:15:30 tz="+0100" logid="0000000013" type="traffic" subtype="forward" level="notice" srcip=192.0.2.45
          unbound.query      | Nov 22 10:15:30 dns unbound[812]: [812:0] info: 192.0.2.45 www.example.org. A IN
          dnsmasq.query      | Nov 22 10:15:30 dns dnsmasq[812]: query[A] www.example.org from 192.0.2.45
          bind.query         | Nov 22 10:15:30 dns named[812]: client @0x7f0a1c0 192.0.2.45#53124 (www.example.org): query: www.example.org IN A + (192.0.2.53)
          suricata.tls       | Nov 22 10:15:30 sonde suricata[812]: @cee: {"timestamp":"2026-11-22T10:15:30.123456+0100","event_type":"tls","src_ip":"192.0.2.45","tls":{"sni":"www.example.org"}}
          zeek.conn          | Nov 22 10:15:30 sonde zeek: {"ts":1795338930.123456,"id.orig_h":"192.0.2.45","conn_state":"SF"}
          squid.access       | Nov 22 10:15:30 proxy (squid-1)[812]: 1795338930.123 245 192.0.2.45 TCP_MISS/200 4512 GET http://www.example.org/ - HIER_NONE/- text/html
          nginx.error        | Nov 22 10:15:30 www nginx: 2026/11/22 10:15:30 [error] 812#812: *5 open() failed, client: 192.0.2.45, server: x, request: "GET / HTTP/1.1"
          windows.security   | <14>Nov 22 10:15:30 dc1 Microsoft-Windows-Security-Auditing[640]: {"EventTime":"2026-11-22 10:15:30","EventID":4625,"Channel":"Security","IpAddress":"192.0.2.45"}
          nginx.access       | <190>Nov 22 10:15:30 www nginx: 192.0.2.45 - - [22/Nov/2026:10:15:30 +0100] "GET / HTTP/1.1" 200 5 "-" "-"
          apache.access      | <190>Nov 22 10:15:30 www apache2[812]: 192.0.2.45 - - [22/Nov/2026:10:15:30 +0100] "GET / HTTP/1.1" 200 5 "-" "-"
          """)
  void theLineInsideIsRead(String dataset, String text) {
    Event event = event(text);
    assertThat(event.text(Fields.EVENT_DATASET)).isEqualTo(dataset);
    assertThat(event.text(Fields.SOURCE_IP)).isEqualTo("192.0.2.45");
    assertThat(event.timestamp()).isBetween(TEN_FIFTEEN, TEN_FIFTEEN.plusSeconds(1));
  }

  @ParameterizedTest
  @CsvSource({"www.example.org:443 ", "''"})
  void aBareLineNeedsNoEnvelope(String host) {
    Line line = Line.of(host + ACCESS, "sample/1", FormatSample.RECEIVED, FormatSample.CONTEXT);
    assertThat(LogFormats.named("combined").parse(line)).isInstanceOf(ParseResult.Parsed.class);
  }

  private static Event event(String text) {
    Line line = Line.of(text, "sample/1", FormatSample.RECEIVED, FormatSample.CONTEXT);
    ParseResult result = LogFormats.named("syslog").parse(line);
    assertThat(result).isInstanceOf(ParseResult.Parsed.class);
    return ((ParseResult.Parsed) result).events().get(0);
  }
}
