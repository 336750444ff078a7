package fr.beffroi.detection.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.incident.IncidentDesk;
import fr.beffroi.detection.incident.IncidentMemory;
import fr.beffroi.detection.incident.Playbook;
import fr.beffroi.detection.sigma.EventMatcher;
import fr.beffroi.detection.sigma.Hit;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.detection.sigma.correlation.Correlator;
import fr.beffroi.detection.sigma.correlation.GroupMemory;
import fr.beffroi.detection.sigma.correlation.Step;
import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.KnownAccounts;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.LineParser;
import fr.beffroi.ingest.format.SourceContext;
import fr.beffroi.rules.RuleFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Do the shipped rules tell who attacks one real host by SSH, who does not, how soon, and in how
 * many incidents?
 *
 * <p>Reads {@code ../shared/evaluation/01_ssh_raw} and writes {@code
 * target/evaluation/ssh-raw.{json,md}}. Labels are read for the score only, after the fact.
 */
class SshRawEvaluationTest {
  private static final Path PACK =
      Path.of("").toAbsolutePath().getParent().resolveSibling("shared/evaluation/01_ssh_raw");
  private static final Path REPORT = Path.of("target/evaluation");

  /** The lines name no year: any in which all of them lie before this will do. */
  private static final Instant RECEIVED = Instant.parse("2026-05-01T00:00:00Z");

  private static final String COMMUNE = "evaluation";
  private static final int ATTACKERS = 48;
  private static final int FEWEST_FOUND = 47;
  private static final long LONGEST_MEDIAN_SECONDS = 9;

  private final Ruleset rules = Ruleset.load(RuleFiles.shipped());
  private final EventMatcher matcher = new EventMatcher(rules);
  private final Correlator correlator = new Correlator(rules);
  private final Map<String, @Nullable GroupMemory> groups = new HashMap<>();
  private final Map<String, Alert> alerts = new LinkedHashMap<>();
  private final Map<String, Instant> firstFailure = new HashMap<>();
  private final IncidentDesk desk = new IncidentDesk(Playbook.SILENT, commune -> ZoneOffset.UTC);
  private final IncidentMemory memory = new IncidentMemory();
  private final Map<String, Incident> incidents = new LinkedHashMap<>();
  private @Nullable Instant first;
  private @Nullable Instant last;

  @Test
  void theAttackersAreFoundSoonAndTheOthersAreLeftAlone() throws IOException {
    assumeTrue(Files.isDirectory(PACK), "no evaluation pack 01 beside the repository: not scored");
    read();
    Map<String, Object> score = score(labels());
    write(score);

    assertThat((int) score.get("found")).isGreaterThanOrEqualTo(FEWEST_FOUND);
    assertThat((int) score.get("attackers")).isEqualTo(ATTACKERS);
    assertThat((long) score.get("legitimate_alerted")).isZero();
    assertThat((long) score.get("median_delay_seconds"))
        .isLessThanOrEqualTo(LONGEST_MEDIAN_SECONDS);
  }

  private void read() throws IOException {
    SourceContext context = new SourceContext(COMMUNE, "file:auth.log", ZoneOffset.UTC);
    LineParser parser = new LineParser();
    Enricher enricher = new Enricher(Networks.of(Networks.PRIVATE));
    KnownAccounts accounts = new KnownAccounts();
    int number = 0;
    for (String line : lines("elastic_auth.log.gz")) {
      String position = "file/" + ++number;
      for (Event event : parser.events(Line.of(line, position, RECEIVED, context))) {
        take(accounts.enrich(enricher.enrich(event)));
      }
    }
    groups.values().stream()
        .filter(Objects::nonNull)
        .flatMap(group -> correlator.onTime(group, Long.MAX_VALUE).alerts().stream())
        .forEach(this::keep);
  }

  private void take(Event event) {
    first = first == null ? event.timestamp() : first;
    last = event.timestamp();
    String source = event.text(Fields.SOURCE_IP);
    if (source != null && "failure".equals(event.text(Fields.EVENT_OUTCOME))) {
      firstFailure.putIfAbsent(source, event.timestamp());
    }
    for (Hit hit : matcher.onEvent(event)) {
      Step step = correlator.onHit(groups.get(hit.key()), hit);
      groups.put(hit.key(), step.memory());
      step.alerts().forEach(this::keep);
    }
  }

  private void keep(Alert alert) {
    alerts.put(alert.id(), alert);
    desk.onTime(memory, alert.lastSeen().toEpochMilli())
        .forEach(incident -> incidents.put(incident.id(), incident));
    desk.onAlert(memory, alert).forEach(incident -> incidents.put(incident.id(), incident));
  }

  private Map<String, Object> score(Map<String, String> labels) {
    Map<String, Instant> found = new TreeMap<>();
    for (Alert alert : alerts.values()) {
      String source = alert.sourceIp();
      if (source != null) {
        found.merge(source, alert.timestamp(), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    List<String> attackers =
        labels.keySet().stream().filter(ip -> labels.get(ip).startsWith("bruteforce")).toList();
    List<Long> delays =
        attackers.stream()
            .filter(found::containsKey)
            .map(ip -> Duration.between(firstFailure.get(ip), found.get(ip)).toSeconds())
            .sorted()
            .toList();
    double days = Duration.between(first, last).toMillis() / 86_400_000.0;
    long shown = incidents.values().stream().filter(Incident::shown).count();
    Map<String, Object> score = new LinkedHashMap<>();
    score.put("attackers", attackers.size());
    score.put("found", delays.size());
    score.put("missed", attackers.size() - delays.size());
    score.put("legitimate_alerted", count("legit", found, labels));
    score.put("probes_alerted", count("probe", found, labels));
    score.put("median_delay_seconds", delays.get(delays.size() / 2));
    score.put("p90_delay_seconds", delays.get((int) Math.ceil(delays.size() * 0.9) - 1));
    score.put("days", round(days));
    score.put("alerts", alerts.size());
    score.put("alerts_a_day", round(alerts.size() / days));
    score.put("incidents", incidents.size());
    score.put("incidents_shown_a_day", round(shown / days));
    score.put(
        "alerts_by_rule",
        alerts.values().stream()
            .collect(
                Collectors.groupingBy(
                    alert -> alert.rule().name(), TreeMap::new, Collectors.counting())));
    return score;
  }

  private static long count(String label, Map<String, Instant> found, Map<String, String> labels) {
    return found.keySet().stream().filter(ip -> label.equals(labels.get(ip))).count();
  }

  private static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private static Map<String, String> labels() throws IOException {
    try (Stream<String> rows = Files.lines(PACK.resolve("labels_sources.csv"))) {
      return rows.skip(1)
          .map(row -> row.split(",", -1))
          .collect(Collectors.toMap(cells -> cells[0], cells -> cells[cells.length - 1]));
    }
  }

  private static List<String> lines(String file) throws IOException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(PACK.resolve(file))),
                StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
    }
    return lines;
  }

  /** Counts and delays only: addresses of the pack are people's. */
  private static void write(Map<String, Object> score) throws IOException {
    Files.createDirectories(REPORT);
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(REPORT.resolve("ssh-raw.json").toFile(), score);
    StringBuilder text = new StringBuilder("# SSH attacks on one real host\n\n| | |\n|---|---|\n");
    score.forEach(
        (what, value) ->
            text.append(
                String.format(Locale.ROOT, "| %s | %s |%n", what.replace('_', ' '), value)));
    Files.writeString(REPORT.resolve("ssh-raw.md"), text);
  }
}
