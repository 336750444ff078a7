package fr.beffroi.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which columns has a log of Zeek whose header nobody saw? Those that Zeek 4 to 7 give it unless
 * told otherwise, where it is known which log it is, a line has as many values as they are, and
 * each value is of its column's type. Of a log with columns of one's own nothing is guessed.
 */
final class ZeekLayouts {
  private static final String CONNECTION =
      "ts:time uid:string id.orig_h:addr id.orig_p:port id.resp_h:addr id.resp_p:port ";

  private static final String CONN =
      CONNECTION
          + "proto:enum service:string duration:interval orig_bytes:count resp_bytes:count"
          + " conn_state:string local_orig:bool local_resp:bool missed_bytes:count history:string"
          + " orig_pkts:count orig_ip_bytes:count resp_pkts:count resp_ip_bytes:count"
          + " tunnel_parents:set[string]";

  private static final String DNS =
      CONNECTION
          + "proto:enum trans_id:count rtt:interval query:string qclass:count qclass_name:string"
          + " qtype:count qtype_name:string rcode:count rcode_name:string AA:bool TC:bool RD:bool"
          + " RA:bool Z:count answers:vector[string] TTLs:vector[interval] rejected:bool";

  private static final String HTTP =
      CONNECTION
          + "trans_depth:count method:string host:string uri:string referrer:string version:string"
          + " user_agent:string origin:string request_body_len:count response_body_len:count"
          + " status_code:count status_msg:string info_code:count info_msg:string tags:set[enum]"
          + " username:string password:string proxied:set[string] orig_fuids:vector[string]"
          + " orig_filenames:vector[string] orig_mime_types:vector[string]"
          + " resp_fuids:vector[string] resp_filenames:vector[string]"
          + " resp_mime_types:vector[string]";

  private static final String SSL =
      CONNECTION
          + "version:string cipher:string curve:string server_name:string resumed:bool"
          + " last_alert:string next_protocol:string established:bool ";

  /** With the names of certificates, until 4.0. */
  private static final String SSL_4_0 =
      SSL
          + "cert_chain_fuids:vector[string] client_cert_chain_fuids:vector[string]"
          + " subject:string issuer:string client_subject:string client_issuer:string";

  private static final String SSL_SINCE =
      SSL
          + "ssl_history:string cert_chain_fps:vector[string]"
          + " client_cert_chain_fps:vector[string] sni_matches_cert:bool";

  /** Written by a script that Zeek's own {@code local.zeek} loads. */
  private static final String VALIDATION = " validation_status:string";

  private static final Map<String, List<ZeekHeader>> BY_PATH =
      Map.of(
          "conn", List.of(layout("conn", CONN), layout("conn", CONN + " ip_proto:count")),
          "dns", List.of(layout("dns", DNS)),
          "http", List.of(layout("http", HTTP)),
          "ssl",
              List.of(
                  layout("ssl", SSL_SINCE),
                  layout("ssl", SSL_SINCE + VALIDATION),
                  layout("ssl", SSL_4_0),
                  layout("ssl", SSL_4_0 + VALIDATION)));

  private ZeekLayouts() {}

  /** The columns of a line of that log; null where they are not certain. */
  static @Nullable ZeekHeader of(@Nullable String path, String line) {
    if (path == null) {
      return null;
    }
    for (ZeekHeader layout : BY_PATH.getOrDefault(path, List.of())) {
      if (fits(layout, line)) {
        return layout;
      }
    }
    return null;
  }

  /**
   * Which log it is by the name of its file: {@code conn.log}, {@code conn.10:00:00-11:00:00.log}.
   */
  static @Nullable String path(String source) {
    int name = Math.max(source.lastIndexOf('/'), source.indexOf(':')) + 1;
    int dot = source.indexOf('.', name);
    return dot < 0 || !source.contains(".log") ? null : source.substring(name, dot);
  }

  private static boolean fits(ZeekHeader layout, String line) {
    int columns = layout.names().size();
    List<String> cells = ZeekRow.split(line, "\t", columns + 1);
    if (cells.size() != columns) {
      return false;
    }
    for (int i = 0; i < columns; i++) {
      String cell = cells.get(i);
      if (!cell.equals(layout.unset()) && !isOf(layout.types().get(i), cell)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOf(String type, String cell) {
    return switch (type) {
      case "time" -> EpochTime.read(cell) != null;
      case "addr" -> IpText.canonical(cell) != null;
      case "port", "count" -> Quantity.count(cell) >= 0;
      case "interval" -> Quantity.nanosOfSeconds(cell) >= 0;
      case "bool" -> cell.equals("T") || cell.equals("F");
      default -> true;
    };
  }

  private static ZeekHeader layout(String path, String columns) {
    List<String> names = new ArrayList<>();
    List<String> types = new ArrayList<>();
    for (String column : columns.split(" ", -1)) {
      int colon = column.indexOf(':');
      names.add(column.substring(0, colon));
      types.add(column.substring(colon + 1));
    }
    ZeekHeader none = ZeekHeader.NONE;
    return new ZeekHeader(
        none.separator(), none.setSeparator(), none.empty(), none.unset(), path, names, types);
  }
}
