package fr.beffroi.cli.audit;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.plan.BordereauLine;
import fr.beffroi.compliance.plan.Recount;
import java.util.Optional;

/**
 * How many rows does a line of a bordereau count in a new audit? Those of the same finding; none
 * where the table was read and the finding is gone. No SQL of the bordereau's file is run.
 */
public record Recounts(Audit now) implements Recount {
  @Override
  public Answer count(BordereauLine line) {
    Optional<Finding> still =
        now.findings().stream().filter(it -> it.id().equals(line.finding())).findFirst();
    if (still.isPresent()) {
      return new Answer.Counted(still.get().volume().rows());
    }
    return unread(line).<Answer>map(Answer.NotCounted::new).orElseGet(() -> new Answer.Counted(0));
  }

  private Optional<Unread> unread(BordereauLine line) {
    Optional<StoreAudit> store =
        now.stores().stream().filter(it -> it.store().equals(line.store())).findFirst();
    Unread gone = new Unread(line.table(), Reason.STORE_FAILED, "");
    if (store.isEmpty() || store.get().proof().isEmpty()) {
      return Optional.of(gone);
    }
    Optional<Unread> failed =
        store.get().unread().stream().filter(it -> it.table().equals(line.table())).findFirst();
    boolean bound =
        store.get().tables().stream()
            .anyMatch(it -> it.name().equals(line.table()) && !it.activities().isEmpty());
    return failed.isPresent() || bound ? failed : Optional.of(gone);
  }
}
