package fr.beffroi.detection.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.incident.IncidentDesk;
import fr.beffroi.detection.incident.IncidentMemory;
import fr.beffroi.detection.incident.Playbook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * How many incidents would an operator see a day, and which attacks, if the incident stage were fed
 * the alerts that three tools raised in two simulated companies?
 *
 * <p>A phase is told if an incident is shown, or asks for a new look, within its window. It is seen
 * if it is told, or if an alert that the attack caused is part of an incident that is shown: who
 * opens that incident reads it there.
 *
 * <p>Reads {@code ../shared/evaluation/12_ait_alerts} and writes {@code
 * target/evaluation/ait-alerts.{json,md}}. Labels are read for the score only, after the fact.
 */
class AitAlertsEvaluationTest {
  private static final Path PACK =
      Path.of("").toAbsolutePath().getParent().resolveSibling("shared/evaluation/12_ait_alerts");
  private static final Path REPORT = Path.of("target/evaluation");
  private static final double MOST_A_DAY_OUTSIDE = 5;

  private static final int FEWEST_PHASES_SEEN = 8;

  /** Fewer than this is a step back. */
  private static final int FEWEST_PHASES_TOLD = 6;

  private static final double SECONDS_A_DAY = 86_400;

  /** The label says which phase went on; {@code caused} whether the attack caused this alert. */
  private record Row(long time, String name, String host, String label, boolean caused) {}

  /** A phase's rows that stand together; a phase may come in several. */
  private record Window(String phase, long from, long to) {
    boolean holds(long time) {
      return from <= time && time <= to;
    }
  }

  /** An incident was shown for the first time, or asked for a new look. */
  private record Sighting(long time, boolean opened, Incident incident) {}

  @Test
  void anOperatorSeesTheAttacksAndFewIncidentsOtherwise() throws IOException {
    assumeTrue(Files.isDirectory(PACK), "no evaluation pack 12 beside the repository: not scored");
    Map<String, Map<String, Object>> scores = new LinkedHashMap<>();
    for (String scenario : scenarios()) {
      scores.put(scenario, score(rows(scenario)));
    }
    write(scores);

    scores.forEach(
        (scenario, score) -> {
          assertThat((double) score.get("opened_a_day_outside"))
              .as(scenario + ": incidents a day outside the attack windows")
              .isLessThanOrEqualTo(MOST_A_DAY_OUTSIDE);
          assertThat((int) score.get("phases_seen"))
              .as(scenario + ": phases seen")
              .isGreaterThanOrEqualTo(FEWEST_PHASES_SEEN);
          assertThat((int) score.get("phases_told"))
              .as(scenario + ": phases in which an incident asks for a look")
              .isGreaterThanOrEqualTo(FEWEST_PHASES_TOLD);
        });
  }

