package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.behaviour.feature.BehaviourRule;
import fr.beffroi.detection.behaviour.feature.EntityKind;
import fr.beffroi.detection.behaviour.feature.Finding;
import fr.beffroi.detection.behaviour.feature.Traces;
import fr.beffroi.detection.behaviour.feature.Window;
import fr.beffroi.detection.behaviour.feature.WindowJudge;
import fr.beffroi.detection.sigma.Digest;
import fr.beffroi.ingest.enrich.Networks;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Is this window rarer than the budget allows, and what makes it so?
 *
 * <p>Three questions, the cheap one first: did any feature leave the usual the way that matters, by
 * its minimum effect; is the score above what the budget leaves to the rule; does putting one of
 * those features back to usual lower it? Only who passes all three is told about. A rule that has
 * no model, or was changed since, says nothing.
 */
public final class Judge implements WindowJudge {
  /** Bytes of an alert's id. */
  private static final int ID_BYTES = 16;

  private final Map<String, Known> rules = new HashMap<>();
  private final AnomalyWords words;
  private final Networks inside;

  private record Known(RuleModel model, double threshold) {}

  /**
   * A judge by that model.
   *
   * @param inside the commune's own networks
   * @param zone where the commune lives, whose days are named
   */
  public Judge(BehaviourModel model, Budget budget, Networks inside, ZoneId zone) {
    double allowed = budget.timesAMonth(model.rules().size());
    for (RuleModel rule : model.rules()) {
      rules.put(rule.lesson().rule(), new Known(rule, rule.calibration().threshold(allowed)));
    }
    this.words = new AnomalyWords(model.origin(), zone);
    this.inside = inside;
  }

  @Override
  public Optional<Finding> judge(Window window) {
    Known known = rules.get(window.rule().id());
    if (known == null || !known.model().isOf(window.rule())) {
      return Optional.empty();
    }
    RuleModel model = known.model();
    Observation observation = Observation.of(window);
    double[] usual = model.usual(observation);
    if (!RuleModel.matters(window.rule(), observation.values(), usual)) {
      return Optional.empty();
    }
    double score = model.score(observation.values(), usual);
    if (score < known.threshold()) {
      return Optional.empty();
    }
    List<RuleModel.Cause> causes = model.causes(window.rule(), observation.values(), usual, score);
    return causes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Finding(alert(window, model, causes, score), score));
  }

  private Alert alert(Window window, RuleModel model, List<RuleModel.Cause> causes, double score) {
    BehaviourRule rule = window.rule();
    String entity = window.entity();
    Traces traces = window.traces();
    String account = rule.entity() == EntityKind.USER ? entity : traces.userName();
    return new Alert(
        Digest.hex(window.key().getBytes(StandardCharsets.UTF_8), ID_BYTES),
        new Alert.Rule(rule.id(), rule.name(), Level.MEDIUM, Category.ANOMALY),
        window.commune(),
        window.end(),
        window.start(),
        window.end(),
        window.events(),
        rule.entity() == EntityKind.SOURCE ? entity : traces.sourceIp(),
        account,
        rule.entity() == EntityKind.HOST ? entity : traces.hostName(),
        service(rule, entity),
        Map.of(rule.entity().word(), entity),
        traits(rule, entity, traces.traits()),
        account == null ? List.of() : List.of(account),
        window.evidence(),
        words.message(window, causes),
        words.reasons(window, model, causes, model.calibration().timesAMonth(score)),
        false);
  }

  private static String service(BehaviourRule rule, String entity) {
    if (rule.entity() == EntityKind.SERVICE) {
      return entity;
    }
    String service = rule.logsource().service();
    return service == null ? "" : service;
  }

  private Alert.Traits traits(BehaviourRule rule, String entity, Alert.Traits seen) {
    boolean here = rule.entity() == EntityKind.SOURCE ? inside.contains(entity) : seen.inside();
    return new Alert.Traits(here, seen.success(), seen.knownAccount());
  }
}
