package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import fr.beffroi.rules.RuleFiles;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * How many events a second does one core measure with all shipped rules, and how many panes does it
 * make windows of? A benchmark, not a test: four hours of a town with a web site (two fifths of the
 * events), a firewall, a resolver, logins and a proxy. Given in processor time of the one thread,
 * so that others on the machine do not count.
 *
 * <pre>
 * ./mvnw -q -pl detection-jobs -am test-compile dependency:build-classpath \
 *   -Dmdep.outputFile=/tmp/class-path
 * java -Xmx2g -cp "detection-jobs/target/test-classes:detection-jobs/target/classes:$(cat /tmp/class-path)" \
 *   fr.beffroi.detection.behaviour.feature.PaneMakerBenchmark 400000 9
 * </pre>
 */
final class PaneMakerBenchmark {
  private static final String[] PATHS = {"/agenda", "/style.css", "/logo.png", "/mairie/horaires"};

  private PaneMakerBenchmark() {}

  public static void main(String[] arguments) {
    List<Event> events = events(Integer.parseInt(arguments[0]));
    BehaviourRules rules = BehaviourRules.load(RuleFiles.shipped());
    int runs = Integer.parseInt(arguments[1]);
    double[] measured = new double[runs];
    double[] windows = new double[runs];
    List<Pane> panes = new ArrayList<>();
    for (int run = -3; run < runs; run++) {
      PaneMaker maker = new PaneMaker(rules);
      panes.clear();
      long start = processor();
      for (Event event : events) {
        panes.addAll(maker.onEvent(event));
      }
      long made = processor();
      int judged = windows(panes, rules);
      if (run >= 0) {
        measured[run] = events.size() / ((made - start) / 1e9);
        windows[run] = panes.size() / ((processor() - made) / 1e9);
      }
      System.out.printf(
          Locale.ROOT,
          "run %d: %d panes, %d open, %d windows%n",
          run,
          panes.size(),
          maker.openPanes(),
          judged);
    }
    say("events/s measured", measured);
    say("panes/s made into windows and learnt", windows);
  }

  private static void say(String what, double[] rates) {
    Arrays.sort(rates);
    System.out.printf(
        Locale.ROOT,
        "%s: %.0f / %.0f / %.0f%n",
        what,
        rates[0],
        rates[rates.length / 2],
        rates[rates.length - 1]);
  }

  private static int windows(List<Pane> panes, BehaviourRules rules) {
    Map<String, EntityMemory> memories = new HashMap<>();
    int judged = 0;
    for (Pane pane : panes) {
      BehaviourRule rule = rules.of(pane.rule(), pane.fingerprint());
      if (rule == null) {
        continue;
      }
      EntityMemory memory = memories.computeIfAbsent(pane.key(), first -> EntityMemory.of(rule));
      Window window = memory.onPane(pane, rule, Behaviours.CALENDAR).orElse(null);
      if (window != null) {
        memory.learn(window, Behaviours.CALENDAR);
        judged++;
      }
    }
    return judged;
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<Event> events(int size) {
    Random random = new Random(11);
    List<Event> events = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Event.Builder event =
          new Event.Builder(
              "test/" + i, 0, "commune", Behaviours.NOON.plusMillis(14_400_000L * i / size));
      int kind = random.nextInt(20);
      if (kind < 8) {
        web(event, random);
      } else if (kind < 13) {
        flow(event, random);
      } else if (kind < 16) {
        dns(event, random);
      } else if (kind < 18) {
        login(event, random);
      } else {
        proxy(event, random);
      }
      events.add(event.build());
    }
    return events;
  }

  private static void web(Event.Builder event, Random random) {
    event
        .logsource(Logsource.of("webserver", null, null))
        .set("event.dataset", "web.access")
        .set("event.category", "web")
        .set("event.outcome", "success")
        .set("source.ip", "198.51." + random.nextInt(8) + '.' + random.nextInt(250))
        .set("source.zone", "external")
        .set("http.request.method", "GET")
        .set(Fields.named("http.response.status_code"), random.nextInt(10) == 0 ? 404L : 200L)
        .set(Fields.named("http.response.body.bytes"), (long) random.nextInt(50_000))
        .set("http.request.referrer", "https://www.example.org/")
        .set("url.path", PATHS[random.nextInt(4)] + random.nextInt(100))
        .set("url.extension", random.nextBoolean() ? "png" : "html")
        .set(
            "user_agent.original", "Mozilla/5.0 (X11; Linux x86_64) Exemple/" + random.nextInt(20));
  }

  private static void flow(Event.Builder event, Random random) {
    event
        .logsource(Logsource.of("firewall", "stormshield", "connection"))
        .set("event.dataset", "stormshield.connection")
        .set("event.category", "network")
        .set("event.type", random.nextInt(10) == 0 ? "denied" : "allowed")
        .set("source.ip", "10.20.1." + random.nextInt(200))
        .set("source.zone", "internal")
        .set("destination.ip", "198.51.100." + random.nextInt(200))
        .set("destination.zone", "external")
        .set(Fields.named("destination.port"), 443L + random.nextInt(3))
        .set(Fields.named("source.bytes"), (long) random.nextInt(100_000))
        .set("host.name", "fw-mairie")
        .set("user.name", "agent" + random.nextInt(200));
  }

  private static void dns(Event.Builder event, Random random) {
    event
        .logsource(Logsource.of("dns", "unbound", null))
        .set("event.dataset", "unbound.query")
        .set("event.category", "network")
        .set("source.ip", "10.20.1." + random.nextInt(200))
        .set("source.zone", "internal")
        .set("dns.question.name", "www" + random.nextInt(500) + ".example.org")
        .set("dns.question.type", "A")
        .set("dns.type", "answer")
        .set("dns.response_code", "NOERROR");
  }

  private static void login(Event.Builder event, Random random) {
    event
        .logsource(Logsource.of("authentication", "linux", "sshd"))
        .set("event.dataset", "sshd.auth")
        .set("event.category", "authentication")
        .set("event.action", "ssh_login")
        .set("event.outcome", random.nextInt(3) == 0 ? "success" : "failure")
        .set("process.name", "sshd")
        .set("source.ip", "203.0.113." + random.nextInt(200))
        .set("source.zone", "external")
        .set("user.name", "agent" + random.nextInt(200))
        .set("host.name", "srv" + random.nextInt(10));
  }

  private static void proxy(Event.Builder event, Random random) {
    event
        .logsource(Logsource.of("proxy", "squid", null))
        .set("event.dataset", "squid.access")
        .set("event.category", "web")
        .set("event.outcome", "success")
        .set("event.type", "allowed")
        .set("source.ip", "10.20.1." + random.nextInt(200))
        .set("source.zone", "internal")
        .set("url.domain", "www" + random.nextInt(300) + ".example.org")
        .set(Fields.named("http.response.bytes"), (long) random.nextInt(100_000))
        .set("user.name", "agent" + random.nextInt(200));
  }
}
