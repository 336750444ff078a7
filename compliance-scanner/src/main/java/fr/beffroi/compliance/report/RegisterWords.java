package fr.beffroi.compliance.report;

import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.register.ProcessingActivity;
import fr.beffroi.compliance.register.Register;
import fr.beffroi.compliance.register.TableBinding;
import fr.beffroi.compliance.retention.Purge;
import fr.beffroi.compliance.retention.RetentionRule;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What does the commune's register say of what was found? In its own words, line by line. */
final class RegisterWords {
  private final Wording wording;
  private final Register register;

  RegisterWords(Wording wording, Register register) {
    this.wording = wording;
    this.register = register;
  }

  List<String> of(Finding finding) {
    Optional<ProcessingActivity> declared =
        finding
            .activity()
            .flatMap(
                id -> register.activities().stream().filter(it -> it.id().equals(id)).findFirst());
    return declared.isPresent()
        ? of(declared.get(), finding)
        : List.of(
            wording.say(
                "Aucune activité du registre ne le déclare.",
                "No activity of the register declares it."));
  }

  private List<String> of(ProcessingActivity activity, Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(activity.name() + " (" + activity.id() + ")");
    if (!activity.purpose().isBlank()) {
      lines.add(wording.say("Finalité : ", "Purpose: ") + activity.purpose());
    }
    activity
        .legalBasis()
        .ifPresent(
            basis ->
                lines.add(
                    wording.say("Base légale : ", "Legal basis: ") + wording.say(basis.words())));
    lines.add(
        activity.retention().isBlank()
            ? wording.say("Aucune durée n'y est écrite.", "It states no period.")
            : wording.say("Durée déclarée : ", "Declared period: ") + activity.retention());
    activity.tables().stream()
        .filter(binding -> isMeant(binding, finding))
        .forEach(binding -> lines.add(binding(binding)));
    return lines;
  }

  private String binding(TableBinding binding) {
    return wording.say("Règle rattachée : ", "Bound to the rule: ")
        + binding.rule()
        + " ("
        + binding.at()
        + ")"
        + binding.purge().map(this::purge).orElse("");
  }

  private String purge(Purge purge) {
    Period after = purge.after();
    return after == null
        ? wording.say(" ; rien n'efface de soi-même", "; nothing erases by itself")
        : wording.say(" ; purge déclarée après ", "; declared purge after ")
            + wording.length(after);
  }

  private static boolean isMeant(TableBinding binding, Finding finding) {
    return binding.store().equals(finding.subject().store())
        && finding.rule().map(RetentionRule::id).filter(binding.rule()::equals).isPresent()
        && finding.subject().table().filter(binding::mayMean).isPresent();
  }
}
