package fr.beffroi.detection.behaviour.score;

import fr.beffroi.rules.RuleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of a table are known to be anomalies? Its column {@code label}: 0, {@code normal},
 * {@code benign}, {@code false}, {@code no} or {@code non} for a usual row; 1, {@code anomaly},
 * {@code anomalous}, {@code anomalie}, {@code anormal}, {@code attack}, {@code attaque}, {@code
 * malicious}, {@code true}, {@code yes} or {@code oui} for an anomaly; in capitals or not.
 */
public final class Labels {
  public static final String COLUMN = "label";

  private static final Set<String> USUAL =
      Set.of("0", "0.0", "normal", "benign", "expected", "false", "no", "non");
  private static final Set<String> ANOMALOUS =
      Set.of(
          "1",
          "1.0",
          "anomaly",
          "anomalous",
          "anomalie",
          "anormal",
          "attack",
          "attaque",
          "malicious",
          "true",
          "yes",
          "oui");

  private Labels() {}

  /**
   * One a row, true where it is an anomaly; nothing where the table has no such column.
   *
   * @throws RuleException where a label is none of those words
   */
  public static Optional<boolean[]> of(Table table) throws RuleException {
    int column = table.column(COLUMN);
    if (column < 0) {
      return Optional.empty();
    }
    boolean[] anomalous = new boolean[table.rows().size()];
    for (int i = 0; i < anomalous.length; i++) {
      Table.Row row = table.rows().get(i);
      String word = row.cells().get(column).strip().toLowerCase(Locale.ROOT);
      anomalous[i] = ANOMALOUS.contains(word);
      if (!anomalous[i] && !USUAL.contains(word)) {
        throw new RuleException(
            table.at(row, column),
            "une étiquette inconnue : écrivez 0 ou normal, 1 ou anomalie",
            "an unknown label: write 0 or normal, 1 or anomaly");
      }
    }
    return Optional.of(anomalous);
  }
}
