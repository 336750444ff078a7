package fr.beffroi.compliance.register;

import fr.beffroi.compliance.datastore.DateSource;
import fr.beffroi.compliance.datastore.ForeignKey;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which column of which table holds the date that the register means, and how is it reached? */
final class DateSources {
  private final StoreNames store;
  private final Table table;
  private final Location at;
  private final List<Problem> warnings;

  DateSources(StoreNames store, Table table, Location at, List<Problem> warnings) {
    this.store = store;
    this.table = table;
    this.at = at;
    this.warnings = warnings;
  }

  DateSource of(DatePath path) throws RuleException {
    if (path instanceof DatePath.Own own) {
      return new DateSource.OwnColumn(new Columns(table).named(at, own.column()));
    }
    if (path instanceof DatePath.Parent written) {
      Table parent = store.table(at, written.parent());
      ForeignKey key = key(table, parent, written.on());
      warnWhereRowsMayCountTwice(key, parent);
      return new DateSource.ParentColumn(key, new Columns(parent).named(at, written.column()));
    }
    DatePath.Latest written = (DatePath.Latest) path;
    Table child = store.table(at, written.child());
    return new DateSource.LatestChild(
        child.name(),
        key(child, table, written.on()),
        new Columns(child).named(at, written.column()));
  }

  private ForeignKey key(Table from, Table to, Map<String, String> on) throws RuleException {
    return on.isEmpty() ? onlyKey(from, to) : joined(from, to, on);
  }

  private ForeignKey joined(Table from, Table to, Map<String, String> on) throws RuleException {
    List<String> columns = new ArrayList<>();
    List<String> parentColumns = new ArrayList<>();
    for (Map.Entry<String, String> pair : new TreeMap<>(on).entrySet()) {
      columns.add(new Columns(from).named(at, pair.getKey()));
      parentColumns.add(new Columns(to).named(at, pair.getValue()));
    }
    return new ForeignKey(columns, to.name(), parentColumns);
  }

  private ForeignKey onlyKey(Table from, Table to) throws RuleException {
    List<ForeignKey> keys =
        from.foreignKeys().stream().filter(key -> key.parent().equals(to.name())).toList();
    if (keys.size() == 1) {
      return keys.get(0);
    }
    String names = from.name() + " → " + to.name();
    String advice = "on: {" + from.name().name() + "_id: id}";
    throw keys.isEmpty()
        ? new RuleException(
            at,
            names + " : aucune clé étrangère ; écrivez la jointure, par exemple " + advice,
            names + ": no foreign key; write the join, such as " + advice)
        : new RuleException(
            at,
            names + " : plusieurs clés étrangères ; écrivez laquelle, par exemple " + advice,
            names + ": several foreign keys; write which one, such as " + advice);
  }

  /** A row that is joined to two parents would be counted twice. */
  private void warnWhereRowsMayCountTwice(ForeignKey key, Table parent) {
    Set<String> columns = Set.copyOf(key.parentColumns());
    boolean unique =
        columns.equals(Set.copyOf(parent.primaryKey()))
            || store.inventory().tables().stream()
                .flatMap(other -> other.foreignKeys().stream())
                .filter(other -> other.parent().equals(parent.name()))
                .anyMatch(other -> columns.equals(Set.copyOf(other.parentColumns())));
    if (!unique) {
      String names = parent.name() + " (" + String.join(", ", key.parentColumns()) + ")";
      warnings.add(
          Problem.warning(
              at,
              names
                  + " : rien ne dit que c'est unique ; vérifiez-le, ou des lignes comptent double",
              names + ": nothing says that this is unique; check it, or rows count twice"));
    }
  }
}
