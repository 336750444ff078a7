package fr.beffroi.detection.behaviour.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Does a model that learned popular names only tell those that twenty programs made from others
 * that people chose?
 *
 * <p>Reads {@code ../shared/evaluation/10_dga} and writes {@code target/evaluation/dga.{json,md}}:
 * trained on the even rows of the popular names, tested on the odd ones against the programs'.
 * Settings were chosen inside the even rows, against {@link Generators}.
 */
class DgaEvaluationTest {
  private static final Path PACK =
      Path.of("").toAbsolutePath().getParent().resolveSibling("shared/evaluation/10_dga");
  private static final Path REPORT = Path.of("target/evaluation");
  private static final double ASKED_AREA = 0.92;
  private static final double ASKED_AT_ONE_PERCENT = 0.30;

  @Test
  void namesMadeByProgramsAreToldFromPopularOnes() throws IOException {
    assumeTrue(Files.isDirectory(PACK), "no evaluation pack 10 beside the repository: not scored");
    List<String> popular = lines("benign_opendns_top10k_2014.txt.gz");
    NameModel model = NameTrainer.train(rows(popular, 0));
    List<String> tested = rows(popular, 1);
    long started = System.nanoTime();
    double[] people = scores(model, tested);
    double seconds = (System.nanoTime() - started) / 1e9;
    Map<String, List<String>> families = families();
    double[] programs = scores(model, families.values().stream().flatMap(List::stream).toList());

    Map<String, Object> report = new LinkedHashMap<>();
    report.put("trained_on", model.names());
    report.put("popular_tested", people.length);
    report.put("made_by_programs", programs.length);
    report.put("auc", round(area(people, programs)));
    report.put("found_at_1_percent_false", round(found(people, programs, 0.01)));
    report.put("found_at_0.1_percent_false", round(found(people, programs, 0.001)));
    report.put("popular_names_a_second", Math.round(people.length / seconds));
    report.put("model_bytes", size(model));
    families.forEach(
        (family, names) -> {
          double[] own = scores(model, names);
          report.put(
              family,
              String.format(
                  Locale.ROOT,
                  "%d names, AUC %.3f, %.3f found at 1 %%",
                  own.length,
                  area(people, own),
                  found(people, own, 0.01)));
        });
    write(report);

    assertThat(area(people, programs)).isGreaterThanOrEqualTo(ASKED_AREA);
    assertThat(found(people, programs, 0.01)).isGreaterThanOrEqualTo(ASKED_AT_ONE_PERCENT);
  }

  private static double[] scores(NameModel model, List<String> names) {
    return names.stream().mapToDouble(name -> model.judge(name).score()).sorted().toArray();
  }

  private static List<String> rows(List<String> all, int remainder) {
    return IntStream.range(0, all.size())
        .filter(i -> i % 2 == remainder)
        .mapToObj(all::get)
        .toList();
  }

  private static Map<String, List<String>> families() throws IOException {
    Map<String, List<String>> families = new TreeMap<>();
    for (String line : lines("dga_baderj_dev_families.csv.gz")) {
      String[] cells = line.split(",", -1);
      if (!cells[0].equals("family")) {
        families.computeIfAbsent(cells[0], family -> new ArrayList<>()).add(cells[1]);
      }
    }
    return families;
  }

  private static List<String> lines(String file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(PACK.resolve(file))),
                StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  /** Chance that one of the second scores higher than one of the first; a tie counts half. */
  private static double area(double[] people, double[] programs) {
    double sum = 0;
    for (double score : programs) {
      sum += (below(people, score) + below(people, Math.nextUp(score))) / 2.0;
    }
    return sum / people.length / programs.length;
  }

  private static int below(double[] sorted, double score) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double found(double[] people, double[] programs, double falseShare) {
    double threshold = people[(int) Math.floor(people.length * (1 - falseShare))];
    return (double) Arrays.stream(programs).filter(score -> score > threshold).count()
        / programs.length;
  }

  private static int size(NameModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new NameModelCodec().write(model, new DataOutputStream(bytes));
    return bytes.size();
  }

  private static void write(Map<String, Object> report) throws IOException {
    Files.createDirectories(REPORT);
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(REPORT.resolve("dga.json").toFile(), report);
    StringBuilder text = new StringBuilder("# Names made by programs\n\n| | |\n|---|---|\n");
    report.forEach(
        (what, value) ->
            text.append(
                String.format(Locale.ROOT, "| %s | %s |%n", what.replace('_', ' '), value)));
    Files.writeString(REPORT.resolve("dga.md"), text);
  }

  private static double round(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }
}
