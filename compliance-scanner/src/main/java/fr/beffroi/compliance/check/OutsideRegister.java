package fr.beffroi.compliance.check;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.audit.Check;
import fr.beffroi.compliance.audit.ColumnAudit;
import fr.beffroi.compliance.audit.SeenTable;
import fr.beffroi.compliance.audit.StoreView;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.finding.Subject;
import fr.beffroi.compliance.finding.Volume;
import fr.beffroi.compliance.personaldata.Recognizers;
import fr.beffroi.compliance.retention.Verdict;
import fr.beffroi.rules.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which tables hold data about people that no activity of the register declares?
 *
 * <p>A postcode, a street or a place alone is nobody's; a row that points to a person is about that
 * person. A view shows what tables hold: it counts only where the account sees no table at all.
 */
@AutoService(Check.class)
public final class OutsideRegister implements Check {
  /** What says something about a person only beside something else. */
  private static final Set<String> NOBODYS_ALONE =
      Set.of("postcode", "address", "gps", "special_category");

  @Override
  public List<Finding> check(StoreView store) {
    boolean onlyViews =
        store.tables().stream().allMatch(seen -> seen.table().kind() == Table.Kind.VIEW);
    List<Finding> findings = new ArrayList<>();
    for (SeenTable seen : store.tables()) {
      boolean own = onlyViews || seen.table().kind() != Table.Kind.VIEW;
      List<Bilingual> reasons = reasons(seen);
      if (own && seen.activities().isEmpty() && !reasons.isEmpty()) {
        finding(store, seen, reasons).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static List<Bilingual> reasons(SeenTable seen) {
    List<Bilingual> reasons = new ArrayList<>();
    List<ColumnAudit> likely = seen.likely();
    if (likely.stream().anyMatch(it -> !NOBODYS_ALONE.contains(it.score().kind()))) {
      likely.forEach(column -> reasons.add(reason(column)));
    }
    seen.person()
        .ifPresent(
            person ->
                reasons.add(
                    new Bilingual(
                        "ses lignes renvoient à des personnes : " + person,
                        "its rows point to persons: " + person)));
    return reasons;
  }

  private static Bilingual reason(ColumnAudit column) {
    Bilingual label = Recognizers.named(column.score().kind()).label();
    return new Bilingual(
        column.column() + " : " + label.french(), column.column() + ": " + label.english());
  }

  /** An empty table is no finding; one that was not counted is. */
  private static Optional<Finding> finding(
      StoreView store, SeenTable seen, List<Bilingual> reasons) {
    var counted = store.counting().apply(Question.count(seen.name()));
    if (counted.isPresent() && counted.get().rows() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            Subject.table(store.store(), seen.name()),
            Verdict.HORS_REGISTRE,
            Optional.empty(),
            Optional.empty(),
            counted.map(it -> Volume.ofRows(it.rows())).orElse(Volume.NOT_COUNTED),
            counted.map(it -> List.of(it.sql())).orElse(List.of()),
            reasons));
  }
}
