package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which packet did the Linux firewall log? iptables' LOG target, nftables' {@code log} and UFW, in
 * the kernel's log: {@code [UFW BLOCK] IN=eth0 OUT= MAC=... SRC=192.0.2.1 DST=198.51.100.7 LEN=40
 * ... PROTO=TCP SPT=40000 DPT=22 ... SYN} (Linux, net/netfilter/nf_log_syslog.c).
 *
 * <p>Whether it passed only the prefix says, which the administrator chose. {@code event.action} is
 * {@code firewall_denied} where it has a word like BLOCK, DROP, DENY or REJECT, {@code
 * firewall_allowed} for ALLOW, ACCEPT or PASS, else {@code firewall_logged}.
 */
@AutoService(LogFormat.class)
public final class IptablesFormat implements MessageFormat {
  private static final Logsource FIREWALL = Logsource.of("firewall", "linux", "iptables");
  private static final Set<String> DENIED =
      Set.of("BLOCK", "DROP", "DENY", "DENIED", "REJECT", "DROPPED", "BLOCKED", "REJECTED");
  private static final Set<String> ALLOWED =
      Set.of("ALLOW", "ACCEPT", "PASS", "ALLOWED", "ACCEPTED");
  private static final Field PREFIX = Fields.named("iptables.prefix");
  private static final Field INGRESS = Fields.named("observer.ingress.interface.name");
  private static final Field EGRESS = Fields.named("observer.egress.interface.name");
  private static final Field DIRECTION = Fields.named("network.direction");

  @Override
  public String name() {
    return "iptables";
  }

  @Override
  public boolean isTraffic() {
    return true;
  }

  @Override
  public Set<String> programs() {
    return Set.of("kernel", "ulogd");
  }

  @Override
  public ParseResult read(Line line) {
    String text = line.text();
    int in = start(text);
    int source = text.indexOf(" SRC=");
    if (in < 0 || source < in || text.indexOf(" DST=", source) < 0) {
      return ParseResult.NOT_MINE;
    }
    Event.Builder event = line.event(FIREWALL, "iptables");
    String prefix = prefix(text.substring(0, in));
    verdict(prefix, event.set(PREFIX, prefix));
    IptablesPacket.read(text, in, event);
    direction(event);
    return ParseResult.of(event.build());
  }

  @Override
  public int specificity() {
    return 80;
  }

  /** Where {@code IN=} begins: at the front, or after the prefix's space, bracket or colon. */
  private static int start(String text) {
    int in = text.indexOf("IN=");
    while (in > 0 && Character.isLetterOrDigit(text.charAt(in - 1))) {
      in = text.indexOf("IN=", in + 1);
    }
    return in;
  }

  /** Without the kernel's own {@code [12345.678901]}, and the brackets and colon around it. */
  private static String prefix(String before) {
    String text = before.strip();
    int close = text.startsWith("[") ? text.indexOf(']') : -1;
    if (close > 0 && isUptime(text.substring(1, close))) {
      text = text.substring(close + 1).strip();
    }
    int from = text.startsWith("[") ? 1 : 0;
    int end = text.length();
    while (end > from && "]: ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(from, end);
  }

  private static boolean isUptime(String text) {
    return text.chars()
        .allMatch(letter -> letter == ' ' || letter == '.' || (letter >= '0' && letter <= '9'));
  }

  private static void verdict(String prefix, Event.Builder event) {
    String upper = prefix.toUpperCase(Locale.ROOT);
    if (hasWord(upper, DENIED)) {
      EventKind.CONNECTION_DENIED.on(event, "firewall_denied");
    } else if (hasWord(upper, ALLOWED)) {
      EventKind.CONNECTION_ALLOWED.on(event, "firewall_allowed");
    } else {
      EventKind.CONNECTION_NOTE.on(event, "firewall_logged");
    }
  }

  private static boolean hasWord(String text, Set<String> words) {
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || !Character.isLetter(text.charAt(at))) {
        if (at > start && words.contains(text.substring(start, at))) {
          return true;
        }
        start = at + 1;
      }
    }
    return false;
  }

  private static void direction(Event.Builder event) {
    @Nullable Object in = event.get(INGRESS);
    @Nullable Object out = event.get(EGRESS);
    if (in == null != (out == null)) {
      event.set(DIRECTION, in == null ? "egress" : "ingress");
    }
  }
}
