package fr.beffroi.compliance.register;

import fr.beffroi.compliance.datastore.Condition;
import fr.beffroi.compliance.datastore.DateSource;
import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.RulesInForce;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which tables, columns and rules do the names of a register stand for?
 *
 * <p>What cannot be bound is said with its place in the register, and stops nothing else. A trigger
 * that the register does not name is a warning: such a table is bound, and none of its rows can be
 * dated.
 */
public final class Binder {
  private final RulesInForce rules;
  private final Map<String, StoreNames> stores = new TreeMap<>();
  private final List<String> notRead;
  private final List<BoundTable> bound = new ArrayList<>();
  private final List<Unbound> unbound = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  private Binder(
      RulesInForce rules, Map<String, Inventory> inventories, Collection<String> notRead) {
    this.rules = rules;
    this.notRead = List.copyOf(notRead);
    inventories.forEach((name, inventory) -> stores.put(name, new StoreNames(name, inventory)));
  }

  /**
   * Binds a register.
   *
   * @param inventories of the stores that were opened, by their names
   * @param notRead names of stores that are known and were not opened
   */
  public static Bindings bind(
      Register register,
      RulesInForce rules,
      Map<String, Inventory> inventories,
      Collection<String> notRead) {
    Binder binder = new Binder(rules, inventories, notRead);
    for (ProcessingActivity activity : register.activities()) {
      activity.tables().forEach(binding -> binder.bind(activity, binding));
    }
    return new Bindings(binder.bound, binder.unbound, binder.warnings);
  }

  private void bind(ProcessingActivity activity, TableBinding binding) {
    List<TableName> found = List.of();
    if (notRead.contains(binding.store())) {
      unbound.add(new Unbound(activity, binding, found, BindingProblems.notRead(binding)));
      return;
    }
    try {
      StoreNames store = store(binding);
      List<Table> tables = store.tables(binding.at(), binding.table());
      found = tables.stream().map(Table::name).toList();
      RetentionRule rule =
          rules.rule(binding.rule()).orElseThrow(() -> BindingProblems.noRule(binding, rules));
      noteTriggers(binding, rule);
      for (Table table : tables) {
        bind(activity, binding, rule, store, table);
      }
    } catch (RuleException e) {
      unbound.add(new Unbound(activity, binding, found, e.problem()));
    }
  }

  /** One file of ten that lacks a column leaves the nine others bound. */
  private void bind(
      ProcessingActivity activity,
      TableBinding binding,
      RetentionRule rule,
      StoreNames store,
      Table table) {
    try {
      SortedMap<String, DateSource> triggers = triggers(binding, rule, store, table);
      Columns columns = new Columns(table);
      List<Condition> conditions = new ArrayList<>();
      for (ColumnEquals where : binding.where()) {
        conditions.add(columns.condition(binding.at(), where));
      }
      Optional<Condition.IsOneOf> archived = Optional.empty();
      if (binding.archived().isPresent()) {
        archived = Optional.of(columns.condition(binding.at(), binding.archived().get()));
      }
      bound.add(new BoundTable(activity, binding, table, rule, triggers, conditions, archived));
    } catch (RuleException e) {
      unbound.add(new Unbound(activity, binding, List.of(table.name()), e.problem()));
    }
  }

  private SortedMap<String, DateSource> triggers(
      TableBinding binding, RetentionRule rule, StoreNames store, Table table)
      throws RuleException {
    DateSources sources = new DateSources(store, table, binding.at(), warnings);
    SortedMap<String, DateSource> triggers = new TreeMap<>();
    for (String trigger : rule.clocks().triggers()) {
      DatePath path = binding.triggers().get(trigger);
      if (path != null) {
        triggers.put(trigger, sources.of(path));
      }
    }
    return triggers;
  }

  private void noteTriggers(TableBinding binding, RetentionRule rule) {
    for (String trigger : rule.clocks().triggers()) {
      if (!binding.triggers().containsKey(trigger)) {
        warnings.add(BindingProblems.missing(binding.at(), rule, trigger));
      }
    }
    for (String trigger : new TreeMap<>(binding.triggers()).keySet()) {
      if (!isOf(rule, trigger)) {
        warnings.add(BindingProblems.unused(binding.at(), rule, trigger));
      }
    }
  }

  /** Also where no clock counts yet: a chatbot's period is for the commune to set. */
  private static boolean isOf(RetentionRule rule, String trigger) {
    return rule.trigger().word().equals(trigger)
        || rule.administrativeTrigger().word().equals(trigger);
  }

  private StoreNames store(TableBinding binding) throws RuleException {
    StoreNames store = stores.get(binding.store());
    if (store != null) {
      return store;
    }
    List<String> known = new ArrayList<>(stores.keySet());
    known.addAll(notRead);
    throw BindingProblems.noStore(binding, known);
  }
}
