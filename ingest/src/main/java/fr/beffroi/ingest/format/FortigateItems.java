package fr.beffroi.ingest.format;

/** Which fields do the items of a FortiGate line fill, whatever log they stand in? */
final class FortigateItems {
  static final VendorItems KNOWN =
      VendorItems.of("fortinet")
          .address("srcip", "source.ip")
          .address("dstip", "destination.ip")
          .number("srcport", "source.port")
          .number("dstport", "destination.port")
          .number("sentbyte", "source.bytes")
          .number("rcvdbyte", "destination.bytes")
          .number("sentpkt", "source.packets")
          .number("rcvdpkt", "destination.packets")
          .seconds("duration", "event.duration")
          .country("srccountry", "source.geo.country_iso_code")
          .country("dstcountry", "destination.geo.country_iso_code")
          .text("srcname", "source.domain")
          .text("srcintf", "observer.ingress.interface.name")
          .text("dstintf", "observer.egress.interface.name")
          .text("group", "group.name")
          .text("app", "network.application")
          .text("policyid", "rule.id")
          .text("policyname", "rule.name")
          .text("agent", "user_agent.original")
          .text("httpmethod", "http.request.method")
          .text("referralurl", "http.request.referrer")
          .text("logid", "event.code")
          .text("reason", "event.reason")
          .text("msg", "message")
          .headers("date time tz eventtime devname level user")
          .vendor("devid vd type subtype eventtype srcintfrole dstintfrole")
          .vendor("sessionid proto action policytype poluuid policymode service trandisp transip")
          .vendor("transport appid appcat apprisk applist utmaction countapp countweb osname")
          .vendor("srcmac mastersrcmac srcserver hostname dstname url urltype profile direction")
          .vendor("method cat catdesc reqtype logdesc status ui sn remip tunneltype tunnelid")
          .vendor("tunnelip dst_host attack attackid severity ref incidentserialno crscore")
          .vendor("qname qtype qclass qtypeval xid ipaddr rcode cfgpath cfgobj cfgattr cfgtid")
          .build();

  private FortigateItems() {}
}
