package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What do all checks find in a store? One that fails ends neither the others nor the audit. */
final class StoreChecks {
  private static final String CHECKS = "check";

  private final List<Check> checks;
  private final AuditListener listener;

  StoreChecks(List<Check> checks, AuditListener listener) {
    this.checks = List.copyOf(checks);
    this.listener = listener;
  }

  /**
   * Makes them, one after the other.
   *
   * @param notMade told of each that failed, by its name
   */
  List<Finding> find(StoreView view, Consumer<Unread> notMade) {
    List<Finding> findings = new ArrayList<>();
    listener.begins(view.store(), Step.CHECK, checks.size());
    for (int i = 0; i < checks.size(); i++) {
      Check check = checks.get(i);
      try {
        findings.addAll(check.check(view));
      } catch (RuntimeException | StackOverflowError e) {
        // Not let through, nor said: what is thrown may quote a value.
        TableName name = new TableName(CHECKS, check.getClass().getSimpleName());
        notMade.accept(new Unread(name, Reason.CHECK_NOT_MADE, ""));
      }
      listener.done(view.store(), Step.CHECK, i + 1);
    }
    return findings;
  }
}
