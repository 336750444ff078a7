package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Does a report on the file of each proxy, firewall, resolver and probe give its figures? Six
 * agents ask for an assistant once, each line standing {@code {n}} times, and for a page besides.
 */
class ShadowAiFormatsTest {
  private static final int AGENTS = 6;

  @TempDir private Path folder;

  @BeforeEach
  void aTownHall() throws IOException {
    Files.writeString(
        folder.resolve("charte.yml"),
        "services:\n  - {id: mairie, name: Mairie, networks: [192.0.2.0/24], staff: 12}\n");
    Files.writeString(
        folder.resolve("conformite.yml"),
        """
        notice: {informed_on: 2026-09-15}
        cst: {consulted_on: 2026-09-10}
        aipd: {made_on: 2026-09-01}
        """);
  }

  @ParameterizedTest(name = "{0}: {1} requests, {2} questions, {3} bytes")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Squid                  | 6 | 0 | 0    | 179118720{n}.123 245 192.0.2.{n} TCP_TUNNEL/200 4512 CONNECT {host}:443 - HIER_DIRECT/198.51.100.7 -
          Olfeo, gateway         | 6 | 0 | 0    | 192.0.2.{n} - - [05/Oct/2026:10:00:0{n} +0200] "CONNECT {host}:443 HTTP/1.1" 200 - - 4512 TCP_TUNNEL
          Olfeo, cloud           | 6 | 0 | 6000 | {"timestamp":179118720{n},"type":"proxy","action":"allow","src_ip":"192.0.2.{n}","domain":"{host}","url":"https://{host}/","category_label":"x","theme_label":"y","user_sent_bytes":1000,"user_received_bytes":9}
          Olfeo, cloud, names    | 0 | 6 | 0    | {"timestamp":179118720{n},"type":"dns","action":"allow","src_ip":"192.0.2.{n}","domain":"{host}","dns_answer":"198.51.100.7","category_label":"x","theme_label":"y"}
          Stormshield            | 6 | 0 | 6000 | id=firewall time="2026-10-05 10:00:0{n}" fw="fw" tz=+0200 startime="2026-10-05 10:00:0{n}" proto=ssl src=192.0.2.{n} dst=198.51.100.7 dstport=443 dstname="{host}" sent=1000 rcvd=9 action=pass logtype="connection"
          FortiGate, pages       | 6 | 0 | 6000 | date=2026-10-05 time=10:00:0{n} devname="fw" eventtime=179118720{n}000000000 tz="+0200" logid="0317013312" type="utm" subtype="webfilter" level="notice" srcip=192.0.2.{n} dstip=198.51.100.7 dstport=443 hostname="{host}" action="passthrough" url="/" sentbyte=1000 rcvdbyte=0
          FortiGate, sessions    | 6 | 0 | 6000 | date=2026-10-05 time=10:00:0{n} devname="fw" tz="+0200" logid="0000000013" type="traffic" subtype="forward" level="notice" srcip=192.0.2.{n} dstip=198.51.100.7 dstport=443 dstname="{host}" action="close" sentbyte=1000 rcvdbyte=9
          FortiGate, one visit   | 6 | 0 | 9000 | date=2026-10-05 time=10:00:0{n} devname="fw" tz="+0200" logid="1059028704" type="utm" subtype="app-ctrl" level="information" srcip=192.0.2.{n} dstip=198.51.100.7 dstport=443 sessionid=77{n} hostname="{host}" action="pass"~date=2026-10-05 time=10:00:0{n} devname="fw" tz="+0200" logid="0317013312" type="utm" subtype="webfilter" level="notice" srcip=192.0.2.{n} dstip=198.51.100.7 dstport=443 sessionid=77{n} hostname="{host}" action="passthrough" url="/" sentbyte=517 rcvdbyte=0~date=2026-10-05 time=10:00:0{n} devname="fw" tz="+0200" logid="0000000013" type="traffic" subtype="forward" level="notice" srcip=192.0.2.{n} dstip=198.51.100.7 dstport=443 sessionid=77{n} action="close" sentbyte=1500 rcvdbyte=9
          FortiGate, names       | 0 | 6 | 0    | date=2026-10-05 time=10:00:0{n} devname="fw" tz="+0200" logid="1500054000" type="utm" subtype="dns" eventtype="dns-query" level="information" srcip=192.0.2.{n} dstip=192.0.2.53 dstport=53 qname="{host}" qtype="A"~date=2026-10-05 time=10:00:0{n} devname="fw" tz="+0200" logid="1501054802" type="utm" subtype="dns" eventtype="dns-response" level="notice" srcip=192.0.2.{n} dstip=192.0.2.53 dstport=53 qname="{host}" qtype="A" ipaddr="198.51.100.7" action="pass"
          Unbound                | 0 | 6 | 0    | [179118720{n}] unbound[812:0] info: 192.0.2.{n} {host}. A IN~[179118720{n}] unbound[812:0] info: 192.0.2.{n} {host}. A IN NOERROR 0.01 0 45
          Unbound, replies only  | 0 | 6 | 0    | [179118720{n}] unbound[812:0] info: 192.0.2.{n} {host}. A IN NOERROR 0.01 0 45
          BIND                   | 0 | 6 | 0    | 05-Oct-2026 10:00:0{n}.000 queries: info: client @0x7f0a1c0 192.0.2.{n}#53124 ({host}): query: {host} IN A +E(0)K (192.0.2.53)
          dnsmasq, Pi-hole       | 0 | 6 | 0    | Oct  5 10:00:0{n} dnsmasq[812]: query[A] {host} from 192.0.2.{n}~Oct  5 10:00:0{n} dnsmasq[812]: forwarded {host} to 192.0.2.53~Oct  5 10:00:0{n} dnsmasq[812]: reply {host} is 198.51.100.7
          dnsmasq, extra         | 0 | 6 | 0    | Oct  5 10:00:0{n} dns dnsmasq[812]: {n} 192.0.2.{n}/53124 query[A] {host} from 192.0.2.{n}~Oct  5 10:00:0{n} dns dnsmasq[812]: {n} 192.0.2.{n}/53124 cached {host} is 198.51.100.7
          Suricata, TLS          | 6 | 0 | 0    | {"timestamp":"2026-10-05T10:00:0{n}.000000+0200","event_type":"tls","src_ip":"192.0.2.{n}","dest_ip":"198.51.100.7","dest_port":443,"tls":{"sni":"{host}"}}~{"timestamp":"2026-10-05T10:00:0{n}.000000+0200","event_type":"flow","src_ip":"192.0.2.{n}","dest_ip":"198.51.100.7","dest_port":443,"flow":{"bytes_toserver":1000,"bytes_toclient":9}}
          Suricata, TLS and flow | 6 | 0 | 6000 | {"timestamp":"2026-10-05T10:00:0{n}.000000+0200","flow_id":91{n},"event_type":"tls","src_ip":"192.0.2.{n}","dest_ip":"198.51.100.7","dest_port":443,"tls":{"sni":"{host}"}}~{"timestamp":"2026-10-05T10:00:0{n}.000000+0200","flow_id":91{n},"event_type":"flow","src_ip":"192.0.2.{n}","dest_ip":"198.51.100.7","dest_port":443,"flow":{"bytes_toserver":1000,"bytes_toclient":9}}
          Suricata 7, names      | 0 | 6 | 0    | {"timestamp":"2026-10-05T10:00:0{n}.000000+0200","event_type":"dns","src_ip":"192.0.2.{n}","dest_ip":"192.0.2.53","dns":{"type":"query","rrname":"{host}","rrtype":"A"}}~{"timestamp":"2026-10-05T10:00:0{n}.000000+0200","event_type":"dns","src_ip":"192.0.2.{n}","dest_ip":"192.0.2.53","dns":{"version":2,"type":"answer","rrname":"{host}","rrtype":"A","rcode":"NOERROR"}}
          Suricata 8, names      | 0 | 6 | 0    | {"timestamp":"2026-10-05T10:00:0{n}.000000+0200","event_type":"dns","src_ip":"192.0.2.{n}","dest_ip":"192.0.2.53","dns":{"version":3,"type":"request","queries":[{"rrname":"{host}","rrtype":"A"}]}}~{"timestamp":"2026-10-05T10:00:0{n}.000000+0200","event_type":"dns","src_ip":"192.0.2.53","dest_ip":"192.0.2.{n}","dns":{"version":3,"type":"response","rcode":"NOERROR","queries":[{"rrname":"{host}","rrtype":"A"}]}}
          Zeek, TLS              | 6 | 0 | 0    | {"ts":179118720{n}.5,"id.orig_h":"192.0.2.{n}","id.resp_h":"198.51.100.7","id.resp_p":443,"version":"TLSv13","server_name":"{host}","resumed":false,"established":true}~{"ts":179118720{n}.5,"id.orig_h":"192.0.2.{n}","id.resp_h":"198.51.100.7","id.resp_p":443,"conn_state":"SF","orig_bytes":1000,"resp_bytes":9}
          Zeek, TLS and conn     | 6 | 0 | 6000 | {"ts":179118720{n}.5,"uid":"C{host}{n}","id.orig_h":"192.0.2.{n}","id.resp_h":"198.51.100.7","id.resp_p":443,"conn_state":"SF","orig_bytes":1000,"resp_bytes":9}~{"ts":179118720{n}.5,"uid":"C{host}{n}","id.orig_h":"192.0.2.{n}","id.resp_h":"198.51.100.7","id.resp_p":443,"version":"TLSv13","server_name":"{host}","resumed":false,"established":true}
          Zeek, TLS in columns   | 6 | 0 | 0    | #path\tssl~#fields\tts\tid.orig_h\tid.resp_h\tid.resp_p\tversion\tserver_name\testablished~#types\ttime\taddr\taddr\tport\tstring\tstring\tbool~179118720{n}.500000\t192.0.2.{n}\t198.51.100.7\t443\tTLSv13\t{host}\tT~#path\tconn~#fields\tts\tid.orig_h\tid.resp_h\tid.resp_p\torig_bytes\tresp_bytes\tconn_state~#types\ttime\taddr\taddr\tport\tcount\tcount\tstring~179118720{n}.500000\t192.0.2.{n}\t198.51.100.7\t443\t1000\t9\tSF
          Zeek, names in columns | 0 | 6 | 0    | #path\tdns~#fields\tts\tid.orig_h\tid.resp_h\tid.resp_p\tproto\tquery\tqtype_name\trcode_name~#types\ttime\taddr\taddr\tport\tenum\tstring\tstring\tstring~179118720{n}.500000\t192.0.2.{n}\t192.0.2.53\t53\tudp\t{host}\tA\tNOERROR
          Zeek, names            | 0 | 6 | 0    | {"ts":179118720{n}.5,"id.orig_h":"192.0.2.{n}","id.resp_h":"192.0.2.53","id.resp_p":53,"proto":"udp","trans_id":4711,"query":"{host}","qtype_name":"A","rcode_name":"NOERROR"}
          """)
  void theFileOfEachGivesItsFigures(
      String name, long requests, long questions, long bytes, String lines) throws IOException {
    JsonNode report = reportOn(lines);

    assertThat(report.at("/figures")).as(name).hasSize(1);
    JsonNode figure = report.at("/figures/0");
    assertThat(figure.at("/subject").asText()).isEqualTo("DeepSeek");
    assertThat(figure.at("/people").asLong()).isEqualTo(AGENTS);
    assertThat(figure.at("/requests").asLong()).isEqualTo(requests);
    assertThat(figure.at("/dns_lines").asLong()).isEqualTo(questions);
    assertThat(figure.at("/bytes_out").asLong()).isEqualTo(bytes);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Pi-hole                | Oct  5 10:00:0{n} dnsmasq[812]: query[A] {host} from 192.0.2.{n}~Oct  5 10:00:0{n} dnsmasq[812]: gravity blocked {host} is 0.0.0.0
          BIND with a policy     | 05-Oct-2026 10:00:0{n}.000 queries: info: client @0x7f0a1c0 192.0.2.{n}#53124 ({host}): query: {host} IN A +E(0)K (192.0.2.53)~05-Oct-2026 10:00:0{n}.000 rpz: info: client @0x7f0a1c0 192.0.2.{n}#53124 ({host}): rpz QNAME NXDOMAIN rewrite {host}/A/IN via {host}.rpz
          Olfeo, cloud           | {"timestamp":179118720{n},"type":"proxy","action":"block","src_ip":"192.0.2.{n}","domain":"{host}","category_label":"x","theme_label":"y","user_sent_bytes":300}
          FortiGate, pages       | date=2026-10-05 time=10:00:0{n} devname="fw" tz="+0200" logid="0316013056" type="utm" subtype="webfilter" level="warning" srcip=192.0.2.{n} dstip=198.51.100.7 dstport=443 hostname="{host}" action="blocked" url="/" sentbyte=517 rcvdbyte=0
          FortiGate, names       | date=2026-10-05 time=10:00:0{n} devname="fw" tz="+0200" logid="1500054000" type="utm" subtype="dns" eventtype="dns-query" level="information" srcip=192.0.2.{n} qname="{host}" qtype="A"~date=2026-10-05 time=10:00:0{n} devname="fw" tz="+0200" logid="1501054803" type="utm" subtype="dns" eventtype="dns-response" level="warning" srcip=192.0.2.{n} qname="{host}" qtype="A" action="redirect"
          """)
  void whatWasRefusedIsNoUse(String name, String lines) throws IOException {
    JsonNode report = reportOn(lines);

    assertThat(report.at("/figures")).as(name).hasSize(1);
    JsonNode figure = report.at("/figures/0");
    assertThat(figure.at("/table").asText()).isEqualTo("denied");
    assertThat(figure.at("/requests").asLong() + figure.at("/dns_lines").asLong())
        .isEqualTo(AGENTS);
  }

  private JsonNode reportOn(String lines) throws IOException {
    StringBuilder log = new StringBuilder();
    for (int agent = 1; agent <= AGENTS; agent++) {
      for (String host : new String[] {"chat.deepseek.com", "www.example.org"}) {
        String line = lines.replace("{n}", String.valueOf(agent)).replace("{host}", host);
        log.append(line.replace('~', '\n')).append('\n');
      }
    }
    Files.writeString(folder.resolve("some.log"), log);
    CommandRun run =
        CommandRun.in(folder)
            .call("shadow-ai", "report", "--charter", "charte.yml", "some.log", "--output", "json");
    assertThat(run.code()).as(run.err()).isZero();
    return new ObjectMapper().readTree(run.out());
  }
}
