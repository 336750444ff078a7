package fr.beffroi.compliance.plan;

import fr.beffroi.rules.Bilingual;

/** Was what the visa allows done, and nothing left of it? */
public sealed interface ExecutionOutcome {
  Bilingual sentence();

  /**
   * It was counted again.
   *
   * @param record the bordereau with its new steps; attested only where nothing remains
   */
  record Checked(BordereauRecord record, Attestation attestation) implements ExecutionOutcome {
    @Override
    public Bilingual sentence() {
      BordereauNumber number = record.bordereau().number();
      return attestation.isComplete()
          ? new Bilingual(
              number + " : les données visées ne sont plus dans les bases relues.",
              number + ": the data of the visa are no longer in the stores that were read.")
          : new Bilingual(
              number
                  + " : il reste des données visées, ou une base n'a pas répondu ; voyez les lignes,"
                  + " complétez l'exécution et vérifiez de nouveau.",
              number
                  + ": data of the visa remain, or a store did not answer; see the lines, complete"
                  + " the execution and verify again.");
    }
  }

  /** Nothing was counted. */
  record Refused(Bilingual sentence) implements ExecutionOutcome {}
}
