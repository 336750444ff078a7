package fr.beffroi.cli.config;

import fr.beffroi.detection.behaviour.feature.CouncilEvening;
import fr.beffroi.rules.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** What does the section {@code behaviour} say? */
final class BehaviourReader {
  static final List<String> KEYS =
      List.of("enabled", "budget", "school-zone", "council", "retrain");

  private BehaviourReader() {}

  static BehaviourSettings read(Section section) {
    BehaviourSettings usual = BehaviourSettings.OFF;
    String zone = section.value("school-zone", Kinds.SCHOOL_ZONE, "");
    return new BehaviourSettings(
        section.value("enabled", Kinds.SWITCH, usual.enabled()),
        section.value("budget", Kinds.BUDGET, usual.budget()),
        zone.isEmpty() ? null : zone,
        council(section),
        section.value("retrain", Kinds.RETRAIN, usual.retrain()));
  }

  private static List<CouncilEvening> council(Section section) {
    List<CouncilEvening> evenings = new ArrayList<>();
    if (section.has("council")) {
      for (YamlScalar evening : section.texts("council")) {
        Kinds.COUNCIL
            .read(evening.text())
            .ifPresentOrElse(
                evenings::add,
                () -> section.wrong(evening.at(), "council", evening.text(), Kinds.COUNCIL));
      }
    }
    return evenings;
  }
}
