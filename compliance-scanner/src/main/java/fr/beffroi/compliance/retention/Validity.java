package fr.beffroi.compliance.retention;

import fr.beffroi.rules.Problem;

/** How is it said that a rule is past its date? */
final class Validity {
  private Validity() {}

  static Problem ended(RetentionRule rule, Source source) {
    return Problem.warning(
        rule.at(),
        "la règle '"
            + rule.id()
            + "' a dépassé sa date : "
            + source.reference()
            + " ne s'applique plus depuis le "
            + source.validTo()
            + ". Mettez le paquet de règles à jour",
        "the rule '"
            + rule.id()
            + "' is past its date: "
            + source.reference()
            + " has not applied since "
            + source.validTo()
            + ". Update the rule pack");
  }

  static Problem ended(RetentionRule rule, Agreement agreement) {
    return Problem.warning(
        rule.at(),
        "l'accord '"
            + agreement.id()
            + "' sur la règle '"
            + rule.id()
            + "' a pris fin le "
            + agreement.validTo()
            + " : la règle d'origine s'applique. Renouvelez l'accord",
        "the agreement '"
            + agreement.id()
            + "' on the rule '"
            + rule.id()
            + "' ended on "
            + agreement.validTo()
            + ": the original rule applies. Renew the agreement");
  }
}
