package fr.beffroi.compliance.proof;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.AuditListener;
import fr.beffroi.compliance.audit.AuditSettings;
import fr.beffroi.compliance.audit.AuditTarget;
import fr.beffroi.compliance.audit.Auditor;
import fr.beffroi.compliance.audit.Mode;
import fr.beffroi.compliance.audit.Recognition;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.register.Register;
import fr.beffroi.compliance.retention.RetentionPack;
import fr.beffroi.rules.RuleFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** An audit from first to last step, with the rules that Beffroi ships, on one day. */
public final class WholeAudit {
  public static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  public static final StoreLimits LIMITS = StoreLimits.inZone(ZoneId.of("Europe/Paris"));

  private WholeAudit() {}

  /** Who audits so: to run it now, or to cancel it. */
  public static Auditor auditor(Register register, Mode mode, AuditListener listener)
      throws Exception {
    RuleFiles files = RuleFiles.shipped();
    return new Auditor(
        new AuditSettings("essai", DAY, mode, false, false, "test"),
        RetentionPack.load(files).asOf(DAY),
        Recognition.of(files),
        register,
        List.of(),
        listener);
  }

  public static Audit run(Auditor auditor, AuditTarget... targets) {
    Clock clock = Clock.fixed(Instant.parse("2026-06-01T08:00:00Z"), ZoneOffset.UTC);
    return auditor.run(List.of(targets), clock, Optional.empty());
  }

  /** What was not read of the only store, as {@code table REASON}. */
  public static List<String> unread(Audit audit) {
    return store(audit).unread().stream().map(WholeAudit::line).toList();
  }

  public static StoreAudit store(Audit audit) {
    return audit.stores().get(0);
  }

  private static String line(Unread unread) {
    return unread.table().name() + " " + unread.reason();
  }
}
