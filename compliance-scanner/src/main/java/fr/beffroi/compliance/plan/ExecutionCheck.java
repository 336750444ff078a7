package fr.beffroi.compliance.plan;

import fr.beffroi.compliance.plan.ExecutionOutcome.Checked;
import fr.beffroi.compliance.plan.ExecutionOutcome.Refused;
import fr.beffroi.compliance.plan.Step.Attested;
import fr.beffroi.compliance.plan.Step.Granted;
import fr.beffroi.compliance.seal.Sha256;
import fr.beffroi.rules.Bilingual;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * After the commune has executed: is what the visa allows gone? Compares the bordereau's own counts
 * with counts asked again. Beffroi itself deletes nothing, and refuses to attest without a visa.
 */
public final class ExecutionCheck {
  private final Recount recount;

  public ExecutionCheck(Recount recount) {
    this.recount = recount;
  }

  /**
   * Counts again.
   *
   * @param on today
   */
  public ExecutionOutcome verify(BordereauRecord record, Execution execution, LocalDate on) {
    BordereauNumber number = record.bordereau().number();
    Optional<Granted> visa = record.visa();
    if (visa.isEmpty()) {
      return new Refused(
          new Bilingual(
              number
                  + " : aucun visa n'est enregistré. Toute élimination est interdite sans lui (C."
                  + " patrimoine R212-14) ; enregistrez son numéro, ou suspendez tout.",
              number
                  + ": no visa is recorded. No elimination is allowed without it (C. patrimoine"
                  + " R212-14); record its number, or stop everything."));
    }
    if (execution.on().isBefore(visa.get().on())) {
      return new Refused(
          new Bilingual(
              number
                  + " : l'exécution déclarée précède le visa ; corrigez la date, ou prévenez vos"
                  + " archives départementales.",
              number
                  + ": the execution as declared came before the visa; correct the day, or tell"
                  + " your departmental archives."));
    }
    try {
      return check(record, visa.get(), execution, on);
    } catch (StepRefused e) {
      return new Refused(e.sentence());
    }
  }

  private ExecutionOutcome check(
      BordereauRecord record, Granted visa, Execution execution, LocalDate on) throws StepRefused {
    BordereauRecord executed = record.then(execution.step());
    List<Attestation.Line> lines =
        record.bordereau().toEliminate().stream()
            .map(line -> Attestation.Line.of(line, recount.count(line).found()))
            .toList();
    Attestation attestation =
        new Attestation(
            record.bordereau().number(),
            record.bordereau().controller(),
            visa,
            execution,
            on,
            lines);
    return new Checked(
        attestation.isComplete() ? executed.then(attested(attestation)) : executed, attestation);
  }

  private static Attested attested(Attestation attestation) {
    byte[] json = AttestationJson.write(attestation).getBytes(StandardCharsets.UTF_8);
    return new Attested(attestation.on(), Sha256.of(json));
  }
}
