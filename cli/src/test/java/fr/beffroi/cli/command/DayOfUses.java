package fr.beffroi.cli.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What do the proxy, the firewall and the resolver of a town of sixty agents in five services write
 * on one working day? The same lines for the same seed. Most of it is pages, tolerated assistants
 * and what browsers send of themselves; four things are planted.
 */
final class DayOfUses {
  static final String CHARTER =
      """
      services:
        - {id: urbanisme, name: Urbanisme, networks: [10.20.1.0/24], staff: 12}
        - {id: etat_civil, name: État civil, networks: [10.20.2.0/24], staff: 12}
        - {id: culture, name: Culture, networks: [10.20.3.0/24], staff: 12}
        - {id: ccas, name: CCAS, networks: [10.20.4.0/24], staff: 12}
        - {id: police, name: Police municipale, networks: [10.20.5.0/24], staff: 12}
      rules:
        - {provider: deepseek, status: forbidden, reason: transfert}
        - {provider: albert_api, status: authorised, reason: service de l'État}
      """;

  static final String PAPERS =
      """
      notice: {informed_on: 2026-09-15}
      cst: {consulted_on: 2026-09-10}
      aipd: {made_on: 2026-09-01}
      """;

  /** Every agent's name and machine begins so, and nothing else does. */
  static final String NAME = "agent_";

  static final String NETWORK = "10.20.";
  static final String SERVER = "10.90.250.7";

  private static final Instant EIGHT = Instant.parse("2026-11-17T07:00:00Z");
  private static final long HOURS = 9 * 3_600;
  private static final int AGENTS = 60;
  private static final List<String> ORDINARY =
      List.of("www.example.org", "ab.chatgpt.com", "chatgpt.com", "albert.api.etalab.gouv.fr");

  private final Random random;
  private final List<Line> proxy = new ArrayList<>();
  private final List<Line> firewall = new ArrayList<>();
  private final List<Line> resolver = new ArrayList<>();

  private record Line(Instant at, String text) {}

  DayOfUses(long seed, boolean planted) {
    random = new Random(seed);
    for (int agent = 0; agent < AGENTS; agent++) {
      ordinary(agent);
    }
    if (planted) {
      plant();
    }
  }

  List<String> proxy() {
    return sorted(proxy);
  }

  List<String> firewall() {
    return sorted(firewall);
  }

  List<String> resolver() {
    return sorted(resolver);
  }

  private static List<String> sorted(List<Line> lines) {
    return lines.stream().sorted(Comparator.comparing(Line::at)).map(Line::text).toList();
  }

  private static String address(int agent) {
    return NETWORK + (1 + agent % 5) + "." + (10 + agent / 5);
  }

  private void ordinary(int agent) {
    for (int i = 0; i < 40; i++) {
      String host = ORDINARY.get(random.nextInt(ORDINARY.size()));
      Instant at = EIGHT.plusSeconds(random.nextInt((int) HOURS));
      // Browsers and a service of the State may send as much as they like.
      boolean free = host.startsWith("ab.") || host.startsWith("albert");
      request(agent, host, at, free ? 200_000 : 900 + random.nextInt(7_000));
      question(agent, host, at);
    }
  }

  private void plant() {
    // Three agents of one service, all day.
    for (int agent : new int[] {0, 5, 10}) {
      for (int i = 0; i < 6; i++) {
        Instant at = EIGHT.plusSeconds(600 + random.nextInt(20_000));
        request(agent, "chat.deepseek.com", at, 2_000);
        question(agent, "chat.deepseek.com", at);
      }
    }
    for (int piece = 0; piece < 3; piece++) {
      request(1, "claude.ai", EIGHT.plusSeconds(7_200 + 15 * piece), 40_000);
    }
    for (int i = 0; i < 5; i++) {
      connection(SERVER, "api.openai.com", 443, "tcp", EIGHT.plusSeconds(9_000 + 60 * i));
    }
    for (int agent : new int[] {2, 7}) {
      connection(address(agent), "eu1.nordvpn.com", 1194, "udp", EIGHT.plusSeconds(12_000 + agent));
    }
  }

  private void request(int agent, String host, Instant at, long bytes) {
    proxy.add(
        new Line(
            at,
            ("{\"@timestamp\":\"%s\",\"event\":{\"dataset\":\"squid.access\"},\"source\":{\"ip\":\"%s\"},"
                    + "\"user\":{\"name\":\"%s\"},\"url\":{\"domain\":\"%s\"},"
                    + "\"http\":{\"request\":{\"bytes\":%d}}}")
                .formatted(at, address(agent), NAME + agent, host, bytes)));
  }

  private void question(int agent, String host, Instant at) {
    resolver.add(
        new Line(
            at,
            "[%d] unbound[812:0] info: %s %s. A IN"
                .formatted(at.getEpochSecond(), address(agent), host)));
  }

  private void connection(String source, String host, int port, String transport, Instant at) {
    String local = at.toString().replace('T', ' ').replace("Z", "");
    firewall.add(
        new Line(
            at,
            String.format(
                Locale.ROOT,
                "id=firewall time=\"%s\" fw=\"fw-mairie\" tz=+0000 startime=\"%s\" pri=5 ruleid=25"
                    + " ipproto=%s src=%s srcport=51544 dst=203.0.113.90 dstname=%s dstport=%d"
                    + " ipv=4 sent=900 rcvd=2700 duration=1.00 action=pass logtype=\"connection\"",
                local,
                local,
                transport,
                source,
                host,
                port)));
  }

  /** Whatever would tell who it was. */
  static Stream<String> secrets() {
    return Stream.of(NAME, NETWORK);
  }
}
