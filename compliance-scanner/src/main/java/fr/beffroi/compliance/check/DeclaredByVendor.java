package fr.beffroi.compliance.check;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.audit.Check;
import fr.beffroi.compliance.audit.SeenTable;
import fr.beffroi.compliance.audit.StoreView;
import fr.beffroi.compliance.datastore.DateSource;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.declared.Declaration;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.finding.Subject;
import fr.beffroi.compliance.finding.Volume;
import fr.beffroi.compliance.register.BoundTable;
import fr.beffroi.compliance.retention.Purge;
import fr.beffroi.compliance.retention.TriggerDates;
import fr.beffroi.compliance.retention.Verdict;
import fr.beffroi.rules.Bilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Does what a vendor declares break a rule: a purge too early or missing, a date too old, data that
 * no activity declares? Of the oldest date it is known that something is due, not how much.
 */
@AutoService(Check.class)
public final class DeclaredByVendor implements Check {
  private static final DateSource DATED = new DateSource.OwnColumn(Declaration.DATED);

  @Override
  public List<Finding> check(StoreView store) {
    List<Finding> findings = new ArrayList<>();
    for (Declaration declared : store.declarations()) {
      for (BoundTable bound : store.bound()) {
        if (bound.table().name().equals(declared.dataset())) {
          purge(store, bound, declared).ifPresent(findings::add);
          oldest(store, bound, declared).ifPresent(findings::add);
        }
      }
      if (!declared.categories().isEmpty() && !isInRegister(store, declared.dataset())) {
        findings.add(outsideRegister(store, declared));
      }
    }
    return findings;
  }

  private static Optional<Finding> purge(StoreView store, BoundTable bound, Declaration declared) {
    return declared
        .erases()
        .filter(purge -> !purge.verdict(bound.rule()).isOk())
        .map(purge -> finding(store, bound, purge.verdict(bound.rule()), words(purge)));
  }

  private static Bilingual words(Purge purge) {
    return purge.after() == null
        ? new Bilingual("l'éditeur déclare : aucune purge", "the vendor declares: no purge")
        : new Bilingual(
            "l'éditeur déclare : purge après " + purge.after(),
            "the vendor declares: purge after " + purge.after());
  }

  /** Where the register says that the vendor's dates are those that start the rule's clocks. */
  private static Optional<Finding> oldest(StoreView store, BoundTable bound, Declaration declared) {
    Set<String> triggers = bound.rule().clocks().triggers();
    boolean dated = triggers.stream().allMatch(it -> DATED.equals(bound.triggers().get(it)));
    if (!dated || triggers.isEmpty() || !bound.conditions().isEmpty()) {
      return Optional.empty();
    }
    return declared
        .oldest()
        .map(day -> finding(store, bound, verdict(store, bound, day), words(declared, day)))
        .filter(finding -> !finding.verdict().isOk());
  }

  private static Verdict verdict(StoreView store, BoundTable bound, LocalDate day) {
    Map<String, LocalDate> dates =
        bound.rule().clocks().triggers().stream().collect(Collectors.toMap(it -> it, it -> day));
    return bound
        .rule()
        .verdict(new TriggerDates(dates), bound.binding().place(), store.rules().asOf());
  }

  private static Bilingual words(Declaration declared, LocalDate day) {
    String what = declared.trigger().isEmpty() ? "" : " (" + declared.trigger() + ")";
    return new Bilingual(
        "l'éditeur déclare : date la plus ancienne" + what + " le " + day,
        "the vendor declares: oldest date" + what + " on " + day);
  }

  private static boolean isInRegister(StoreView store, TableName dataset) {
    return store.tables().stream()
        .filter(seen -> seen.name().equals(dataset))
        .map(SeenTable::activities)
        .anyMatch(activities -> !activities.isEmpty());
  }

  private static Finding outsideRegister(StoreView store, Declaration declared) {
    String categories = String.join(", ", declared.categories());
    return new Finding(
        Subject.table(store.store(), declared.dataset()),
        Verdict.HORS_REGISTRE,
        Optional.empty(),
        Optional.empty(),
        Volume.NOT_COUNTED,
        List.of(),
        List.of(
            new Bilingual(
                "l'éditeur déclare : " + categories, "the vendor declares: " + categories)));
  }

  private static Finding finding(
      StoreView store, BoundTable bound, Verdict verdict, Bilingual reason) {
    return new Finding(
        Subject.table(store.store(), bound.table().name()),
        verdict,
        Optional.of(bound.activity().id()),
        Optional.of(bound.rule()),
        Volume.NOT_COUNTED,
        List.of(),
        List.of(reason));
  }
}
