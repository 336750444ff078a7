package fr.beffroi.compliance.plan;

import fr.beffroi.compliance.plan.Step.Granted;
import fr.beffroi.compliance.plan.Step.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has become of a bordereau? Steps are added, none is changed.
 *
 * @param steps in order; the first is its drafting
 */
public record BordereauRecord(Bordereau bordereau, List<Step> steps) {
  public BordereauRecord {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.get(0).stage() != Stage.DRAFTED) {
      throw new IllegalArgumentException("a bordereau begins with its drafting");
    }
    for (int i = 1; i < steps.size(); i++) {
      if (!steps.get(i - 1).stage().next().contains(steps.get(i).stage())) {
        throw new IllegalArgumentException("the steps of a bordereau follow one another");
      }
    }
  }

  /** One that was drawn up and no more. */
  public static BordereauRecord drafted(Bordereau bordereau) {
    return new BordereauRecord(bordereau, List.of(new Step.Drafted(bordereau.drawnUpOn())));
  }

  public Stage stage() {
    return last().stage();
  }

  /** The visa; empty where the archives have not granted one. */
  public Optional<Granted> visa() {
    return steps.stream().filter(Granted.class::isInstance).map(Granted.class::cast).findFirst();
  }

  /**
   * The same, one step on.
   *
   * @throws StepRefused where that step cannot follow, or its day is before that of the last one
   */
  public BordereauRecord then(Step step) throws StepRefused {
    if (!stage().next().contains(step.stage())) {
      throw StepRefused.after(bordereau.number(), stage(), step.stage());
    }
    if (step.on().isBefore(last().on())) {
      throw StepRefused.before(bordereau.number());
    }
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new BordereauRecord(bordereau, more);
  }

  private Step last() {
    return steps.get(steps.size() - 1);
  }
}
