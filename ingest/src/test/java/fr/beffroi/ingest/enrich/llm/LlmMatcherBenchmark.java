package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.rules.RuleFiles;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What does it cost to ask of an event whether it uses a service of artificial intelligence? A
 * benchmark, not a test: 1,024 events of each kind, the median of the rounds after a warm-up.
 *
 * <p>{@code java -cp ingest/target/classes:ingest/target/test-classes:…
 * fr.beffroi.ingest.enrich.llm.LlmMatcherBenchmark}
 */
final class LlmMatcherBenchmark {
  private static final int EVENTS = 1_024;
  private static final int PROGRAMS = 60;
  private static final int ROUNDS = 30;
  private static final int WARM_UP = 20;
  private static final int PASSES = 80;
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
  private long found;

  private LlmMatcherBenchmark() {}

  public static void main(String[] arguments) {
    LlmMatcherBenchmark benchmark = new LlmMatcherBenchmark();
    benchmark.measure("no such field", benchmark.events(false, false, false));
    benchmark.measure("a question to the resolver, no match", benchmark.events(false, true, false));
    benchmark.measure(
        "a proxy's line with its browser, no match", benchmark.events(true, false, true));
    benchmark.measure("all fields, no match", benchmark.events(true, true, true));
    benchmark.measure("match", benchmark.matching());
    benchmark.compare("tag, a question", benchmark.events(false, true, false));
    benchmark.compare("tag, a proxy's line", benchmark.events(true, false, true));
    System.out.println("matches: " + benchmark.found);
  }

  /** A watched stream, which looks for ways past the logs too, against one that does not. */
  private void compare(String what, List<Event> events) {
    double without = measure(what + ", no match", events, plain::tag);
    double with = measure(what + ", watched", events, watching::tag);
    System.out.printf(Locale.ROOT, "%-45s %.2f%n", what + ", ratio", with / without);
  }

  private void measure(String what, List<Event> events) {
    measure(what, events, matcher::match);
  }

  private double measure(String what, List<Event> events, Function<Event, Object> looked) {
    double[] rounds = new double[ROUNDS];
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      for (int pass = 0; pass < PASSES; pass++) {
        for (Event event : events) {
          Object answer = looked.apply(event);
          found += answer == null || answer == event ? 0 : 1;
        }
      }
      long taken = THREADS.getCurrentThreadCpuTime() - start;
      if (round >= WARM_UP) {
        rounds[round - WARM_UP] = (double) taken / PASSES / events.size();
      }
    }
    Arrays.sort(rounds);
    System.out.printf(
        Locale.ROOT,
        "%-45s median %6.1f ns, best %6.1f, worst %6.1f%n",
        what,
        rounds[ROUNDS / 2],
        rounds[0],
        rounds[ROUNDS - 1]);
    return rounds[ROUNDS / 2];
  }

  private List<Event> events(boolean url, boolean question, boolean agent) {
    List<Event> events = new ArrayList<>();
    for (int n = 0; n < EVENTS; n++) {
      events.add(
          event(
              url ? host() : null,
              question ? host() : null,
              agent ? BROWSER + '.' + n % PROGRAMS : null));
    }
    return events;
  }

  private List<Event> matching() {
    List<Event> events = new ArrayList<>();
    for (int n = 0; n < EVENTS; n++) {
      events.add(event("x" + n + ".chatgpt.com", null, BROWSER));
    }
    return events;
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
