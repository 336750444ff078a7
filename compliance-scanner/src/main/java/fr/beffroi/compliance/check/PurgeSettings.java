package fr.beffroi.compliance.check;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.audit.Check;
import fr.beffroi.compliance.audit.StoreView;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.finding.Subject;
import fr.beffroi.compliance.finding.Volume;
import fr.beffroi.compliance.register.BoundTable;
import fr.beffroi.compliance.retention.Purge;
import fr.beffroi.compliance.retention.Verdict;
import fr.beffroi.rules.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does what erases by itself do so neither too early nor never? */
@AutoService(Check.class)
public final class PurgeSettings implements Check {
  @Override
  public List<Finding> check(StoreView store) {
    List<Finding> findings = new ArrayList<>();
    for (BoundTable bound : store.bound()) {
      bound
          .binding()
          .purge()
          .filter(purge -> !purge.verdict(bound.rule()).isOk())
          .ifPresent(purge -> findings.add(finding(store.store(), bound, purge)));
    }
    return findings;
  }

  private static Finding finding(String store, BoundTable bound, Purge purge) {
    Verdict verdict = purge.verdict(bound.rule());
    return new Finding(
        Subject.table(store, bound.table().name()),
        verdict,
        Optional.of(bound.activity().id()),
        Optional.of(bound.rule()),
        Volume.NOT_COUNTED,
        List.of(),
        List.of(reason(purge)));
  }

  private static Bilingual reason(Purge purge) {
    return purge.after() == null
        ? new Bilingual("le registre dit : aucune purge", "the register says: no purge")
        : new Bilingual(
            "le registre dit : purge après " + purge.after(),
            "the register says: purge after " + purge.after());
  }
}
