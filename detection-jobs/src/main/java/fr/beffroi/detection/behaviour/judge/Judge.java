package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.behaviour.feature.BehaviourRule;
import fr.beffroi.detection.behaviour.feature.EntityKind;
import fr.beffroi.detection.behaviour.feature.Feature;
import fr.beffroi.detection.behaviour.feature.Window;
import fr.beffroi.detection.behaviour.feature.WindowJudge;
import fr.beffroi.detection.sigma.Digest;
import fr.beffroi.ingest.enrich.Networks;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** A feature of this name, or ending in it, counts what succeeded. */
  private static final String SUCCESSES = "successes";

  private final Map<String, Known> rules = new HashMap<>();
  private final AnomalyWords words;
  private final Networks inside;

  private record Known(RuleModel model, double threshold) {}

  /**
   * A judge by that model.
   *
   * @param inside the commune's own networks
   */
  public Judge(BehaviourModel model, Budget budget, Networks inside) {
    double allowed = budget.timesAMonth(model.rules().size());
    for (RuleModel rule : model.rules()) {
      rules.put(rule.lesson().rule(), new Known(rule, rule.calibration().threshold(allowed)));
    }
    this.words = new AnomalyWords(model.origin());
    this.inside = inside;
  }

  @Override
  public Optional<Alert> judge(Window window) {
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
    return causes.isEmpty() ? Optional.empty() : Optional.of(alert(window, model, causes, score));
  }

  private Alert alert(Window window, RuleModel model, List<RuleModel.Cause> causes, double score) {
    BehaviourRule rule = window.rule();
    String entity = window.entity();
    return new Alert(
        Digest.hex(window.key().getBytes(StandardCharsets.UTF_8), ID_BYTES),
        new Alert.Rule(rule.id(), rule.name(), Level.MEDIUM, Category.ANOMALY),
        window.commune(),
        window.end(),
        window.start(),
        window.end(),
        window.events(),
        of(EntityKind.SOURCE, rule, entity),
        of(EntityKind.USER, rule, entity),
        of(EntityKind.HOST, rule, entity),
        service(rule, entity),
        Map.of(rule.entity().word(), entity),
        traits(window),
        rule.entity() == EntityKind.USER ? List.of(entity) : List.of(),
        List.of(),
        words.message(window, causes),
        words.reasons(window, model, causes, model.calibration().timesAMonth(score)),
        true);
  }

  private static @Nullable String of(EntityKind kind, BehaviourRule rule, String entity) {
    return rule.entity() == kind ? entity : null;
  }

  private static String service(BehaviourRule rule, String entity) {
    if (rule.entity() == EntityKind.SERVICE) {
      return entity;
    }
    String service = rule.logsource().service();
    return service == null ? "" : service;
  }

  private Alert.Traits traits(Window window) {
    boolean outside =
        window.rule().entity() == EntityKind.SOURCE && !inside.contains(window.entity());
    return new Alert.Traits(!outside, succeeded(window), false);
  }

  private static boolean succeeded(Window window) {
    List<Feature> features = window.rule().features();
    for (int i = 0; i < features.size(); i++) {
      if (features.get(i).name().endsWith(SUCCESSES) && window.value(i) > 0) {
        return true;
      }
    }
    return false;
  }
}
