package fr.beffroi.compliance.plan.anonymisation;

import fr.beffroi.compliance.datastore.GroupCounts;
import fr.beffroi.compliance.datastore.GroupKey;
import fr.beffroi.compliance.datastore.GroupOutcome;
import fr.beffroi.compliance.datastore.GroupQuestion;
import fr.beffroi.compliance.datastore.LinkQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How well would a plan hide people? Measured on the real rows, inside the store, by counts. */
public final class AnonymisationMeasure {
  private final GroupCounts store;
  private final Criteria criteria;

  public AnonymisationMeasure(GroupCounts store, Criteria criteria) {
    this.store = store;
    this.criteria = criteria;
  }

  /** Each table that keeps something. */
  public List<TableMeasure> measure(AnonymisationPlan plan) {
    return plan.tables().stream()
        .filter(table -> !table.keepsNothing())
        .map(table -> measure(table, plan))
        .toList();
  }

  private TableMeasure measure(TablePlan table, AnonymisationPlan plan) {
    GroupQuestion question = table.question(Optional.empty(), criteria.persons());
    Map<String, GroupOutcome> sensitive = new TreeMap<>();
    for (String column : table.sensitive()) {
      sensitive.put(column, store.group(table.question(Optional.of(column), criteria.persons())));
    }
    List<TableMeasure.Link> links = new ArrayList<>();
    for (TablePlan named : plan.tables()) {
      if (named.named()) {
        link(table, named, question).ifPresent(links::add);
      }
    }
    return new TableMeasure(table, store.group(question), sensitive, links);
  }

  /** A table with names links to itself too: its rows are there twice, with names and without. */
  private Optional<TableMeasure.Link> link(
      TablePlan table, TablePlan named, GroupQuestion question) {
    List<GroupKey> keys = new ArrayList<>();
    List<GroupKey> namedKeys = new ArrayList<>();
    pair(table.birth(), named.birth(), keys, namedKeys);
    pair(table.postcode(), named.postcode(), keys, namedKeys);
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    LinkQuestion all = new LinkQuestion(question.withThreshold(1), keys, named.table(), namedKeys);
    LinkQuestion kept = new LinkQuestion(question, keys, named.table(), namedKeys);
    return Optional.of(new TableMeasure.Link(named.table(), store.link(all), store.link(kept)));
  }

  private static void pair(
      Optional<GroupKey> key,
      Optional<GroupKey> other,
      List<GroupKey> keys,
      List<GroupKey> otherKeys) {
    if (key.isPresent() && other.isPresent() && key.get().getClass() == other.get().getClass()) {
      keys.add(key.get());
      otherKeys.add(other.get());
    }
  }
}
