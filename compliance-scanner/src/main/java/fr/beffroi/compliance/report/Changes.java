package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.Mode;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.report.PastAudit.PastFinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What has changed since the last audit? Findings are the same where their id is; what is in order
 * is no finding here.
 *
 * @param gone no longer found where it was looked for
 * @param notLookedAt no longer found, and not looked for either: nobody knows
 */
public record Changes(
    PastAudit last,
    List<Finding> appeared,
    List<Still> still,
    List<PastFinding> gone,
    List<PastFinding> notLookedAt) {
  public Changes {
    appeared = List.copyOf(appeared);
    still = List.copyOf(still);
    gone = List.copyOf(gone);
    notLookedAt = List.copyOf(notLookedAt);
  }

  /**
   * A finding of both.
   *
   * @param then rows at the time, absent where they were masked
   */
  public record Still(Finding now, OptionalLong then) {
    /**
     * The rows at the time, where they may be said beside those of today: a difference of 1 to 4
     * records would be a small count too.
     */
    OptionalLong then(Masking masking) {
      boolean tells =
          then.isPresent()
              && (masking.hides(then.getAsLong())
                  || masking.hides(Math.abs(then.getAsLong() - now.volume().rows())));
      return tells ? OptionalLong.empty() : then;
    }
  }

  public static Changes between(PastAudit last, Audit now) {
    Map<String, PastFinding> past = new LinkedHashMap<>();
    last.findings().stream()
        .filter(finding -> !finding.verdict().isOk())
        .forEach(finding -> past.put(finding.id(), finding));
    List<Finding> appeared = new ArrayList<>();
    List<Still> still = new ArrayList<>();
    for (Finding finding : now.findings()) {
      if (!finding.verdict().isOk()) {
        PastFinding then = past.remove(finding.id());
        if (then == null) {
          appeared.add(finding);
        } else {
          still.add(new Still(finding, then.rows()));
        }
      }
    }
    Map<Boolean, List<PastFinding>> left =
        past.values().stream().collect(Collectors.partitioningBy(it -> isLookedAt(it, last, now)));
    return new Changes(
        last,
        appeared,
        still,
        left.getOrDefault(true, List.of()),
        left.getOrDefault(false, List.of()));
  }

  private static boolean isLookedAt(PastFinding finding, PastAudit last, Audit now) {
    boolean byNamesOnly = now.header().mode() == Mode.NOMS && last.header().mode() != Mode.NOMS;
    return !byNamesOnly
        && now.stores().stream()
            .filter(store -> store.store().equals(finding.subject().store()))
            .anyMatch(store -> isLookedAt(finding.subject().table(), store));
  }

  private static boolean isLookedAt(Optional<TableName> table, StoreAudit store) {
    boolean unread =
        store.unread().stream().anyMatch(it -> table.filter(it.table()::equals).isPresent());
    return switch (store.state()) {
      case READ, DECLARED -> !unread;
      case PARTLY_READ ->
          !unread
              && store.tables().stream()
                  .anyMatch(it -> table.filter(it.name()::equals).isPresent());
      case UNREACHABLE, REFUSED -> false;
    };
  }
}
