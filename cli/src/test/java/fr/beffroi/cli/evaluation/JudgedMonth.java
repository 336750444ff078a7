package fr.beffroi.cli.evaluation;

import fr.beffroi.cli.sample.Happening;
import fr.beffroi.cli.sample.SampleScore;
import fr.beffroi.cli.sample.SampleScore.Verdict;
import fr.beffroi.cli.sample.SampleTruth;
import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.incident.Incident;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How did one town's judged days go?
 *
 * @param days that were judged
 * @param boundary where they begin
 * @param anomalies in the order of the score's verdicts
 * @param incidents all, by their last word
 */
record JudgedMonth(
    long seed,
    int days,
    Instant boundary,
    BehaviourModel model,
    SampleTruth truth,
    List<Alert> anomalies,
    SampleScore score,
    Collection<Incident> incidents) {
  JudgedMonth {
    anomalies = List.copyOf(anomalies);
    incidents = List.copyOf(incidents);
  }

  /** Whether an anomaly is about something that was planted. */
  boolean isEpisode(int anomaly) {
    Verdict verdict = score.verdicts().get(anomaly).verdict();
    return verdict == Verdict.RELATED || verdict == Verdict.RIGHT;
  }

  List<Alert> withoutEpisode() {
    return IntStream.range(0, anomalies.size())
        .filter(i -> !isEpisode(i))
        .mapToObj(anomalies::get)
        .toList();
  }

  double othersADay() {
    return (double) withoutEpisode().size() / days;
  }

  /** Incidents that are shown for anomalies alone, none of which is about an episode. */
  long shownWithoutEpisode() {
    Set<String> ours = withoutEpisode().stream().map(Alert::id).collect(Collectors.toSet());
    return incidents.stream()
        .filter(Incident::shown)
        .filter(it -> !it.alerts().isEmpty() && ours.containsAll(it.alerts()))
        .count();
  }

  /** Anomalies that lie in an incident with alerts of rules. */
  long joined() {
    Set<String> ours = anomalies.stream().map(Alert::id).collect(Collectors.toSet());
    return incidents.stream()
        .filter(it -> !ours.containsAll(it.alerts()))
        .flatMap(it -> it.alerts().stream())
        .filter(ours::contains)
        .distinct()
        .count();
  }

  /** Episodes of the judged days by kind: how many there were, how many an anomaly is about. */
  Map<String, int[]> episodes() {
    Map<String, int[]> kinds = new TreeMap<>();
    for (Happening attack : truth.attacks()) {
      if (attack.end().isAfter(boundary)) {
        int[] counts = kinds.computeIfAbsent(attack.kind(), kind -> new int[2]);
        counts[0]++;
        counts[1] += isFound(attack) ? 1 : 0;
      }
    }
    return kinds;
  }

  private boolean isFound(Happening attack) {
    return IntStream.range(0, anomalies.size())
        .anyMatch(
            i ->
                score.verdicts().get(i).about().equals(attack.kind())
                    && isEpisode(i)
                    && !anomalies.get(i).lastSeen().isBefore(attack.start())
                    && !anomalies.get(i).firstSeen().isAfter(attack.end()));
  }

  /** Who it was, by whom it was told, in which words: for whoever asks why. */
  List<String> why() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < anomalies.size(); i++) {
      Alert alert = anomalies.get(i);
      lines.add(
          score.verdicts().get(i).verdict()
              + " "
              + score.verdicts().get(i).about()
              + " | "
              + alert.rule().name()
              + " | "
              + alert.group()
              + " | "
              + alert.firstSeen()
              + " to "
              + alert.lastSeen()
              + " | "
              + alert.reasons().stream()
                  .map(it -> it.english())
                  .collect(Collectors.joining(" / ")));
    }
    return lines;
  }

  Set<String> refused() {
    return model.refused().stream()
        .map(it -> it.name())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
