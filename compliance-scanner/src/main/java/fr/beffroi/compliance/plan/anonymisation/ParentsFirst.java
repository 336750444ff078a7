package fr.beffroi.compliance.plan.anonymisation;

import fr.beffroi.compliance.datastore.ForeignKey;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** In which order may tables be made, so that none points to one that comes later? */
final class ParentsFirst {
  private final Map<TableName, Table> left = new TreeMap<>();
  private final List<Table> ordered = new ArrayList<>();

  private ParentsFirst(List<Table> tables) {
    tables.forEach(table -> left.put(table.name(), table));
  }

  /** By name where keys leave the choice; tables that point to each other in a ring too. */
  static List<Table> order(List<Table> tables) {
    ParentsFirst order = new ParentsFirst(tables);
    while (!order.left.isEmpty()) {
      order.takeRound();
    }
    return List.copyOf(order.ordered);
  }

  private void takeRound() {
    List<Table> free = left.values().stream().filter(this::isFree).toList();
    List<Table> taken = free.isEmpty() ? List.of(ofARing()) : free;
    taken.forEach(table -> left.remove(table.name()));
    ordered.addAll(taken);
  }

  /** A ring has no first table; one of it is taken, and what waits for it goes on. */
  private Table ofARing() {
    Table table = left.values().iterator().next();
    Set<TableName> passed = new HashSet<>();
    // Where nothing is free every table waits for another: the way up must come back.
    while (passed.add(table.name())) {
      table = waitsFor(table).findFirst().orElseThrow();
    }
    return table;
  }

  private boolean isFree(Table table) {
    return waitsFor(table).findAny().isEmpty();
  }

  private Stream<Table> waitsFor(Table table) {
    return table.foreignKeys().stream()
        .map(ForeignKey::parent)
        .filter(parent -> !parent.equals(table.name()) && left.containsKey(parent))
        .sorted()
        .map(left::get);
  }
}
