package fr.beffroi.compliance.plan.anonymisation;

import fr.beffroi.rules.Bilingual;

/** How is it said that somebody chose otherwise than we would? */
final class ChosenWords {
  private ChosenWords() {}

  static Bilingual of(Treatment chosen, Treatment ours) {
    boolean more = ours instanceof Treatment.Dropped && !(chosen instanceof Treatment.Dropped);
    return more
        ? new Bilingual(
            "choix de la commune : gardé, alors que Beffroi le supprimerait",
            "the commune's choice: kept, where Beffroi would drop it")
        : new Bilingual("choix de la commune", "the commune's choice");
  }
}
