package fr.beffroi.compliance.plan;

import fr.beffroi.compliance.plan.Step.Stage;
import fr.beffroi.rules.Bilingual;
import java.util.stream.Collectors;

/** Why can this not happen to a bordereau now, and what can? */
public final class StepRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Bilingual sentence;

  private StepRefused(Bilingual sentence) {
    super(sentence.english());
    this.sentence = sentence;
  }

  public Bilingual sentence() {
    return sentence;
  }

  static StepRefused after(BordereauNumber number, Stage now, Stage wanted) {
    return new StepRefused(
        new Bilingual(
            number
                + " : « "
                + wanted.words().french()
                + " » ne peut pas suivre « "
                + now.words().french()
                + " » ; suite possible : "
                + now.next().stream()
                    .sorted()
                    .map(stage -> stage.words().french())
                    .collect(Collectors.joining(" ou "))
                + (now.next().isEmpty() ? "aucune, établissez un nouveau bordereau" : "")
                + ".",
            number
                + ": '"
                + wanted.words().english()
                + "' cannot follow '"
                + now.words().english()
                + "'; what can: "
                + now.next().stream()
                    .sorted()
                    .map(stage -> stage.words().english())
                    .collect(Collectors.joining(" or "))
                + (now.next().isEmpty() ? "nothing, draw up a new bordereau" : "")
                + "."));
  }

  static StepRefused before(BordereauNumber number) {
    return new StepRefused(
        new Bilingual(
            number + " : cette date précède celle de l'étape d'avant ; corrigez-la.",
            number + ": this day is before that of the step before; correct it."));
  }
}
