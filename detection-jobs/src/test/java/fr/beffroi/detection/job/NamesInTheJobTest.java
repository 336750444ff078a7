package fr.beffroi.detection.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.TownCalendar;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.Budget;
import fr.beffroi.detection.behaviour.judge.ModelFile;
import fr.beffroi.detection.behaviour.judge.Training;
import fr.beffroi.detection.behaviour.names.Answer;
import fr.beffroi.detection.behaviour.names.Question;
import fr.beffroi.detection.behaviour.names.Town;
import fr.beffroi.detection.flink.BehaviourSource;
import fr.beffroi.detection.flink.RuleSource;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does the job, from the resolver's lines on, learn a town's names and tell of a machine that looks
 * for its master and of a tunnel, and of nothing that only looks like one?
 */
class NamesInTheJobTest {
  private static final RuleFiles SERIES =
      RuleFiles.of(
          RuleFiles.shipped().in(BehaviourRules.AREA).stream()
              .filter(file -> file.stem().equals("series_by_hour"))
              .toArray(RuleFile[]::new));

  @TempDir private Path folder;

  @Test
  void aDgaAndATunnelAreFoundAndTheirLookAlikesAreNot() throws IOException {
    BehaviourModel model = train(write("month.log", new Town().days(0, 8)));
    assertThat(model.names().suffices()).as(model.names().sentence().english()).isTrue();

    Town week =
        new Town()
            .days(14, 16)
            .generated("10.20.1.12", Town.at(14, 10), 200)
            .tunnel("10.20.1.13", Town.at(15, 3), 300);
    List<Alert> alerts = replay(write("week.log", week), model);

    assertThat(alerts)
        .extracting(alert -> alert.rule().name() + " of " + alert.sourceIp())
        .containsExactlyInAnyOrder("generated_names of 10.20.1.12", "dns_tunnel of 10.20.1.13");
    assertThat(alerts)
        .allMatch(alert -> alert.reasons().size() >= 3 && !alert.evidence().isEmpty());
    assertThat(alerts.get(0).reasons().get(alerts.get(0).reasons().size() - 1).english())
        .contains("By 2 ordinary days that were kept aside");
  }

  private BehaviourModel train(Path file) throws IOException {
    Training training =
        new Training(
            BehaviourRules.load(SERIES), TownCalendar.of(Town.PARIS), List.of(), Clock.systemUTC());
    new PastEvents(Instant.EPOCH, Instant.MAX)
        .ofFiles(options(file), new HeardProgress(), training::onEvent);
    Path kept = folder.resolve("town.model");
    ModelFile.write(training.finish().model(), kept);
    return ModelFile.read(kept);
  }

  private static List<Alert> replay(Path file, BehaviourModel model) throws IOException {
    Behaviour behaviour =
        new Behaviour(
            BehaviourSource.of(SERIES),
            TownCalendar.of(Town.PARIS),
            model,
            Budget.USUAL,
            Networks.of(Networks.PRIVATE));
    List<Alert> finals = new ArrayList<>();
    new Replay(RuleSource.of(RuleFiles.of()), behaviour)
        .run(
            options(file),
            new HeardProgress(),
            alert -> {
              if (alert.ended()) {
                finals.add(alert);
              }
            },
            incident -> {});
    return finals;
  }

  private static ReplayOptions options(Path file) {
    return new ReplayOptions(
        List.of(file.toString()),
        "unbound",
        "commune",
        Town.PARIS,
        null,
        Networks.of(Networks.PRIVATE));
  }

  /** As Unbound writes them: the question, then its answer. */
  private Path write(String name, Town town) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Question question : town.questions()) {
      String head =
          String.format(
              "[%d] unbound[812:1] info: %s %s. A IN",
              question.time() / 1_000, question.client(), question.name());
      String code = question.answer() == Answer.NO_SUCH_NAME ? "NXDOMAIN" : "NOERROR";
      lines.append(head).append('\n');
      lines.append(head).append(' ').append(code).append(" 0.021000 0 112\n");
    }
    return Files.writeString(folder.resolve(name), lines);
  }
}
