package fr.beffroi.compliance.plan.anonymisation;

import fr.beffroi.compliance.datastore.GroupKey;
import fr.beffroi.compliance.datastore.GroupOutcome;
import fr.beffroi.compliance.datastore.GroupOutcome.Grouped;
import fr.beffroi.compliance.datastore.LinkOutcome.Linked;
import fr.beffroi.compliance.plan.anonymisation.Assessment.Conclusion;
import fr.beffroi.rules.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of the three criteria does a table meet, once its small groups are left out? */
public final class Assessor {
  private final Criteria criteria;

  public Assessor(Criteria criteria) {
    this.criteria = criteria;
  }

  /** What may be said of the table that the script makes. */
  public Assessment assess(TableMeasure measure) {
    List<Criterion> all = new ArrayList<>();
    all.add(singlingOut(measure.groups()));
    measure.links().forEach(link -> all.add(linking(link)));
    for (Map.Entry<String, GroupOutcome> column : measure.sensitive().entrySet()) {
      all.add(inferring(column.getKey(), column.getValue()));
    }
    if (measure.sensitive().isEmpty()) {
      all.add(nothingToInfer(measure.plan()));
    }
    if (measure.links().isEmpty()) {
      all.add(
          new Criterion(
              true,
              new Bilingual(
                  "corrélation : aucune autre table de cette base ne garde à la fois des noms et"
                      + " les mêmes clés ; les autres bases n'ont pas été comparées",
                  "linking: no other table of this store holds both names and the same keys; other"
                      + " stores were not compared")));
    }
    return new Assessment(conclusion(all), all.stream().map(Criterion::words).toList());
  }

  /** Whether it is met; empty where it was not measured. */
  private record Criterion(Optional<Boolean> met, Bilingual words) {
    Criterion(boolean met, Bilingual words) {
      this(Optional.of(met), words);
    }
  }

  private static Conclusion conclusion(List<Criterion> all) {
    if (all.stream().anyMatch(criterion -> criterion.met().filter(met -> !met).isPresent())) {
      return Conclusion.PSEUDONYMISED;
    }
    return all.stream().allMatch(criterion -> criterion.met().isPresent())
        ? Conclusion.CRITERIA_MET
        : Conclusion.NOT_MEASURED;
  }

  private Criterion singlingOut(GroupOutcome outcome) {
    if (!(outcome instanceof Grouped groups) || groups.rowsKept() == 0) {
      return notMeasured("individualisation", "singling out");
    }
    return new Criterion(
        true,
        new Bilingual(
            "individualisation : sur "
                + groups.rows()
                + " lignes, plus petit groupe k = "
                + groups.smallest()
                + ", "
                + groups.unique()
                + " combinaisons uniques sur "
                + groups.groups()
                + ", "
                + groups.underFive()
                + " groupes de moins de 5 ; le script omet "
                + groups.rowsInSmall()
                + " lignes en groupes de moins de "
                + criteria.persons()
                + " personnes, il en reste "
                + groups.rowsKept(),
            "singling out: of "
                + groups.rows()
                + " rows, smallest group k = "
                + groups.smallest()
                + ", "
                + groups.unique()
                + " unique combinations of "
                + groups.groups()
                + ", "
                + groups.underFive()
                + " groups under 5; the script leaves out "
                + groups.rowsInSmall()
                + " rows in groups of fewer than "
                + criteria.persons()
                + " persons, "
                + groups.rowsKept()
                + " remain"));
  }

  private static Criterion linking(TableMeasure.Link link) {
    if (!(link.before() instanceof Linked before) || !(link.after() instanceof Linked after)) {
      return notMeasured("corrélation avec " + link.named(), "linking with " + link.named());
    }
    return new Criterion(
        after.linkedToOne() == 0,
        new Bilingual(
            "corrélation avec "
                + link.named()
                + ", qui garde des noms : "
                + before.linkedToOne()
                + " lignes retrouvées chez une seule personne, "
                + after.linkedToOne()
                + " après omission des petits groupes",
            "linking with "
                + link.named()
                + ", which holds names: "
                + before.linkedToOne()
                + " rows found with one person alone, "
                + after.linkedToOne()
                + " once small groups are left out"));
  }

  private Criterion inferring(String column, GroupOutcome outcome) {
    if (!(outcome instanceof Grouped groups) || groups.leastDiverse().isEmpty()) {
      return notMeasured("inférence sur " + column, "inference of " + column);
    }
    long values = groups.leastDiverse().getAsLong();
    return new Criterion(
        values >= criteria.values(),
        new Bilingual(
            "inférence sur "
                + column
                + " : au moins l = "
                + values
                + " valeurs par groupe ; il en faut "
                + criteria.values(),
            "inference of "
                + column
                + ": at least l = "
                + values
                + " values a group; "
                + criteria.values()
                + " are needed"));
  }

  /** A code that comes along may tell what whoever knows the other columns did not know. */
  private static Criterion nothingToInfer(TablePlan plan) {
    List<String> codes =
        plan.keys().stream()
            .filter(GroupKey.Value.class::isInstance)
            .map(GroupKey::column)
            .toList();
    return codes.isEmpty()
        ? new Criterion(
            true,
            new Bilingual(
                "inférence : rien ne reste que tranches d'âge, lieux et mois",
                "inference: nothing remains but age bands, places and months"))
        : new Criterion(
            Optional.empty(),
            new Bilingual(
                "inférence : non mesurée ; dites lesquelles de ces colonnes sont à protéger, ou"
                    + " supprimez-les : "
                    + String.join(", ", codes),
                "inference: not measured; say which of these columns are to be protected, or drop"
                    + " them: "
                    + String.join(", ", codes)));
  }

  private static Criterion notMeasured(String french, String english) {
    return new Criterion(
        Optional.empty(),
        new Bilingual(
            french + " : non mesurée, ou aucune ligne ne resterait",
            english + ": not measured, or no row would remain"));
  }
}
