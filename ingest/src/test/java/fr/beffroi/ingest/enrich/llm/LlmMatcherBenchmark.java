package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.rules.RuleFiles;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What does it cost to ask of an event whether it uses a service of artificial intelligence? A
 * benchmark, not a test, in processor time of the one thread; all kinds of event in turn, so that
 * what slows the machine down slows down each.
 *
 * <p>{@code java -cp ingest/target/classes:ingest/target/test-classes:…
 * fr.beffroi.ingest.enrich.llm.LlmMatcherBenchmark}
 *
 * <p><b>kept</b>: the same 1,024 events of a kind again and again; <b>fresh</b>: 64 events with
 * texts that nobody has looked at, made just before they are asked about, as a parser does it.
 */
final class LlmMatcherBenchmark {
  private static final int EVENTS = 1_024;
  private static final int FRESH = 64;
  private static final int PROGRAMS = 60;
  private static final int ROUNDS = 40;
  private static final int WARM_UP = 15;
  private static final int PASSES = 40;
  private static final String BROWSER =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/141.0.0.0 Safari/537.36";
  private static final List<String> TOPS = List.of("com", "fr", "org", "net", "ai", "io", "eu");

  /** The thread's own time: the machine has other things to do. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final LlmMatcher matcher = new LlmMatcher(LlmCatalogue.load(RuleFiles.shipped()));
  private final SplittableRandom random = new SplittableRandom(42);
  private final LlmTagging plain = LlmTagging.of(RuleFiles.shipped("llm"), null, ZoneOffset.UTC);
  private final LlmTagging watching =
      plain.watching(
          RuleFiles.shipped(EvasionLists.AREA),
          Machines.of(List.of("10.90.0.0/16"), List.of("10.90.0.2")),
          Reach.EVERYBODY);
  private final Map<String, Supplier<Double>> measures = new LinkedHashMap<>();
  private long found;

  private LlmMatcherBenchmark() {}

  public static void main(String[] arguments) {
    new LlmMatcherBenchmark().run();
  }

  private void run() {
    add("no such field", this::nothing, matcher::match);
    add("a question to the resolver, no match", () -> event(null, host(), null), matcher::match);
    add("a proxy's line with its browser, no match", this::request, matcher::match);
    add("all fields, no match", () -> event(host(), host(), browser()), matcher::match);
    add("match", () -> event(random.nextInt() + ".chatgpt.com", null, BROWSER), matcher::match);
    add("tag, a proxy's line, no match", this::request, plain::tag);
    add("tag, a proxy's line, watched, no match", this::request, watching::tag);
    Map<String, double[]> taken = new LinkedHashMap<>();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (Map.Entry<String, Supplier<Double>> measure : measures.entrySet()) {
        double nanos = measure.getValue().get();
        if (round >= 0) {
          taken.computeIfAbsent(measure.getKey(), any -> new double[ROUNDS])[round] = nanos;
        }
      }
    }
    taken.forEach(LlmMatcherBenchmark::say);
    System.out.println("matches: " + found);
  }

  private void add(String what, Supplier<Event> events, Function<Event, Object> looked) {
    List<Event> kept = Stream.generate(events).limit(EVENTS).toList();
    measures.put(what + ", kept", () -> kept(kept, looked));
    measures.put(what + ", fresh", () -> fresh(events, looked));
  }

  private double kept(List<Event> events, Function<Event, Object> looked) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (int pass = 0; pass < PASSES; pass++) {
      ask(events, looked);
    }
    return (double) (THREADS.getCurrentThreadCpuTime() - start) / PASSES / EVENTS;
  }

  private double fresh(Supplier<Event> events, Function<Event, Object> looked) {
    long taken = 0;
    for (int pass = 0; pass < PASSES; pass++) {
      List<Event> made = Stream.generate(events).limit(FRESH).toList();
      long start = THREADS.getCurrentThreadCpuTime();
      ask(made, looked);
      taken += THREADS.getCurrentThreadCpuTime() - start;
    }
    return (double) taken / PASSES / FRESH;
  }

  private void ask(List<Event> events, Function<Event, Object> looked) {
    for (Event event : events) {
      Object answer = looked.apply(event);
      found += answer == null || answer == event ? 0 : 1;
    }
  }

  private static void say(String what, double[] rounds) {
    Arrays.sort(rounds);
    System.out.printf(
        Locale.ROOT,
        "%-50s best %6.1f ns, median %6.1f, worst %6.1f%n",
        what,
        rounds[0],
        rounds[ROUNDS / 2],
        rounds[ROUNDS - 1]);
  }

  private Event nothing() {
    return event(null, null, null);
  }

  private Event request() {
    return event(host(), null, browser());
  }

  private String browser() {
    return BROWSER + '.' + random.nextInt(PROGRAMS);
  }

  private String host() {
    StringBuilder host = new StringBuilder(random.nextBoolean() ? "www." : "cdn-3.static.");
    int length = 4 + random.nextInt(14);
    for (int n = 0; n < length; n++) {
      host.append((char) ('a' + random.nextInt(26)));
    }
    return host.append('.').append(TOPS.get(random.nextInt(TOPS.size()))).toString();
  }

  private static Event event(
      @Nullable String domain, @Nullable String question, @Nullable String agent) {
    return new Event.Builder("here/1", 0, "example", Instant.EPOCH)
        .set("url.domain", domain)
        .set("destination.domain", domain)
        .set("dns.question.name", question)
        .set("user_agent.original", agent)
        .build();
  }
}
