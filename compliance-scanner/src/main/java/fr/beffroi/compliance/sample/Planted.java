package fr.beffroi.compliance.sample;

import fr.beffroi.compliance.datastore.AggregateOutcome.Extremes;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.Verdict;
import java.util.Optional;

/**
 * What is wrong on purpose?
 *
 * @param column empty for the whole table
 * @param rule empty where no retention rule is concerned
 * @param rows exactly as many; 0 where nothing is counted
 */
public record Planted(
    String table,
    Optional<String> column,
    Verdict verdict,
    Optional<String> rule,
    long rows,
    Optional<Extremes> extremes) {
  /** Whether this is what was found: the same place, verdict, rule and count. */
  public boolean isFoundBy(Finding finding) {
    return finding.subject().table().map(TableName::name).equals(Optional.of(table))
        && finding.subject().column().equals(column)
        && finding.verdict() == verdict
        && finding.rule().map(RetentionRule::id).equals(rule)
        && finding.volume().rows() == rows
        && (extremes.isEmpty() || finding.volume().extremes().equals(extremes));
  }

  static Planted due(String table, Verdict verdict, String rule, Days days) {
    return new Planted(
        table,
        Optional.empty(),
        verdict,
        Optional.of(rule),
        days.count(),
        Optional.of(new Extremes(days.first(), days.last())));
  }

  static Planted rows(String table, Verdict verdict, String rule, long rows) {
    return new Planted(table, Optional.empty(), verdict, Optional.of(rule), rows, Optional.empty());
  }

  static Planted forbidden(String table, String column, String rule, long rows) {
    return new Planted(
        table,
        Optional.of(column),
        Verdict.DONNEE_INTERDITE,
        Optional.of(rule),
        rows,
        Optional.empty());
  }

  static Planted outsideRegister(String table, long rows) {
    return new Planted(
        table, Optional.empty(), Verdict.HORS_REGISTRE, Optional.empty(), rows, Optional.empty());
  }
}
