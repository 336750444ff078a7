package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which packet do the words {@code IN=eth0 OUT= SRC=... SYN} describe? */
final class IptablesPacket {
  private static final Field FLAGS = Fields.named("iptables.tcp_flags");
  private static final Field RELATED_IP = Fields.named("related.ip");
  private static final Set<String> TCP_FLAGS =
      Set.of("SYN", "ACK", "FIN", "RST", "PSH", "URG", "ECE", "CWR");
  private static final Map<String, Field> TEXTS =
      Map.of(
          "IN", Fields.named("observer.ingress.interface.name"),
          "OUT", Fields.named("observer.egress.interface.name"));
  private static final Map<String, Field> ADDRESSES =
      Map.of("SRC", Fields.SOURCE_IP, "DST", Fields.DESTINATION_IP);
  private static final Map<String, Field> NUMBERS =
      Map.of(
          "SPT", Fields.SOURCE_PORT,
          "DPT", Fields.DESTINATION_PORT,
          "LEN", Fields.named("network.bytes"));
  private static final Map<String, String> BESIDE =
      Map.of(
          "MAC", "iptables.mac",
          "TTL", "iptables.ttl",
          "TYPE", "iptables.icmp_type",
          "CODE", "iptables.icmp_code",
          "UID", "iptables.uid",
          "PHYSIN", "iptables.physin",
          "PHYSOUT", "iptables.physout");

  private IptablesPacket() {}

  /**
   * Reads the words from there to the end, or to {@code [}: the packet that an ICMP error quotes.
   */
  static void read(String text, int from, Event.Builder event) {
    StringBuilder flags = new StringBuilder();
    int at = from;
    while (at < text.length() && text.charAt(at) != '[') {
      int space = text.indexOf(' ', at);
      int end = space < 0 ? text.length() : space;
      String word = text.substring(at, end);
      // Within the word: to look for it in all that follows would be quadratic in a hostile line.
      int equals = word.indexOf('=');
      if (equals >= 0) {
        value(word.substring(0, equals), word.substring(equals + 1), event);
      } else {
        flag(word, flags);
      }
      at = end + 1;
    }
    event.set(FLAGS, flags.toString());
  }

  private static void flag(String word, StringBuilder flags) {
    if (TCP_FLAGS.contains(word)) {
      flags.append(flags.length() == 0 ? "" : ",").append(word);
    }
  }

  private static void value(String key, String value, Event.Builder event) {
    Field number = NUMBERS.get(key);
    if (TEXTS.containsKey(key)) {
      event.set(TEXTS.getOrDefault(key, FLAGS), value);
    } else if (ADDRESSES.containsKey(key)) {
      address(ADDRESSES.getOrDefault(key, FLAGS), IpText.canonical(value), event);
    } else if (number != null) {
      number(number, value, event);
    } else if (key.equals("PROTO")) {
      event.set("network.transport", transport(value));
    } else {
      event.set(BESIDE.getOrDefault(key, ""), BESIDE.containsKey(key) ? value : null);
    }
  }

  private static void address(Field field, @Nullable String ip, Event.Builder event) {
    if (ip != null) {
      event.set(field, ip).add(RELATED_IP, ip);
      event.set("network.type", ip.indexOf(':') < 0 ? "ipv4" : "ipv6");
    }
  }

  /** UDP has a second LEN, of its own header: the packet's came first. */
  private static void number(Field field, String digits, Event.Builder event) {
    if (event.get(field) == null
        && !digits.isEmpty()
        && digits.length() < 10
        && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
      event.set(field, Long.parseLong(digits));
    }
  }

  private static String transport(String protocol) {
    return protocol.equals("ICMPv6") ? "ipv6-icmp" : protocol.toLowerCase(Locale.ROOT);
  }
}
