package fr.beffroi.compliance.check;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.audit.Check;
import fr.beffroi.compliance.audit.Evaluation;
import fr.beffroi.compliance.audit.PhaseCount;
import fr.beffroi.compliance.audit.StoreView;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.finding.Subject;
import fr.beffroi.compliance.finding.Volume;
import fr.beffroi.compliance.register.BoundTable;
import fr.beffroi.compliance.retention.Phase;
import fr.beffroi.compliance.retention.Verdict;
import fr.beffroi.rules.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Which rows are past one of their clocks, or have no date that a clock could count from? */
@AutoService(Check.class)
public final class RetentionExceeded implements Check {
  @Override
  public List<Finding> check(StoreView store) {
    List<Finding> findings = new ArrayList<>();
    for (Evaluation evaluation : store.evaluations()) {
      for (PhaseCount count : evaluation.counts()) {
        BoundTable bound = evaluation.bound();
        Verdict verdict = bound.rule().verdict(count.phase(), count.place());
        if (!verdict.isOk()) {
          findings.add(finding(store.store(), evaluation, verdict, count));
        }
      }
    }
    return findings;
  }

  private static Finding finding(
      String store, Evaluation evaluation, Verdict verdict, PhaseCount count) {
    BoundTable bound = evaluation.bound();
    return new Finding(
        Subject.table(store, bound.table().name()),
        verdict,
        Optional.of(bound.activity().id()),
        Optional.of(bound.rule()),
        new Volume(count.rows(), bytes(evaluation, count), count.extremes(), count.byYear()),
        count.queries(),
        reasons(bound, count));
  }

  /** Of a part of a table only the store's estimate says how large the whole is. */
  private static OptionalLong bytes(Evaluation evaluation, PhaseCount count) {
    Table table = evaluation.bound().table();
    long all = evaluation.bound().conditions().isEmpty() ? evaluation.rows() : table.rows().rows();
    return table.bytesOf(count.rows(), all);
  }

  private static List<Bilingual> reasons(BoundTable bound, PhaseCount count) {
    if (count.phase() != Phase.UNDATED || bound.missingTriggers().isEmpty()) {
      return List.of();
    }
    return List.of(
        new Bilingual(
            "le registre ne dit pas quelle colonne porte : "
                + String.join(", ", bound.missingTriggers()),
            "the register does not say which column holds: "
                + String.join(", ", bound.missingTriggers())));
  }
}
