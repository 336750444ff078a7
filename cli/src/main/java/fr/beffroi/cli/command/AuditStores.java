package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.datastore.Reason;
import java.util.Locale;

/** What came of each store, and what does that make of the command's end? */
final class AuditStores {
  private AuditStores() {}

  /** A sentence a store, and what the register got wrong. */
  static void tell(Audit audit, Terminal terminal) {
    Locale locale = terminal.messages().locale();
    for (StoreAudit store : audit.stores()) {
      terminal.say(
          "audit.store." + store.state().name().toLowerCase(Locale.ROOT),
          store.store(),
          store.tables().size(),
          store.unread().size(),
          store.why().map(why -> why.in(locale)).orElse(""));
    }
    audit.notes().forEach(note -> terminal.err().println(note.in(locale)));
    terminal.err().flush();
  }

  /** 3 where a store was not read, or not to its end, or a check of it was not made. */
  static ExitCode code(Audit audit) {
    boolean whole =
        audit.stores().stream()
            .allMatch(it -> it.state() == StoreAudit.State.READ || isDeclaredAndChecked(it));
    return whole ? ExitCode.DONE : ExitCode.UNREACHABLE;
  }

  private static boolean isDeclaredAndChecked(StoreAudit store) {
    return store.state() == StoreAudit.State.DECLARED
        && store.unread().stream().noneMatch(it -> it.reason() == Reason.CHECK_NOT_MADE);
  }
}
