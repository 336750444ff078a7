package fr.beffroi.ingest.enrich.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.LineParser;
import fr.beffroi.ingest.format.SourceContext;
import fr.beffroi.rules.RuleFiles;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Is a host that somebody chose to mislead told for what it is, in each field and through each
 * format that names hosts?
 */
class HostileHostsTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");
  private static final Enricher ENRICHER =
      new Enricher(
          Networks.of(Networks.PRIVATE), LlmTagging.of(RuleFiles.shipped("llm"), null, PARIS));
  private static final String LABEL = "a".repeat(59) + ".";

  /** Other ways to write the name of the service, which are its name. */
  private static final List<String> ITS =
      List.of(
          "chat.deepseek.com",
          "CHAT.DeepSeek.COM",
          "chat.deepseek.com.",
          "_x.chat.deepseek.com",
          "xn--caf-dma.deepseek.com",
          "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z.deepseek.com",
          LABEL.repeat(3) + "a".repeat(60) + ".deepseek.com");

  /** What looks like it and is not. */
  private static final List<String> NOT_ITS =
      List.of(
          "deepseek.com.evil.example.org",
          "ch\u0430t.d\u0435\u0435pseek.com.example.org",
          "d\u0435\u0435pseek.com",
          "xn--dpseek-5of.com",
          "deepseek\u3002com",
          "chat..deepseek.com",
          ".deepseek.com",
          "*.deepseek.com",
          "LABEL.deepseek.com".replace("LABEL", "a".repeat(64)),
          "a" + LABEL.repeat(3) + "a".repeat(60) + ".deepseek.com",
          "192.0.2.7",
          "2001:db8::7",
          "deepseek.com%00.example.org",
          "com",
          "-");

  /** How each format says that somebody went to, or asked for, a host. */
  private static final Map<String, Function<String, String>> LINES = new TreeMap<>();

  static {
    LINES.put(
        "squid",
        host ->
            "1795338930.123 245 10.20.1.41 TCP_TUNNEL/200 4512 CONNECT "
                + host
                + ":443 - HIER_DIRECT/198.51.100.7 -");
    LINES.put(
        "olfeo",
        host ->
            "10.20.1.41 - jmartin [22/Nov/2026:10:15:31 +0100] \"CONNECT "
                + host
                + ":443 HTTP/1.1\" 200 - - 8812345 TCP_TUNNEL");
    LINES.put(
        "stormshield",
        host ->
            "id=firewall time=\"2026-11-22 10:15:30\" fw=\"fw-mairie\" tz=+0100"
                + " startime=\"2026-11-22 10:15:29\" pri=5 ruleid=8 ipproto=tcp proto=https"
                + " src=10.20.1.41 srcport=51544 dst=203.0.113.90 dstname="
                + host
                + " dstport=443 ipv=4 sent=900 rcvd=2700 duration=1.0 action=pass"
                + " logtype=\"connection\"");
    LINES.put(
        "fortigate",
        host ->
            "date=2026-11-22 time=10:15:30 devname=\"FGT-MAIRIE\" devid=\"FGT60FTK00000001\""
                + " tz=\"+0100\" logid=\"0317013312\" type=\"utm\" subtype=\"webfilter\""
                + " eventtype=\"ftgd_allow\" level=\"notice\" vd=\"root\" policyid=3"
                + " srcip=10.20.1.41 srcport=51550 dstip=198.51.100.7 dstport=443 proto=6"
                + " service=\"HTTPS\" hostname=\""
                + host
                + "\" action=\"passthrough\" reqtype=\"direct\" url=\"/\" sentbyte=517 rcvdbyte=0");
    LINES.put("unbound", host -> "[1795338930] unbound[812:0] info: 10.20.1.41 " + host + " A IN");
    LINES.put(
        "bind",
        host ->
            "22-Nov-2026 10:15:30.123 queries: info: client @0x7f0a1c0 10.20.1.41#53124 ("
                + host
                + "): query: "
                + host
                + " IN A +E(0)K (192.0.2.53)");
    LINES.put(
        "dnsmasq", host -> "Nov 22 10:15:30 dnsmasq[812]: query[A] " + host + " from 10.20.1.41");
    LINES.put(
        "zeek dns",
        host ->
            "{\"_path\":\"dns\",\"ts\":1795338930,\"uid\":\"C1\",\"id.orig_h\":\"10.20.1.41\","
                + "\"id.orig_p\":53124,\"id.resp_h\":\"192.0.2.53\",\"id.resp_p\":53,"
                + "\"proto\":\"udp\",\"trans_id\":1,\"query\":"
                + json(host)
                + ",\"qtype_name\":\"A\"}");
    LINES.put(
        "zeek ssl",
        host ->
            "{\"ts\":1795338930.1,\"uid\":\"C1\",\"id.orig_h\":\"10.20.1.41\",\"id.orig_p\":51544,"
                + "\"id.resp_h\":\"198.51.100.7\",\"id.resp_p\":443,\"version\":\"TLSv13\","
                + "\"cipher\":\"TLS_AES_128_GCM_SHA256\",\"server_name\":"
                + json(host)
                + ",\"resumed\":false,\"established\":true}");
    LINES.put(
        "suricata dns",
        host ->
            "{\"timestamp\":\"2026-11-22T10:15:30.123456+0100\",\"flow_id\":1,"
                + "\"event_type\":\"dns\",\"src_ip\":\"10.20.1.41\",\"src_port\":53124,"
                + "\"dest_ip\":\"192.0.2.53\",\"dest_port\":53,\"proto\":\"UDP\","
                + "\"dns\":{\"type\":\"query\",\"id\":4711,\"rrname\":"
                + json(host)
                + ",\"rrtype\":\"A\",\"tx_id\":0}}");
    for (String field :
        List.of(
            "url.domain", "destination.domain", "tls.client.server_name", "dns.question.name")) {
      LINES.put(
          "ecs " + field,
          host ->
              "{\"@timestamp\":\"2026-11-22T09:15:30Z\",\"source.ip\":\"10.20.1.41\",\""
                  + field
                  + "\":"
                  + json(host)
                  + "}");
    }
  }

  private static String json(String text) {
    return JsonNodeFactory.instance.textNode(text).toString();
  }

  private static List<String> providers(String line) {
    SourceContext context = new SourceContext("commune", "here", PARIS);
    List<String> providers = new ArrayList<>();
    for (Event event : new LineParser().events(Line.of(line, "here/1", NOON, context))) {
      String provider = ENRICHER.enrich(event).text("llm.provider");
      if (provider != null) {
        providers.add(provider);
      }
    }
    return providers;
  }

  @Test
  void eachWayToWriteTheNameIsTheServicesThroughEachFormat() {
    LINES.forEach(
        (format, line) ->
            ITS.forEach(
                host ->
                    assertThat(providers(line.apply(host)))
                        .as("%s: %s", format, host)
                        .containsExactly("deepseek")));
  }

  @Test
  void whatOnlyLooksLikeItIsNotThroughAnyFormat() {
    LINES.forEach(
        (format, line) ->
            NOT_ITS.forEach(
                host ->
                    assertThat(providers(line.apply(host))).as("%s: %s", format, host).isEmpty()));
  }

  @Property(tries = 300)
  void noTextInAHostsPlaceBreaksAFormatOrTheTags(@ForAll String host) {
    String oneLine = host.replaceAll("\\R", " ");
    LINES.forEach((format, line) -> providers(line.apply(oneLine)));
  }
}
