package fr.beffroi.compliance.bench;

import fr.beffroi.compliance.traffic.Span;
import fr.beffroi.compliance.traffic.UsageReader;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.enrich.llm.EvasionLists;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.FieldSelection;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.LineParser;
import fr.beffroi.ingest.format.LogFormats;
import fr.beffroi.ingest.format.SourceContext;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * What does a report on uses cost beyond the parsing of its lines, and does its memory grow with
 * them? A benchmark, not a test: Squid's lines of a town of so many users behind a proxy that
 * authenticates, two in a hundred to assistants, so many that a month has a hundred million, are
 * parsed alone, as any reader of whole events parses them; parsed for the report's fields alone;
 * and read and counted by the report: in turn, in processor time of the one thread. Then as many
 * lines as are asked for are counted in one go, and the heap is looked at after a collection on the
 * way.
 *
 * <pre>
 * ./mvnw -q -pl compliance-scanner -am test-compile dependency:build-classpath \
 *   -Dmdep.outputFile=/tmp/class-path
 * java -Xmx512m -cp "compliance-scanner/target/test-classes:compliance-scanner/target/classes:$(cat \
 *   /tmp/class-path)" fr.beffroi.compliance.bench.UsageBenchmark 15 10000000 300
 * </pre>
 *
 * <p>Arguments: rounds, lines in one go, users.
 */
final class UsageBenchmark {
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final Instant RECEIVED = Instant.parse("2026-11-01T00:00:00Z");
  private static final long BEGIN = Instant.parse("2026-10-01T00:00:00Z").getEpochSecond();
  private static final int SECONDS = 31 * 86_400 - 7_200;
  private static final int WARM_UP = 4;

  /** Lines are made before they are timed; each is parsed anew in each round. */
  private static final int LINES = 200_000;

  private static final long MONTH_LINES = 100_000_000;

  private static final String[] ASSISTANTS = {
    "chatgpt.com", "claude.ai", "chat.mistral.ai", "chat.deepseek.com", "gemini.google.com"
  };
  private static final int HOSTS = 4_000;
  private static final int SERVICES = 14;

  private final SplittableRandom random = new SplittableRandom(42);
  private final int users;
  private final LlmTagging tagging;
  private final EvasionLists lists = EvasionLists.load(RuleFiles.shipped(EvasionLists.AREA));
  private final LineParser parser = new LineParser();
  private final SourceContext context = new SourceContext("commune", "file:access.log", ZONE);
  private long seen;

  private UsageBenchmark(int users) {
    this.users = users;
    StringBuilder charter = new StringBuilder("services:\n");
    for (int i = 0; i < SERVICES; i++) {
      charter.append("  - {id: s%d, name: S%d, networks: [10.0.%d.0/24]}\n".formatted(i, i, i));
    }
    tagging =
        LlmTagging.of(
            RuleFiles.shipped("llm"),
            new RuleFile("charte.yml", "commune", charter.toString()),
            ZONE);
    parser.choose(context.source(), LogFormats.named("squid"));
  }

  public static void main(String[] arguments) {
    UsageBenchmark benchmark = new UsageBenchmark(Integer.parseInt(arguments[2]));
    benchmark.compare(Integer.parseInt(arguments[0]));
    benchmark.grow(Long.parseLong(arguments[1]));
  }

  /** What is done with the lines of a round. */
  private enum Way {
    PARSED("parsing alone"),
    FIELDS("the report's fields alone"),
    COUNTED("the report");

    private final String title;

    Way(String title) {
      this.title = title;
    }
  }

  private void compare(int rounds) {
    byte[][] lines = new byte[LINES][];
    for (int i = 0; i < LINES; i++) {
      lines[i] = text(i * SECONDS / MONTH_LINES).getBytes(StandardCharsets.UTF_8);
    }
    Way[] ways = Way.values();
    double[][] nanos = new double[ways.length][rounds];
    try (UsageReader reader = reader()) {
      for (int round = -WARM_UP; round < rounds; round++) {
        for (int turn = 0; turn < ways.length; turn++) {
          Way way = ways[Math.floorMod(round + turn, ways.length)];
          double time = time(lines, way, reader);
          if (round >= 0) {
            nanos[way.ordinal()][round] = time;
          }
        }
      }
      seen += reader.publish().figures().size();
    }
    double[] parsed = nanos[Way.PARSED.ordinal()];
    for (Way way : ways) {
      double[] times = nanos[way.ordinal()];
      double[] ratios = new double[rounds];
      Arrays.setAll(ratios, round -> times[round] / parsed[round]);
      say(way.title + ", ns a line", times);
      say("  to parsing, round by round", ratios);
    }
  }

  private double time(byte[][] lines, Way way, UsageReader reader) {
    FieldSelection fields = way == Way.PARSED ? FieldSelection.ALL : UsageReader.FIELDS;
    Consumer<Event> events =
        way == Way.COUNTED ? reader::onEvent : event -> seen += event.ordinal();
    long start = processor();
    for (int i = 0; i < lines.length; i++) {
      Line line = line(i, new String(lines[i], StandardCharsets.UTF_8));
      parser.events(line.reading(fields)).forEach(events);
    }
    return (double) (processor() - start) / lines.length;
  }

  /** One reader to the end: what it holds, and what it costs, at a tenth of the way each. */
  private void grow(long lines) {
    System.gc();
    long before = heap();
    try (UsageReader reader = reader()) {
      for (int tenth = 1; tenth <= 10; tenth++) {
        for (long i = lines * (tenth - 1) / 10; i < lines * tenth / 10; i++) {
          parser
              .events(line(i, text(i * SECONDS / lines)).reading(UsageReader.FIELDS))
              .forEach(reader::onEvent);
        }
        System.gc();
        System.out.printf(
            Locale.ROOT, "%,d lines: %.1f MB held%n", lines * tenth / 10, (heap() - before) / 1e6);
      }
      System.out.println(reader.publish().figures().size() + " figures, " + seen % 10);
    }
  }

  private UsageReader reader() {
    Networks inside = Networks.of(Networks.PRIVATE);
    Networks none = Networks.of(List.of());
    return new UsageReader(tagging, inside, none, ZONE, new Span(MONTH, MONTH), lists);
  }

  private Line line(long number, String text) {
    return Line.of(text, "benchmark/" + number, RECEIVED, context);
  }

  private String text(long second) {
    int user = random.nextInt(users);
    boolean use = random.nextInt(100) < 2;
    String host =
        use
            ? ASSISTANTS[random.nextInt(ASSISTANTS.length)]
            : "www" + random.nextInt(HOSTS) / (1 + random.nextInt(40)) + ".example.org";
    return "%d.%03d    245 10.0.%d.%d TCP_TUNNEL/200 %d CONNECT %s:443 agent%d HIER_DIRECT/198.51.100.7 -"
        .formatted(
            BEGIN + second,
            random.nextInt(1_000),
            user % SERVICES,
            1 + user / SERVICES % 250,
            500 + random.nextInt(90_000),
            host,
            user);
  }

  private static void say(String what, double[] measured) {
    double[] values = measured.clone();
    Arrays.sort(values);
    System.out.printf(
        Locale.ROOT,
        "%-35s min %.3f, median %.3f, max %.3f%n",
        what,
        values[0],
        values[values.length / 2],
        values[values.length - 1]);
  }

  private static long heap() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Of this thread: other work on the machine does not count. */
  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
