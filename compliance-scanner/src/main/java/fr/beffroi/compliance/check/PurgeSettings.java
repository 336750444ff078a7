package fr.beffroi.compliance.check;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.audit.Check;
import fr.beffroi.compliance.audit.StorePurges;
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

/**
 * Does what erases by itself do so neither too early nor never? A job of the store that runs is
 * what happens; only where none was understood does the register's word count.
 */
@AutoService(Check.class)
public final class PurgeSettings implements Check {
  @Override
  public List<Finding> check(StoreView store) {
    List<Finding> findings = new ArrayList<>();
    for (BoundTable bound : store.bound()) {
      Optional<StorePurges.Running> job = store.purges().of(bound);
      job.map(it -> new Purge(it.deletion().after()))
          .or(() -> bound.binding().purge())
          .filter(purge -> !purge.verdict(bound.rule()).isOk())
          .ifPresent(
              purge ->
                  findings.add(
                      finding(
                          store.store(), bound, purge.verdict(bound.rule()), reasons(bound, job))));
    }
    return findings;
  }

  private static Finding finding(
      String store, BoundTable bound, Verdict verdict, List<Bilingual> reasons) {
    return new Finding(
        Subject.table(store, bound.table().name()),
        verdict,
        Optional.of(bound.activity().id()),
        Optional.of(bound.rule()),
        Volume.NOT_COUNTED,
        List.of(),
        reasons);
  }

  private static List<Bilingual> reasons(BoundTable bound, Optional<StorePurges.Running> job) {
    List<Bilingual> reasons = new ArrayList<>();
    job.ifPresent(it -> reasons.add(done(it)));
    bound.binding().purge().ifPresent(purge -> reasons.add(declared(purge)));
    return reasons;
  }

  private static Bilingual done(StorePurges.Running job) {
    return new Bilingual(
        "la tâche « " + job.name() + " » de la base efface après " + job.deletion().after(),
        "the store's job '" + job.name() + "' erases after " + job.deletion().after());
  }

  private static Bilingual declared(Purge purge) {
    return purge.after() == null
        ? new Bilingual("le registre dit : aucune purge", "the register says: no purge")
        : new Bilingual(
            "le registre dit : purge après " + purge.after(),
            "the register says: purge after " + purge.after());
  }
}
