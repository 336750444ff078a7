package fr.beffroi.compliance.traffic;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * Which records tell of one connection? Those of one machine under one number, that a probe or a
 * firewall gives it: Zeek's {@code uid}, Suricata's {@code flow_id}, FortiGate's {@code sessionid}.
 */
final class Connections {
  private static final Field ZEEK = Fields.named("zeek.uid");
  private static final Field SURICATA = Fields.named("suricata.flow_id");
  private static final Field FORTIGATE = Fields.named("fortinet.sessionid");

  private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

  private final long multiplier;

  Connections(SecureRandom random) {
    multiplier = random.nextLong() | 1;
  }

  /** Its number; null for a line of a log that has none, as of a proxy or a resolver. */
  static @Nullable Object number(Event event) {
    Object zeek = event.get(ZEEK);
    if (zeek != null) {
      return zeek;
    }
    Object suricata = event.get(SURICATA);
    return suricata != null ? suricata : event.get(FORTIGATE);
  }

  /** A number for the connection that nobody can aim at, never 0. */
  long key(Object number, Event event) {
    Object machine = event.get(Fields.SOURCE_IP);
    long hash = hash(hash(multiplier, number), machine == null ? "" : machine) * FACTOR;
    return hash == 0 ? 1 : hash;
  }

  private long hash(long seed, Object text) {
    String written = text.toString();
    long hash = seed + written.length();
    for (int i = 0; i < written.length(); i++) {
      hash = hash * multiplier + written.charAt(i) + 1;
    }
    return hash;
  }
}
