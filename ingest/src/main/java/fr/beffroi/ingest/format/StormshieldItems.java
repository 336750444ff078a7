package fr.beffroi.ingest.format;

/** Which fields do the items of a Stormshield line fill? */
final class StormshieldItems {
  static final VendorItems KNOWN =
      VendorItems.of("stormshield")
          .text("srcname", "source.domain")
          .text("dstname", "destination.domain")
          .text("srcifname", "observer.ingress.interface.name")
          .text("dstifname", "observer.egress.interface.name")
          .text("ipproto", "network.transport")
          .text("proto", "network.protocol")
          .text("user", "user.name")
          .text("domain", "user.domain")
          .text("ruleid", "rule.id")
          .text("rulename", "rule.name")
          .text("msg", "message")
          .text("method", "stormshield.method")
          .text("classification", "stormshield.classification")
          .text("alarmid", "stormshield.alarmid")
          .text("action", "stormshield.action")
          .text("logtype", "stormshield.logtype")
          .address("src", "source.ip")
          .address("dst", "destination.ip")
          .address("address", "source.ip")
          .number("srcport", "source.port")
          .number("dstport", "destination.port")
          .number("sent", "source.bytes")
          .number("rcvd", "destination.bytes")
          .number("pri", "event.severity")
          .seconds("duration", "event.duration")
          .country("srcgeo", "source.geo.country_iso_code")
          .country("dstgeo", "destination.geo.country_iso_code")
          .headers("id time startime tz fw ipv")
          .vendor("confid slotlevel srcif srcmac srcportname dstif dstportname modsrc modsrcport")
          .vendor("origdst origdstport class risk target policyid rtname bytes")
          .vendor("dstmac srciprep dstiprep srchostrep dsthostrep clientappid serverappid error")
          .vendor("sessionid service op result arg cat_site icmptype icmpcode repeat")
          .build();

  private StormshieldItems() {}
}
