package fr.beffroi.compliance.traffic;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What do the proxy and the resolver of a town of 300 agents in 14 services write in October 2026,
 * and what is true of it? The same lines for the same seed.
 *
 * <p>The proxy writes ECS with the bytes sent, as does the firewall, which sees the same; so does
 * the resolver, which is Unbound. Beside them are pages that are no artificial intelligence, and
 * what browsers send of themselves.
 */
final class MonthOfLogs {
  static final int SERVICES = 14;
  private static final int AGENTS = 300;
  private static final long PAGE = 3_300;

  private static final List<String> HOSTS =
      List.of(
          "chatgpt.com",
          "chat.deepseek.com",
          "claude.ai",
          "chat.mistral.ai",
          "albert.api.etalab.gouv.fr");

  private final List<String> proxy = new ArrayList<>();
  private final List<String> firewall = new ArrayList<>();
  private final List<String> resolver = new ArrayList<>();
  private final Map<String, Truth> truth = new HashMap<>();
  private final List<Paste> pastes = new ArrayList<>();
  private final Random random;
  private long automatic;

  /** What is true of one service and one host. */
  static final class Truth {
    long requests;
    long questions;
    long bytes;
    final Set<Integer> agents = new HashSet<>();
    final Set<LocalDate> days = new HashSet<>();
  }

  /** Twenty pages or more that an agent has put into an assistant. */
  record Paste(int agent, String host, Instant at) {}

  MonthOfLogs(long seed) {
    random = new Random(seed);
    LocalDate first = LocalDate.of(2026, 10, 1);
    for (LocalDate day = first; day.getMonthValue() == 10; day = day.plusDays(1)) {
      if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        for (int agent = 0; agent < AGENTS; agent++) {
          day(agent, day);
        }
      }
    }
  }

  List<String> proxy() {
    return proxy;
  }

  /** The same requests as the firewall has them, a line each, by the server's name in TLS. */
  List<String> firewall() {
    return firewall;
  }

  List<String> resolver() {
    return resolver;
  }

  /** By {@code service/host}. */
  Map<String, Truth> truth() {
    return truth;
  }

  List<Paste> pastes() {
    return pastes;
  }

  long automatic() {
    return automatic;
  }

  static int service(int agent) {
    return agent % SERVICES;
  }

  static String network(int service) {
    return (service < 8 ? "198.51.100." : "203.0.113.") + service % 8 * 32 + "/27";
  }

  static String address(int agent) {
    int service = service(agent);
    return (service < 8 ? "198.51.100." : "203.0.113.") + (service % 8 * 32 + agent / SERVICES + 1);
  }

  private void day(int agent, LocalDate day) {
    Instant morning = Instant.parse(day + "T06:30:00Z");
    Instant time = morning.plusSeconds(random.nextInt(1_800));
    for (int i = 0; i < 3; i++) {
      line(agent, "www.example.org", time.plusSeconds(random.nextInt(20_000)), 800);
      line(agent, "ab.chatgpt.com", time.plusSeconds(random.nextInt(20_000)), 90_000);
      automatic++;
    }
    // Two agents in five use it, each on some days, most of them one service only.
    int conversations = agent % 5 < 2 && random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
    for (int i = 0; i < conversations; i++) {
      time = conversation(agent, time.plusSeconds(2_400 + random.nextInt(3_600)), day);
    }
  }

  private Instant conversation(int agent, Instant begin, LocalDate day) {
    String host = HOSTS.get(random.nextInt(4) == 0 ? random.nextInt(HOSTS.size()) : agent % 3);
    Instant time = begin;
    question(agent, host, time, day);
    if (random.nextInt(4) == 0) {
      time = paste(agent, host, time.plusSeconds(5), day);
    }
    int prompts = 1 + random.nextInt(12);
    for (int i = 0; i < prompts; i++) {
      time = time.plusSeconds(15 + random.nextInt(100));
      use(agent, host, time, 900 + random.nextInt(7_000), day);
    }
    return time;
  }

  /** From eight pages to a hundred, in one piece or in several; a piece takes some seconds. */
  private Instant paste(int agent, String host, Instant begin, LocalDate day) {
    long bytes = PAGE * (random.nextInt(5) == 0 ? 8 + random.nextInt(12) : 20 + random.nextInt(80));
    int pieces = 1 + random.nextInt(3);
    Instant time = begin;
    for (int i = 0; i < pieces; i++) {
      use(agent, host, time, bytes / pieces + 1_200, day);
      time = time.plusSeconds(3 + random.nextInt(20));
    }
    if (bytes >= 20 * PAGE) {
      pastes.add(new Paste(agent, host, begin));
    }
    return time.plus(Duration.ofMinutes(3));
  }

  private void use(int agent, String host, Instant time, long bytes, LocalDate day) {
    Truth of = truth(agent, host, day);
    of.requests++;
    of.bytes += bytes;
    line(agent, host, time, bytes);
  }

  private void question(int agent, String host, Instant time, LocalDate day) {
    truth(agent, host, day).questions++;
    resolver.add(
        "[%d] unbound[812:0] info: %s %s. A IN"
            .formatted(time.getEpochSecond(), address(agent), host));
  }

  private Truth truth(int agent, String host, LocalDate day) {
    Truth of = truth.computeIfAbsent("s" + service(agent) + "/" + host, any -> new Truth());
    of.agents.add(agent);
    of.days.add(day);
    return of;
  }

  private void line(int agent, String host, Instant time, long bytes) {
    proxy.add(
        ("{\"@timestamp\":\"%s\",\"event\":{\"dataset\":\"squid.access\"},\"source\":{\"ip\":\"%s\"},"
                + "\"url\":{\"domain\":\"%s\"},\"http\":{\"request\":{\"bytes\":%d}}}")
            .formatted(time, address(agent), host, bytes));
    firewall.add(
        ("{\"@timestamp\":\"%s\",\"event\":{\"dataset\":\"firewall.traffic\"},"
                + "\"source\":{\"ip\":\"%s\",\"bytes\":%d},"
                + "\"destination\":{\"ip\":\"192.0.2.7\",\"port\":443},"
                + "\"tls\":{\"client\":{\"server_name\":\"%s\"}}}")
            .formatted(time.plusSeconds(1), address(agent), bytes, host));
  }
}
