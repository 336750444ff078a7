package fr.beffroi.cli.sample;

import fr.beffroi.cli.sample.stage.SampleLine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * How fast is the sample commune, and what is in it? Not a test: {@code SampleBenchmark [seed]}
 * measures, {@code SampleBenchmark seed folder} writes each source to a file as well.
 */
final class SampleBenchmark {
  private SampleBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
    if (arguments.length > 1) {
      write(seed, java.nio.file.Path.of(arguments[1]));
      return;
    }
    for (int round = 0; round < 4; round++) {
      measure(seed, round);
    }
  }

  private static void measure(long seed, int round) {
    Map<String, long[]> bySource = new TreeMap<>();
    long lines = 0;
    long characters = 0;
    long start = System.nanoTime();
    long processor = processorNanos();
    SampleStream stream = SampleCommune.month(seed).lines();
    while (stream.hasNext()) {
      SampleLine line = stream.next();
      bySource.computeIfAbsent(line.sourceId(), key -> new long[1])[0]++;
      lines++;
      characters += line.text().length();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double worked = (processorNanos() - processor) / 1e9;
    System.out.printf(
        "%,d lines, %,d characters, %.2f s, of processor %.2f s: %,.0f lines/s%n",
        lines, characters, seconds, worked, lines / worked);
    if (round == 0) {
      bySource.forEach((source, count) -> System.out.printf("%,10d %s%n", count[0], source));
    }
  }

  /** Of this thread: other work on the machine does not count. */
  private static long processorNanos() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void write(long seed, java.nio.file.Path folder) throws IOException {
    java.nio.file.Files.createDirectories(folder);
    Map<String, PrintStream> files = new TreeMap<>();
    SampleStream stream = SampleCommune.month(seed).lines();
    while (stream.hasNext()) {
      SampleLine line = stream.next();
      String name = line.sourceId().replaceAll("[^A-Za-z0-9.-]+", "_");
      PrintStream file = files.get(name);
      if (file == null) {
        file =
            new PrintStream(
                new java.io.BufferedOutputStream(
                    java.nio.file.Files.newOutputStream(folder.resolve(name)), 1 << 16),
                false,
                StandardCharsets.UTF_8);
        files.put(name, file);
      }
      file.println(line.text());
    }
    files.values().forEach(PrintStream::close);
    java.nio.file.Files.writeString(folder.resolve("truth.json"), stream.truth().toJson());
  }
}
