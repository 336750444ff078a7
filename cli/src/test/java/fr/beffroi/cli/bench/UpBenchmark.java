package fr.beffroi.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.store.IncidentFilter;
import fr.beffroi.detection.store.SqliteStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * What does {@code up} bear, and how soon does it speak? A benchmark, not a test: it starts the
 * launcher as its own process and measures from outside.
 *
 * <pre>
 * ./mvnw -q -DskipTests package
 * java -cp 'cli/target/test-classes:cli/target/dist/lib/*' fr.beffroi.cli.bench.UpBenchmark ./beffroi
 * </pre>
 */
public final class UpBenchmark {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MMM d HH:mm:ss", Locale.ENGLISH);
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final int PROBES = 200;
  private static final int FAILURES = 15;

  private final Path launcher;
  private final Path folder;
  private final Path log;
  private final Path data;

  private UpBenchmark(Path launcher) throws IOException {
    this.launcher = launcher;
    this.folder = Files.createTempDirectory("beffroi-bench-");
    this.log = Files.createFile(folder.resolve("auth.log"));
    this.data = folder.resolve("data");
  }

  public static void main(String[] arguments) throws Exception {
    new UpBenchmark(Path.of(arguments[0]).toAbsolutePath()).run();
  }

  private void run() throws Exception {
    Files.writeString(
        folder.resolve("beffroi.yml"),
        """
        commune: {slug: bench, name: Bench, zone: Europe/Paris}
        collector: bench
        data: %s
        sources:
          - file: %s
            start: beginning
        """
            .formatted(data, log));
    Process up = start();
    pause(20_000);
    say("idle_rss_bytes", rss(up));
    say("latency_ms", latency());
    say("sustained", sustained(10_000, 30));
    stop(up);
    int backlog = 1_000_000;
    append(lines(backlog));
    Files.deleteIfExists(data.resolve("status.json"));
    up = start();
    say("backlog_lines_per_second", catchUp(backlog));
    say("rss_bytes", rss(up));
    stop(up);
  }

  private Process start() throws Exception {
    long before = System.nanoTime();
    Process up =
        new ProcessBuilder(launcher.toString(), "--lang", "en", "up", "--config", "beffroi.yml")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("up.out").toFile())
            .start();
    while (!Files.readString(folder.resolve("up.out")).contains("watching")) {
      if (!up.isAlive()) {
        throw new IllegalStateException(Files.readString(folder.resolve("up.out")));
      }
      pause(20);
    }
    say("ready_ms", (System.nanoTime() - before) / 1_000_000);
    while (!Files.exists(data.resolve("status.json"))) {
      pause(20);
    }
    return up;
  }

  private static void stop(Process up) throws InterruptedException {
    up.destroy();
    up.waitFor();
  }

  /** From the line that crosses the threshold to the incident in the store, at 1,000 lines/s. */
  private String latency() throws Exception {
    List<Double> millis = new ArrayList<>();
    Thread load = new Thread(() -> flow(1_000, 3_600), "load");
    load.setDaemon(true);
    load.start();
    try (SqliteStore store = SqliteStore.open(data.resolve("store.db"))) {
      for (int probe = 0; probe < PROBES; probe++) {
        String address = "10.77." + probe / 250 + "." + (probe % 250 + 1);
        StringBuilder attack = new StringBuilder();
        for (int i = 0; i < FAILURES; i++) {
          attack.append(failure(address));
        }
        long expected = alerts(store) + 1;
        long before = System.nanoTime();
        append(attack.toString());
        while (alerts(store) < expected) {
          pause(2);
        }
        millis.add((System.nanoTime() - before) / 1e6);
        pause(50);
      }
    } finally {
      load.interrupt();
    }
    Collections.sort(millis);
    return "p50 %.0f p90 %.0f p99 %.0f max %.0f of %d"
        .formatted(
            millis.get(millis.size() / 2),
            millis.get(millis.size() * 9 / 10),
            millis.get(millis.size() * 99 / 100),
            millis.get(millis.size() - 1),
            millis.size());
  }

  private static long alerts(SqliteStore store) throws Exception {
    long alerts = 0;
    for (Incident incident :
        store.incidents().incidents(IncidentFilter.all().of("bench").atMost(100))) {
      alerts += incident.nature() == Incident.Nature.AUTOMATA ? 0 : incident.alertCount();
    }
    return alerts;
  }

  /** Whether so many lines a second are taken and judged as they come. */
  private String sustained(int perSecond, int seconds) throws Exception {
    flow(perSecond, seconds);
    long before = System.nanoTime();
    long lag = lag();
    while (lag() > 0) {
      pause(100);
    }
    return perSecond
        + " lines/s for "
        + seconds
        + " s; lag at the end "
        + lag
        + " records, gone after "
        + (System.nanoTime() - before) / 1_000_000
        + " ms (status is written every 2 s)";
  }

  private void flow(int perSecond, int seconds) {
    long start = System.nanoTime();
    int slices = 20;
    for (int slice = 0; slice < seconds * slices && !Thread.interrupted(); slice++) {
      try {
        append(lines(perSecond / slices));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      LockSupport.parkNanos(start + (slice + 1) * 1_000_000_000L / slices - System.nanoTime());
    }
  }

  private synchronized void append(String text) throws IOException {
    try (OutputStream out = Files.newOutputStream(log, StandardOpenOption.APPEND)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String lines(int count) {
    StringBuilder text = new StringBuilder(count * 100);
    for (int i = 0; i < count; i++) {
      text.append(i % 4 == 0 ? failure("203.0.113." + i % 250) : session(i));
    }
    return text.toString();
  }

  private static String failure(String address) {
    return now() + " srv1 sshd[99]: Failed password for root from " + address + " port 4711 ssh2\n";
  }

  private static String session(int i) {
    return now()
        + " srv1 sshd[98]: pam_unix(sshd:session): session closed for user agent"
        + i % 300
        + "\n";
  }

  private static String now() {
    return TIME.format(LocalDateTime.now(ZONE));
  }

  /** Lines a second between the first look and the last line, which the start is not part of. */
  private long catchUp(long lines) throws Exception {
    long first = read();
    long from = System.nanoTime();
    while (read() < lines || lag() > 0) {
      pause(20);
    }
    return Math.round((lines - first) / ((System.nanoTime() - from) / 1e9));
  }

  private long read() throws Exception {
    long lines = 0;
    for (JsonNode source : status().path("parsed")) {
      lines += source.path("events").asLong();
    }
    return lines;
  }

  private long lag() throws Exception {
    return status().path("lag").asLong(Long.MAX_VALUE);
  }

  private JsonNode status() throws Exception {
    return new ObjectMapper().readTree(data.resolve("status.json").toFile());
  }

  private static long rss(Process up) throws IOException {
    long pid = up.toHandle().descendants().findFirst().map(ProcessHandle::pid).orElse(up.pid());
    String line =
        Arrays.stream(Files.readString(Path.of("/proc/" + pid + "/status")).split("\n"))
            .filter(one -> one.startsWith("VmRSS"))
            .findFirst()
            .orElseThrow();
    return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
  }

  private static void say(String what, Object figure) {
    System.out.println(what + " " + figure);
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(millis * 1_000_000);
  }
}
