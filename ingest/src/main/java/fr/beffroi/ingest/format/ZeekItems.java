package fr.beffroi.ingest.format;

/** Which fields do the values of each of Zeek's logs fill? One name may mean two things in two. */
final class ZeekItems {
  static final VendorItems CONN =
      common()
          .text("service", "network.protocol")
          .seconds("duration", "event.duration")
          .number("orig_bytes", "source.bytes")
          .number("resp_bytes", "destination.bytes")
          .number("orig_pkts", "source.packets")
          .number("resp_pkts", "destination.packets")
          .vendor("conn_state history missed_bytes orig_ip_bytes resp_ip_bytes local_orig")
          .vendor("local_resp tunnel_parents ip_proto community_id")
          .build();

  static final VendorItems DNS =
      common()
          .headers("query qtype_name qclass_name rcode_name")
          .vendor("trans_id rtt qtype qclass rcode AA TC RD RA Z answers TTLs rejected")
          .build();

  static final VendorItems HTTP =
      common()
          .text("method", "http.request.method")
          .text("referrer", "http.request.referrer")
          .text("version", "http.version")
          .text("user_agent", "user_agent.original")
          .text("username", "user.name")
          .text("resp_mime_types", "http.response.mime_type")
          .number("request_body_len", "http.request.body.bytes")
          .number("response_body_len", "http.response.body.bytes")
          .number("status_code", "http.response.status_code")
          .headers("host uri")
          .vendor("trans_depth status_msg tags orig_fuids resp_fuids orig_mime_types")
          .build();

  static final VendorItems SSL =
      common()
          .text("server_name", "tls.client.server_name")
          .headers("version")
          .vendor("cipher curve resumed next_protocol established ssl_history subject issuer")
          .vendor("cert_chain_fps client_cert_chain_fps sni_matches_cert validation_status ja3")
          .build();

  static final VendorItems SSH =
      common()
          .vendor("version auth_success auth_attempts direction client server cipher_alg mac_alg")
          .vendor("compression_alg kex_alg host_key_alg host_key")
          .build();

  static final VendorItems OTHER = common().build();

  private ZeekItems() {}

  private static VendorItems.Builder common() {
    return VendorItems.of("zeek")
        .address("id.orig_h", "source.ip")
        .address("id.resp_h", "destination.ip")
        .number("id.orig_p", "source.port")
        .number("id.resp_p", "destination.port")
        .text("proto", "network.transport")
        .text("_system_name", "observer.name")
        .headers("ts _write_ts _path")
        .vendor("uid");
  }
}
