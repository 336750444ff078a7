package fr.beffroi.ingest.format;

/** Which fields do the values of an eve.json line fill? */
final class SuricataItems {
  /** In a record of a flow source and destination are the flow's own, and so are its bytes. */
  static final VendorItems FLOW =
      common()
          .number("flow.bytes_toserver", "source.bytes")
          .number("flow.bytes_toclient", "destination.bytes")
          .number("flow.pkts_toserver", "source.packets")
          .number("flow.pkts_toclient", "destination.packets")
          .number("netflow.bytes", "source.bytes")
          .number("netflow.pkts", "source.packets")
          .build();

  /** In an alert they are those of one packet, which may be the server's. */
  static final VendorItems OTHER =
      common()
          .vendor("flow.bytes_toserver flow.bytes_toclient flow.pkts_toserver")
          .vendor("flow.pkts_toclient")
          .build();

  private SuricataItems() {}

  private static VendorItems.Builder common() {
    return VendorItems.of("suricata")
        .address("src_ip", "source.ip")
        .address("dest_ip", "destination.ip")
        .number("src_port", "source.port")
        .number("dest_port", "destination.port")
        .text("in_iface", "observer.ingress.interface.name")
        .text("host", "observer.name")
        .text("tls.sni", "tls.client.server_name")
        .text("quic.sni", "tls.client.server_name")
        .text("http.http_method", "http.request.method")
        .text("http.http_user_agent", "user_agent.original")
        .text("http.http_refer", "http.request.referrer")
        .text("http.http_content_type", "http.response.mime_type")
        .number("http.status", "http.response.status_code")
        .number("http.length", "http.response.body.bytes")
        .text("alert.signature", "rule.name")
        .text("alert.signature_id", "rule.id")
        .text("alert.category", "rule.category")
        .number("alert.severity", "event.severity")
        .headers("timestamp event_type dns.rrname dns.rrtype dns.queries.0.rrname")
        .headers("dns.rcode dns.queries.0.rrtype http.hostname http.url http.protocol tls.version")
        .vendor("flow_id proto app_proto tx_id pkt_src ip_v community_id flow.start flow.end")
        .vendor("flow.age flow.state flow.reason flow.alerted tls.subject tls.issuerdn")
        .vendor("tls.serial tls.fingerprint tls.notbefore tls.notafter tls.ja3.hash")
        .vendor("tls.ja3s.hash tls.ja4 dns.type dns.id dns.version dns.flags dns.opcode")
        .vendor("alert.action alert.gid alert.rev direction http.http_port http.redirect");
  }
}