  /** Whatever scenario of the data set is there is scored. */
  private static List<String> scenarios() throws IOException {
    try (var files = Files.list(PACK)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith("_alerts.csv.gz"))
          .sorted()
          .toList();
    }
  }

  private static List<Row> rows(String file) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(PACK.resolve(file))),
                StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // Only the name may hold a comma: five cells follow it.
        String[] cells = line.split(",");
        int last = cells.length - 1;
        String name = String.join(",", List.of(cells).subList(1, last - 4)).replace("\"", "");
        rows.add(
            new Row(
                (long) Double.parseDouble(cells[0]),
                name,
                cells[last - 3],
                cells[last - 1],
                !cells[last].equals("-")));
      }
    }
    rows.sort(java.util.Comparator.comparingLong(Row::time));
    return rows;
  }

  private static Map<String, Object> score(List<Row> rows) {
    List<Sighting> sightings = new ArrayList<>();
    Map<String, Set<String>> causedBy = new TreeMap<>();
    Map<String, Incident> last = feed(rows, sightings, causedBy);
    List<Window> windows = windows(rows);
    long outside = rows.get(rows.size() - 1).time() - rows.get(0).time() - covered(windows);
    List<Sighting> noise =
        sightings.stream()
            .filter(it -> windows.stream().noneMatch(w -> w.holds(it.time())))
            .toList();
    Map<String, Object> phases = phases(windows, sightings);
    Map<String, Object> score = new LinkedHashMap<>();
    score.put("alerts", rows.size());
    score.put("days", days(rows.get(rows.size() - 1).time() - rows.get(0).time()));
    score.put("days_outside", days(outside));
    score.put("opened_outside", noise.stream().filter(Sighting::opened).count());
    score.put(
        "opened_a_day_outside", noise.stream().filter(Sighting::opened).count() / days(outside));
    score.put(
        "raised_a_day_outside", noise.stream().filter(it -> !it.opened()).count() / days(outside));
    score.put("outside", noise.stream().map(AitAlertsEvaluationTest::told).toList());
    score.put("phases", phases);
    Set<String> told = new TreeSet<>();
    phases.forEach((phase, how) -> told.addAll(how instanceof Map ? Set.of(phase) : Set.of()));
    Set<String> seen = new TreeSet<>(told);
    seen.addAll(shownPhases(causedBy, last));
    score.put("phases_told", told.size());
    score.put("phases_seen", seen.size());
    score.put("seen", seen);
    score.put("incidents", last.size());
    score.put("incidents_shown", last.values().stream().filter(Incident::shown).count());
    return score;
  }

  private static double days(long seconds) {
    return Math.round(seconds / SECONDS_A_DAY * 100) / 100.0;
  }

  /** The phases of which an alert that the attack caused is in an incident that is shown. */
  private static List<String> shownPhases(
      Map<String, Set<String>> causedBy, Map<String, Incident> incidents) {
    Set<String> shown =
        incidents.values().stream()
            .filter(Incident::shown)
            .flatMap(it -> it.alerts().stream())
            .collect(Collectors.toSet());
    return causedBy.entrySet().stream()
        .filter(it -> it.getValue().stream().anyMatch(shown::contains))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, Incident> feed(
      List<Row> rows, List<Sighting> sightings, Map<String, Set<String>> causedBy) {
    IncidentDesk desk = new IncidentDesk(Playbook.SILENT, commune -> ZoneOffset.UTC);
    IncidentMemory memory = new IncidentMemory();
    AitAlertAdapter adapter = new AitAlertAdapter("exampleville");
    Map<String, Incident> known = new HashMap<>();
    long minute = 0;
    for (Row row : rows) {
      List<Incident> emitted = new ArrayList<>();
      if (row.time() / 60 > minute) {
        minute = row.time() / 60;
        emitted.addAll(desk.onTime(memory, row.time() * 1_000));
      }
      Alert alert = adapter.alert(row.time(), row.name(), row.host());
      if (row.caused() && !row.label().equals("false_positive")) {
        causedBy.computeIfAbsent(row.label(), phase -> new TreeSet<>()).add(alert.id());
      }
      emitted.addAll(desk.onAlert(memory, alert));
      for (Incident next : emitted) {
        Incident before = known.put(next.id(), next);
        boolean opened = next.shown() && (before == null || !before.shown());
        if (opened || (next.shown() && next.raised().isAfter(before.raised()))) {
          sightings.add(new Sighting(row.time(), opened, next));
        }
      }
    }
    return known;
  }

  private static List<Window> windows(List<Row> rows) {
    List<Window> windows = new ArrayList<>();
    for (Row row : rows) {
      if (row.label().equals("false_positive")) {
        continue;
      }
      int previous = windows.size() - 1;
      if (previous >= 0 && windows.get(previous).phase().equals(row.label())) {
        Window old = windows.get(previous);
        windows.set(previous, new Window(old.phase(), old.from(), row.time()));
      } else {
        windows.add(new Window(row.label(), row.time(), row.time()));
      }
    }
    return windows;
  }

  /** Seconds that lie in any window; windows follow each other. */
  private static long covered(List<Window> windows) {
    return windows.stream().mapToLong(it -> it.to() - it.from()).sum();
  }

  private static Map<String, Object> phases(List<Window> windows, List<Sighting> sightings) {
    Map<String, Object> phases = new TreeMap<>();
    for (Window window : windows) {
      phases.putIfAbsent(window.phase(), "not told");
      sightings.stream()
          .filter(it -> window.holds(it.time()))
          .findFirst()
          .filter(it -> !(phases.get(window.phase()) instanceof Map))
          .ifPresent(it -> phases.put(window.phase(), seen(window, it)));
    }
    return phases;
  }

  private static Map<String, Object> seen(Window window, Sighting first) {
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("delay_seconds", first.time() - window.from());
    seen.put("how", told(first));
    return seen;
  }

  private static String told(Sighting sighting) {
    return java.time.Instant.ofEpochSecond(sighting.time())
        + (sighting.opened() ? " opened, " : " raised, ")
        + sighting.incident().level().word()
        + ": "
        + String.join(" ", sighting.incident().why().stream().map(it -> it.english()).toList());
  }

  private static void write(Map<String, Map<String, Object>> scores) throws IOException {
    Files.createDirectories(REPORT);
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(REPORT.resolve("ait-alerts.json").toFile(), scores);
    StringBuilder text = new StringBuilder("# Incidents of two simulated companies\n\n");
    text.append("| scenario | alerts | days outside | shown a day outside | raised a day outside |")
        .append(" phases seen | phases told |\n|---|---|---|---|---|---|---|\n");
    scores.forEach(
        (scenario, score) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %.2f | %.2f | %s of %d | %s |%n",
                    scenario.replace("_alerts.csv.gz", ""),
                    score.get("alerts"),
                    score.get("days_outside"),
                    (double) score.get("opened_a_day_outside"),
                    (double) score.get("raised_a_day_outside"),
                    score.get("phases_seen"),
                    ((Map<?, ?>) score.get("phases")).size(),
                    score.get("phases_told"))));
    text.append("\n| scenario | phase | told after (s) |\n|---|---|---|\n");
    scores.forEach(
        (scenario, score) ->
            ((Map<?, ?>) score.get("phases"))
                .forEach(
                    (phase, seen) ->
                        text.append("| ")
                            .append(scenario.replace("_alerts.csv.gz", ""))
                            .append(" | ")
                            .append(phase)
                            .append(" | ")
                            .append(seen instanceof Map<?, ?> it ? it.get("delay_seconds") : seen)
                            .append(" |\n")));
    Files.writeString(REPORT.resolve("ait-alerts.md"), text);
  }
}
