package fr.beffroi.compliance.register;

import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.Nearest;
import fr.beffroi.rules.RuleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which table of a store does the register mean, with its schema or without? */
final class StoreNames {
  private final String store;
  private final Inventory inventory;
  private final Names<Table> tables = new Names<>();

  StoreNames(String store, Inventory inventory) {
    this.store = store;
    this.inventory = inventory;
    for (Table table : inventory.tables()) {
      spellings(table.name()).forEach(spelling -> tables.add(spelling, table));
    }
  }

  /** How a register may write it: alone, with its schema, or as a file in its folder. */
  static List<String> spellings(TableName name) {
    return List.of(name.name(), name.toString(), name.schema() + '/' + name.name());
  }

  Inventory inventory() {
    return inventory;
  }

  /** The tables that a binding means: one by its name, or those that its pattern fits. */
  List<Table> tables(Location at, String written) throws RuleException {
    if (written.indexOf('*') >= 0 && tables.meantBy(written).isEmpty()) {
      Set<Table> fitting = tables.fitting(written);
      if (fitting.isEmpty()) {
        throw unknown(at, written);
      }
      return List.copyOf(fitting);
    }
    return List.of(table(at, written));
  }

  Table table(Location at, String written) throws RuleException {
    Set<Table> meant = tables.meantBy(written);
    if (meant.isEmpty()) {
      throw unknown(at, written);
    }
    if (meant.size() > 1) {
      String all = meant.stream().map(it -> it.name().toString()).collect(Collectors.joining(", "));
      throw new RuleException(
          at,
          "« "
              + written
              + " » désigne plusieurs tables de '"
              + store
              + "' : écrivez l'une de "
              + all,
          "'" + written + "' names several tables of '" + store + "': write one of " + all);
    }
    return meant.iterator().next();
  }

  private RuleException unknown(Location at, String written) {
    Optional<Unread> unread =
        inventory.unread().stream().filter(it -> isNamed(it.table(), written)).findFirst();
    if (unread.isPresent()) {
      return new RuleException(
          at,
          "« " + written + " » n'a pas pu être décrite : " + reason(unread.get(), Locale.FRENCH),
          "'" + written + "' could not be described: " + reason(unread.get(), Locale.ENGLISH));
    }
    Bilingual meant = Nearest.question(written, tables.known());
    return new RuleException(
        at,
        "'" + store + "' n'a pas de table « " + written + " » : vérifiez le nom." + meant.french(),
        "'" + store + "' has no table '" + written + "': check the name." + meant.english());
  }

  private static boolean isNamed(TableName name, String written) {
    return name.name().equalsIgnoreCase(written) || name.toString().equalsIgnoreCase(written);
  }

  private static String reason(Unread unread, Locale locale) {
    return unread.reason().sentence(locale);
  }
}
