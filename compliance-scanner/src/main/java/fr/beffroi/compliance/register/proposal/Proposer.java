package fr.beffroi.compliance.register.proposal;

import fr.beffroi.compliance.datastore.ForeignKey;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.finding.Subject;
import fr.beffroi.compliance.personaldata.ColumnScore;
import fr.beffroi.compliance.personaldata.Confidence;
import fr.beffroi.compliance.register.DatePath;
import fr.beffroi.compliance.register.TableBinding;
import fr.beffroi.compliance.retention.Place;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which activity does each table of a store belong to, as far as names say it?
 *
 * <p>Only tables with data about people are looked at, and those that point to one. Of two
 * activities that have as much for them the first is proposed, as a doubt. A table that says
 * nothing itself goes with the table that it points to.
 */
public final class Proposer {
  private static final Comparator<Evidence> LIKELIEST =
      Comparator.comparing((Evidence it) -> it.confidence().orElseThrow())
          .thenComparingInt(Evidence::points)
          .reversed();

  private final ActivityVocabulary vocabulary;
  private final List<ProposedTable> proposed = new ArrayList<>();
  private final List<Subject> unknown = new ArrayList<>();

  public Proposer(ActivityVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Adds a store with all its tables. */
  public void add(String store, Collection<SeenTable> tables) {
    new Store(store, tables).propose();
  }

  /** What has been proposed for the stores so far. */
  public RegisterProposal proposal() {
    return new RegisterProposal(proposed, unknown);
  }

  private final class Store {
    private final String name;
    private final Map<TableName, SeenTable> tables;
    private final TriggerFinder triggers;
    private final Map<TableName, ActivityWords> sure = new HashMap<>();

    Store(String name, Collection<SeenTable> seen) {
      this.name = name;
      this.tables =
          seen.stream()
              .collect(
                  Collectors.toMap(
                      it -> it.table().name(), it -> it, (first, twin) -> first, TreeMap::new));
      this.triggers = new TriggerFinder(vocabulary, seen.stream().map(SeenTable::table).toList());
    }

    void propose() {
      List<SeenTable> silent = new ArrayList<>();
      for (SeenTable seen : tables.values()) {
        if (isAboutPeople(seen) && !propose(seen)) {
          silent.add(seen);
        }
      }
      for (SeenTable seen : silent) {
        if (!inherit(seen) && !seen.personal().isEmpty()) {
          unknown.add(Subject.table(name, seen.table().name()));
        }
      }
    }

    private boolean isAboutPeople(SeenTable seen) {
      return !seen.personal().isEmpty()
          || seen.table().foreignKeys().stream()
              .map(key -> tables.get(key.parent()))
              .anyMatch(parent -> parent != null && !parent.personal().isEmpty());
    }

    private boolean propose(SeenTable seen) {
      List<Evidence> found =
          vocabulary.activities().stream()
              .map(activity -> Evidence.of(vocabulary, activity, seen.table()))
              .filter(evidence -> evidence.confidence().isPresent())
              .sorted(LIKELIEST)
              .toList();
      if (found.isEmpty()) {
        return false;
      }
      Evidence best = found.get(0);
      List<Bilingual> reasons = new ArrayList<>(best.reasons());
      Confidence confidence = best.confidence().orElseThrow();
      if (found.size() > 1 && LIKELIEST.compare(best, found.get(1)) == 0) {
        confidence = Confidence.LOW;
        Bilingual other = found.get(1).activity().name();
        reasons.add(
            new Bilingual(
                "peut-être plutôt « " + other.french() + " »",
                "perhaps rather '" + other.english() + "'"));
      }
      if (confidence != Confidence.LOW) {
        sure.put(seen.table().name(), best.activity());
      }
      add(seen, best.activity(), confidence, reasons);
      return true;
    }

    /** Goes with the table that it points to, as a doubt, where that is of one activity. */
    private boolean inherit(SeenTable seen) {
      for (ForeignKey key : seen.table().foreignKeys()) {
        ActivityWords activity = sure.get(key.parent());
        if (activity != null) {
          Bilingual reason =
              new Bilingual(
                  "elle désigne " + key.parent() + " par sa clé",
                  "it points to " + key.parent() + " by its key");
          add(seen, activity, Confidence.LOW, List.of(reason));
          return true;
        }
      }
      return false;
    }

    private void add(
        SeenTable seen, ActivityWords activity, Confidence confidence, List<Bilingual> reasons) {
      Table table = seen.table();
      Optional<RuleWords> rule = activity.ruleFor(vocabulary.wordsOf(table.name().name()));
      Map<String, DatePath> found = new HashMap<>();
      List<String> missing = new ArrayList<>();
      if (rule.isPresent()) {
        rule.get()
            .triggers()
            .forEach(
                (trigger, words) ->
                    triggers
                        .find(table, words)
                        .ifPresentOrElse(
                            path -> found.put(trigger, path), () -> missing.add(trigger)));
      }
      proposed.add(
          new ProposedTable(
              activity.id(),
              binding(table, rule.map(RuleWords::rule).orElse(ProposedTable.NO_RULE), found),
              confidence,
              kinds(seen),
              reasons,
              missing,
              triggers.dates(table)));
    }

    private TableBinding binding(Table table, String rule, Map<String, DatePath> found) {
      return new TableBinding(
          Location.of("register.yml"),
          name,
          table.name().toString(),
          rule,
          found,
          List.of(),
          Optional.empty(),
          Place.ACTIVE_BASE,
          Optional.empty());
    }

    private static Set<String> kinds(SeenTable seen) {
      return seen.personal().values().stream()
          .map(ColumnScore::kind)
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
