package fr.beffroi.detection.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.TownCalendar;
import fr.beffroi.detection.behaviour.feature.WindowStream;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.Budget;
import fr.beffroi.detection.behaviour.judge.Judge;
import fr.beffroi.detection.behaviour.judge.Training;
import fr.beffroi.detection.job.PastEvents;
import fr.beffroi.detection.job.ReplayOptions;
import fr.beffroi.detection.job.ReplayProgress;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.format.FormatRecognition;
import fr.beffroi.ingest.format.ParseCounts;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Which attackers of one real host does behaviour alone find, without any rule, and whom does it
 * tell of besides? The first half of the days is learned from, attacks and all, and the second is
 * judged from a cold start. Reads {@code ../shared/evaluation/01_ssh_raw}, writes {@code
 * target/evaluation/behaviour-ssh-raw.md}; labels are read for the score only, after the fact.
 */
class SshRawBehaviourEvaluationTest {
  private static final Path PACK =
      Path.of("").toAbsolutePath().getParent().resolveSibling("shared/evaluation/01_ssh_raw");
  private static final Path REPORT = Path.of("target/evaluation/behaviour-ssh-raw.md");
  private static final Instant WRITTEN = Instant.parse("2026-05-01T00:00:00Z");

  private final BehaviourRules rules = BehaviourRules.load(RuleFiles.shipped(BehaviourRules.AREA));
  private final TownCalendar calendar = TownCalendar.of(ZoneOffset.UTC);

  @Test
  void whatBehaviourAloneFindsOnOneRealHostIsMeasured() throws IOException {
    assumeTrue(Files.isDirectory(PACK), "no evaluation pack 01 beside the repository: not scored");
    List<Event> events = new ArrayList<>();
    new PastEvents(Instant.EPOCH, Instant.MAX).ofFiles(options(), new Silent(), events::add);
    Instant first = events.get(0).received();
    Instant last = events.get(events.size() - 1).received();
    Instant half = first.plus(Duration.between(first, last).dividedBy(2));

    Clock clock = Clock.fixed(half, ZoneOffset.UTC);
    Training training = new Training(rules, calendar, List.of(), clock);
    events.stream().filter(it -> it.received().isBefore(half)).forEach(training::onEvent);
    BehaviourModel model = training.finish().model();
    List<Event> later = events.stream().filter(it -> !it.received().isBefore(half)).toList();
    List<Alert> anomalies = judged(model, later);

    write(model, anomalies, later, Duration.between(half, last).toHours() / 24.0);
    assertThat((long) model.rules().size() + model.refused().size())
        .as("every rule of windows is learned or refused")
        .isEqualTo(rules.rules().stream().filter(rule -> !rule.isSeries()).count());
  }

  private static ReplayOptions options() {
    return new ReplayOptions(
        List.of(PACK.resolve("elastic_auth.log.gz").toString()),
        null,
        "evaluation",
        ZoneOffset.UTC,
        WRITTEN,
        Networks.of(Networks.PRIVATE));
  }

  private List<Alert> judged(BehaviourModel model, List<Event> events) {
    Judge judge = new Judge(model, Budget.USUAL, Networks.of(Networks.PRIVATE), calendar.zone());
    Map<String, Alert> alerts = new LinkedHashMap<>();
    WindowStream stream =
        new WindowStream(rules, calendar, judge, alert -> alerts.put(alert.id(), alert));
    events.forEach(event -> stream.onEvent(event).size());
    stream.endOfInput();
    return List.copyOf(alerts.values());
  }

  /** Counts only: addresses of the pack are people's. */
  private static void write(
      BehaviourModel model, List<Alert> anomalies, List<Event> later, double days)
      throws IOException {
    Map<String, String> labels = labels();
    Set<String> present =
        later.stream()
            .map(event -> Optional.ofNullable(event.get("source.ip")).map(Object::toString))
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    Set<String> told = new HashSet<>();
    Set<String> entityDays = new HashSet<>();
    for (Alert alert : anomalies) {
      @Nullable String source = alert.sourceIp();
      if (source != null) {
        told.add(source);
      }
      entityDays.add(
          alert.group()
              + " "
              + LocalDate.ofInstant(alert.lastSeen().minusMillis(1), ZoneOffset.UTC));
    }
    StringBuilder text = new StringBuilder("# Behaviour alone on one real host\n\n");
    text.append(model.suffices().english()).append("\n\n");
    model.refused().forEach(one -> text.append("- ").append(one.lacks().english()).append('\n'));
    text.append(
        String.format(
            Locale.ROOT,
            "%n| | |%n|---|---|%n| days judged | %.1f |%n| anomalous windows | %d |%n"
                + "| entity-days | %d |%n| brute forcers there | %d |%n| of them told | %d |%n"
                + "| legitimate told | %d |%n| probes told | %d |%n",
            days,
            anomalies.size(),
            entityDays.size(),
            count("bruteforce", present, labels),
            count("bruteforce", told, labels),
            count("legit", told, labels),
            count("probe", told, labels)));
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, text);
  }

  private static long count(String label, Set<String> sources, Map<String, String> labels) {
    return sources.stream().filter(ip -> labels.getOrDefault(ip, "").startsWith(label)).count();
  }

  private static Map<String, String> labels() throws IOException {
    try (Stream<String> rows = Files.lines(PACK.resolve("labels_sources.csv"))) {
      return rows.skip(1)
          .map(row -> row.split(",", -1))
          .collect(Collectors.toMap(cells -> cells[0], cells -> cells[cells.length - 1]));
    }
  }

  private static final class Silent implements ReplayProgress {
    @Override
    public void recognised(String file, FormatRecognition recognition) {
      // Of no interest here.
    }

    @Override
    public void line(long bytes) {
      // Of no interest here.
    }

    @Override
    public void event() {
      // Of no interest here.
    }

    @Override
    public void problem(String what) {
      throw new AssertionError(what);
    }

    @Override
    public void counted(String file, ParseCounts counts) {
      // Of no interest here.
    }
  }
}
