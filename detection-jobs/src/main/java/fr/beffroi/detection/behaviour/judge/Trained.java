package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.behaviour.feature.BehaviourRule;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.rules.Bilingual;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Is what was learned fit to take the place of the model in force?
 *
 * <p>Both are asked about the same windows, that the new one did not learn from, nor the other
 * where enough came after its period; each at its own threshold for the budget. What is strange is
 * measured by the model in force. Where the new one learned from {@value #DEEPER} times as many
 * days, it knows better what is ordinary: then it measures, and the threshold that a few quiet days
 * gave the other is raised to what these windows ask for, since whoever tells of everything finds
 * everything.
 *
 * <p>The new one is refused where it no longer suffices for a rule that the other judges; where it
 * would tell of more than twice the rule's part of the budget, and of more than the other; or where
 * it finds fewer strange copies of windows, by more than {@value #LEEWAY} ({@link
 * HeldOut.Quality}). A rule that was changed since, or that the model in force never judged, says
 * nothing against the new one.
 */
public final class Trained {
  private static final double LEEWAY = 0.05;
  private static final double DAYS_A_MONTH = 30;
  private static final int DEEPER = 2;

  private final BehaviourModel model;
  private final Map<String, HeldOut> heldOut;

  Trained(BehaviourModel model, Map<String, HeldOut> heldOut) {
    this.model = model;
    this.heldOut = Map.copyOf(heldOut);
  }

  /** What was learned. */
  public BehaviourModel model() {
    return model;
  }

  /** Why the model in force should stay, if it should. */
  public Optional<Bilingual> worseThan(
      BehaviourModel inForce, BehaviourRules rules, Budget budget) {
    if (inForce.names().suffices() && !model.names().suffices()) {
      return Optional.of(
          new Bilingual(
              "le nouveau ne suffit plus pour les noms DNS",
              "the new one no longer suffices for DNS names"));
    }
    for (RuleModel old : inForce.rules()) {
      Optional<BehaviourRule> rule = rules.find(old.lesson().rule()).filter(old::isOf);
      if (rule.isPresent()) {
        Optional<Bilingual> worse = worse(rule.get(), old, inForce, budget);
        if (worse.isPresent()) {
          return worse;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Bilingual> worse(
      BehaviourRule rule, RuleModel old, BehaviourModel inForce, Budget budget) {
    Optional<RuleModel> fresh = model.find(rule.id());
    HeldOut all = heldOut.get(rule.id());
    if (fresh.isEmpty() || all == null) {
      return Optional.of(
          new Bilingual(
              "le nouveau ne suffit plus pour « " + rule.title().french() + " »",
              "the new one no longer suffices for '" + rule.title().english() + "'"));
    }
    HeldOut windows = all.after(inForce.origin().to());
    boolean deeper = model.origin().days() >= DEEPER * inForce.origin().days();
    RuleModel yardstick = deeper ? fresh.get() : old;
    double allowed = budget.timesAMonth(model.rules().size());
    HeldOut.Quality now =
        windows.quality(rule, fresh.get(), threshold(fresh.get(), allowed), yardstick);
    double allowedBefore = budget.timesAMonth(inForce.rules().size());
    double own = threshold(old, allowedBefore);
    double least = deeper ? windows.calibration(rule, old).threshold(allowedBefore) : own;
    HeldOut.Quality before = windows.quality(rule, old, Math.max(own, least), yardstick);
    if (now.alarmsADay() > Math.max(2 * allowed / DAYS_A_MONTH, before.alarmsADay())) {
      return Optional.of(tellsTooMuch(rule, now, before));
    }
    return now.found() < before.found() - LEEWAY
        ? Optional.of(findsLess(rule, now, before))
        : Optional.empty();
  }

  private static Bilingual tellsTooMuch(
      BehaviourRule rule, HeldOut.Quality now, HeldOut.Quality before) {
    return new Bilingual(
        "le nouveau alerterait trop pour « "
            + rule.title().french()
            + " » : "
            + compared(alarms(now), alarms(before), "fois par mois, contre", Locale.FRENCH),
        "the new one would tell too much for '"
            + rule.title().english()
            + "': "
            + compared(alarms(now), alarms(before), "times a month, not", Locale.ENGLISH));
  }

  private static Bilingual findsLess(
      BehaviourRule rule, HeldOut.Quality now, HeldOut.Quality before) {
    return new Bilingual(
        "le nouveau trouve moins que l'ancien pour « "
            + rule.title().french()
            + " » : "
            + percent(now)
            + " % des écarts d'essai, contre "
            + percent(before)
            + " %",
        "the new one finds less than the old one for '"
            + rule.title().english()
            + "': "
            + percent(now)
            + " % of the deviations tried, not "
            + percent(before)
            + " %");
  }

  private static double alarms(HeldOut.Quality quality) {
    return quality.alarmsADay() * DAYS_A_MONTH;
  }

  private static long percent(HeldOut.Quality quality) {
    return Math.round(quality.found() * 100);
  }

  private static String compared(double now, double before, String words, Locale locale) {
    return AnomalyWords.plain(now, locale) + ' ' + words + ' ' + AnomalyWords.plain(before, locale);
  }

  private static double threshold(RuleModel model, double allowed) {
    return model.calibration().threshold(allowed);
  }
}
