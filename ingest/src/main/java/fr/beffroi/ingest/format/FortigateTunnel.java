package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import org.jspecify.annotations.Nullable;

/** Does a FortiGate's line tell of an IPsec tunnel: its negotiation, its beginning, its end? */
final class FortigateTunnel {
  private FortigateTunnel() {}

  /** Sets what the line says of a tunnel; false where it is about none. */
  static boolean set(FortigateLine line, Event.Builder event) {
    if (!line.subtype().equals("vpn")) {
      return false;
    }
    String action = line.get("action");
    event.set(Fields.SOURCE_IP, address(line.get("remip")));
    event.set(Fields.DESTINATION_IP, address(line.get("locip")));
    kind(action).on(event, action == null ? "tunnel" : action);
    String status = line.get("status");
    boolean failed = status != null && status.startsWith("fail");
    event.set(Fields.EVENT_OUTCOME, failed ? "failure" : "success".equals(status) ? status : null);
    return true;
  }

  private static EventKind kind(@Nullable String action) {
    return switch (action == null ? "" : action) {
      case "tunnel-up" -> EventKind.CONNECTION;
      case "tunnel-down" -> EventKind.CONNECTION_END;
      default -> EventKind.CONNECTION_NOTE;
    };
  }

  private static @Nullable String address(@Nullable String text) {
    return text == null ? null : IpText.canonical(text);
  }
}
