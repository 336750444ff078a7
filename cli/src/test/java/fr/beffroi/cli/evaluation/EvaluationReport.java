package fr.beffroi.cli.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.beffroi.cli.sample.Happening;
import fr.beffroi.cli.sample.SampleScore;
import fr.beffroi.cli.sample.SampleScore.Judged;
import fr.beffroi.cli.sample.SampleScore.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What is written of an evaluation on several towns, and what do they come to together? */
final class EvaluationReport {
  private final List<SeedReport> reports;

  EvaluationReport(List<SeedReport> reports) {
    this.reports = List.copyOf(reports);
  }

  double recall() {
    int found = reports.stream().mapToInt(report -> report.score().found().size()).sum();
    int missed = reports.stream().mapToInt(report -> report.score().missed().size()).sum();
    return (double) found / (found + missed);
  }

  double falseAlertsADay() {
    return reports.stream()
        .mapToDouble(report -> report.score().falseAlertsADay())
        .average()
        .orElse(0);
  }

  Map<String, SampleScore.Category> byCategory() {
    Map<String, SampleScore.Category> all = new TreeMap<>();
    for (SeedReport report : reports) {
      report
          .score()
          .byCategory()
          .forEach((word, category) -> all.merge(word, category, EvaluationReport::sum));
    }
    return all;
  }

  private static SampleScore.Category sum(SampleScore.Category a, SampleScore.Category b) {
    return new SampleScore.Category(
        a.attacks() + b.attacks(),
        a.found() + b.found(),
        a.right() + b.right(),
        a.wrong() + b.wrong());
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("sample-commune.json"), json().toPrettyString());
    Files.writeString(folder.resolve("sample-commune.md"), markdown());
  }

  private ObjectNode json() {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("recall", recall()).put("false_alerts_a_day", falseAlertsADay());
    ObjectNode categories = json.putObject("categories");
    byCategory()
        .forEach(
            (word, category) ->
                categories
                    .putObject(word)
                    .put("attacks", category.attacks())
                    .put("found", category.found())
                    .put("recall", category.recall())
                    .put("precision", category.precision()));
    ArrayNode seeds = json.putArray("seeds");
    for (SeedReport report : reports) {
      ObjectNode seed = seeds.addObject();
      SampleScore score = report.score();
      seed.put("seed", report.seed()).put("records", report.lines()).put("days", score.days());
      seed.put("recall", score.recall()).put("false_alerts_a_day", score.falseAlertsADay());
      for (Verdict verdict : Verdict.values()) {
        seed.put("alerts_" + verdict.name().toLowerCase(Locale.ROOT), score.count(verdict));
      }
      ArrayNode missed = seed.putArray("missed");
      score.missed().stream().map(Happening::kind).forEach(missed::add);
      ArrayNode wrong = seed.putArray("false");
      told(report, Verdict.FALSE).forEach(wrong::add);
    }
    return json;
  }

  /** Rule, what it was about and its sentence, for each alert of that worth. */
  private static List<String> told(SeedReport report, Verdict verdict) {
    List<Judged> verdicts = report.score().verdicts();
    return IntStream.range(0, verdicts.size())
        .filter(i -> verdicts.get(i).verdict() == verdict)
        .mapToObj(
            i ->
                report.alerts().get(i).rule().name()
                    + " ("
                    + (verdicts.get(i).about().isEmpty() ? "nothing" : verdicts.get(i).about())
                    + "): "
                    + report.alerts().get(i).message().english()
                    + " ("
                    + report.alerts().get(i).timestamp()
                    + ")")
        .toList();
  }

  private String markdown() {
    StringBuilder text = new StringBuilder("# The shipped rules on the sample commune\n\n");
    text.append(
        String.format(
            Locale.ROOT,
            "%d towns of %d days: recall %.3f, false alerts a day %.2f.%n%n",
            reports.size(),
            reports.get(0).score().days(),
            recall(),
            falseAlertsADay()));
    text.append("| category | attacks | found | recall | precision |\n|---|---|---|---|---|\n");
    byCategory()
        .forEach(
            (word, category) ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "| %s | %d | %d | %.2f | %.2f |%n",
                        word,
                        category.attacks(),
                        category.found(),
                        category.recall(),
                        category.precision())));
    for (SeedReport report : reports) {
      text.append("\n## Seed ").append(report.seed()).append("\n\n");
      for (Verdict verdict : Verdict.values()) {
        text.append(verdict.name().toLowerCase(Locale.ROOT)).append(' ');
        text.append(report.score().count(verdict)).append(verdict == Verdict.FALSE ? "\n" : ", ");
      }
      report.score().missed().forEach(it -> text.append("\n- missed: ").append(it.en()));
      told(report, Verdict.FALSE).forEach(it -> text.append("\n- false: ").append(it));
      text.append('\n');
    }
    return text.toString();
  }
}
