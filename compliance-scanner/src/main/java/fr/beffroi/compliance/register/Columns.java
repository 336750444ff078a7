package fr.beffroi.compliance.register;

import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.Condition;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.Nearest;
import fr.beffroi.rules.RuleException;
import java.util.Set;

/** How does the store spell the column that the register means? */
final class Columns {
  private final Table table;
  private final Names<String> names = new Names<>();

  Columns(Table table) {
    this.table = table;
    for (Column column : table.columns()) {
      names.add(column.name(), column.name());
    }
  }

  String named(Location at, String written) throws RuleException {
    Set<String> meant = names.meantBy(written);
    if (meant.size() == 1) {
      return meant.iterator().next();
    }
    if (meant.size() > 1) {
      String all = String.join(", ", meant);
      throw new RuleException(
          at,
          "« " + written + " » désigne plusieurs colonnes de " + table.name() + " : " + all,
          "'" + written + "' names several columns of " + table.name() + ": " + all);
    }
    Bilingual near = Nearest.question(written, names.known());
    throw new RuleException(
        at,
        table.name() + " n'a pas de colonne « " + written + " » : corrigez-la." + near.french(),
        table.name() + " has no column '" + written + "': correct it." + near.english());
  }

  Condition.IsOneOf condition(Location at, ColumnEquals written) throws RuleException {
    return new Condition.IsOneOf(named(at, written.column()), written.values());
  }
}
