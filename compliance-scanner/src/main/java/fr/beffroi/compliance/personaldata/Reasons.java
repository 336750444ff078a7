package fr.beffroi.compliance.personaldata;

import fr.beffroi.rules.Bilingual;
import java.util.ArrayList;
import java.util.List;

/** Why is a column taken for a kind, in sentences without a value? */
final class Reasons {
  private Reasons() {}

  static List<Bilingual> of(Recognizer recognizer, Tally tally, NameHint hint) {
    List<Bilingual> reasons = new ArrayList<>();
    addName(reasons, recognizer, hint);
    addValues(reasons, tally);
    if (tally.checked() > 0 && recognizer.checkedByChance() < 1) {
      addChance(reasons, recognizer.checkedByChance());
    }
    if (tally.impersonal() > 0) {
      reasons.add(
          new Bilingual(
              tally.impersonal() + " valeur(s) d'un service ou de la commune, de personne",
              tally.impersonal() + " value(s) of a service or of the commune, of nobody"));
    }
    if (recognizer.nature() == Nature.ORGANISATION) {
      reasons.add(
          new Bilingual(
              "désigne une organisation ; donnée personnelle pour un entrepreneur individuel",
              "names an organisation; personal data for a sole trader"));
    }
    return reasons;
  }

  private static void addName(List<Bilingual> reasons, Recognizer recognizer, NameHint hint) {
    Bilingual label = recognizer.label();
    switch (hint) {
      case SPECIFIC ->
          reasons.add(
              new Bilingual(
                  "le nom de la colonne désigne : " + label.french(),
                  "the column's name means: " + label.english()));
      case GENERIC ->
          reasons.add(
              new Bilingual(
                  "le nom de la colonne peut désigner : " + label.french(),
                  "the column's name may mean: " + label.english()));
      case AGAINST ->
          reasons.add(
              new Bilingual(
                  "le nom de la colonne désigne autre chose",
                  "the column's name means another thing"));
      case NONE -> {}
    }
  }

  private static void addValues(List<Bilingual> reasons, Tally tally) {
    if (tally.distinct() == 0) {
      reasons.add(new Bilingual("aucune valeur lue", "no value was read"));
      return;
    }
    int valid = tally.checked();
    int formed = tally.checked() + tally.form();
    if (valid > 0) {
      reasons.add(
          new Bilingual(
              valid + " valeurs distinctes sur " + tally.distinct() + " ont une clé valide",
              valid + " of " + tally.distinct() + " distinct values have valid check digits"));
    } else {
      reasons.add(
          new Bilingual(
              formed + " valeurs distinctes sur " + tally.distinct() + " en ont la forme",
              formed + " of " + tally.distinct() + " distinct values have its form"));
    }
  }

  private static void addChance(List<Bilingual> reasons, double p) {
    long oneIn = Math.round(1 / p);
    reasons.add(
        new Bilingual(
            "par hasard, une valeur sur " + oneIn + " passerait",
            "by chance, one value in " + oneIn + " would pass"));
  }
}
