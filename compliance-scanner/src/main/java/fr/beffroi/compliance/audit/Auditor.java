package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.AggregateOutcome;
import fr.beffroi.compliance.datastore.AggregateOutcome.Aggregated;
import fr.beffroi.compliance.datastore.AggregateOutcome.NotCounted;
import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.register.Binder;
import fr.beffroi.compliance.register.Bindings;
import fr.beffroi.compliance.register.BoundTable;
import fr.beffroi.compliance.register.Drift;
import fr.beffroi.compliance.register.ProcessingActivity;
import fr.beffroi.compliance.register.Register;
import fr.beffroi.compliance.register.Unbound;
import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.RulesInForce;
import fr.beffroi.rules.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What do the stores keep that law and register do not allow, or do not know?
 *
 * <p>Prove, take the inventory, recognise: store by store; bind the register to all of them; then
 * evaluate and check, store by store. Whatever fails is listed as not read; nothing is guessed.
 */
public final class Auditor {
  private final AuditSettings settings;
  private final RulesInForce rules;
  private final Recognition recognition;
  private final Register register;
  private final List<Dismissal> dismissals;
  private final AuditListener listener;
  private final Memory memory;
  private final ConcurrentLinkedQueue<OpenStore> open = new ConcurrentLinkedQueue<>();
  private volatile boolean cancelled;

  public Auditor(
      AuditSettings settings,
      RulesInForce rules,
      Recognition recognition,
      Register register,
      List<Dismissal> dismissals,
      AuditListener listener) {
    this(settings, rules, recognition, register, dismissals, listener, Memory.NONE);
  }

  /**
   * @param memory of what was answered before an interruption; what is answered now is added
   */
  public Auditor(
      AuditSettings settings,
      RulesInForce rules,
      Recognition recognition,
      Register register,
      List<Dismissal> dismissals,
      AuditListener listener,
      Memory memory) {
    this.settings = settings;
    this.rules = rules;
    this.recognition = recognition;
    this.register = register;
    this.dismissals = List.copyOf(dismissals);
    this.listener = listener;
    this.memory = memory;
  }

  /** Stops what runs; what was not read is listed as such, and the audit ends with what it has. */
  public void cancel() {
    cancelled = true;
    open.forEach(OpenStore::cancel);
  }

  /** Whether somebody has stopped it: its audit then says less than the stores would. */
  public boolean isCancelled() {
    return cancelled;
  }

  /**
   * Audits the stores, one after the other.
   *
   * @param clock says when it began and ended; every retention clock is read on the settings' day
   * @param previous SHA-256 of the previous audit's JSON
   */
  public Audit run(List<AuditTarget> targets, Clock clock, Optional<String> previous) {
    Instant started = memory.startedAt(clock.instant());
    List<StoreReading> readings = new ArrayList<>();
    try {
      StoreReader reader = new StoreReader(settings, recognition, listener, memory, this::opened);
      for (AuditTarget target : targets) {
        readings.add(reader.read(target));
      }
      Bindings bindings = bind(readings);
      List<StoreAudit> stores = new ArrayList<>();
      Map<String, Finding> findings = new LinkedHashMap<>();
      for (StoreReading reading : readings) {
        stores.add(judge(reading, bindings, findings));
      }
      return new Audit(
          new AuditHeader(
              settings.commune(),
              started,
              clock.instant(),
              settings.asOf(),
              settings.mode(),
              settings.version(),
              RulePackDigest.of(rules),
              previous),
          register,
          stores,
          findings.values().stream().sorted(Gravity.GRAVEST_FIRST).toList(),
          notes(readings, bindings));
    } finally {
      readings.forEach(StoreReading::close);
      open.clear();
    }
  }

  private void opened(String name, OpenStore store) {
    open.add(store);
    if (cancelled) {
      store.cancel();
    }
  }

  private Bindings bind(List<StoreReading> readings) {
    Map<String, Inventory> inventories = new TreeMap<>();
    List<String> notRead = new ArrayList<>();
    for (StoreReading reading : readings) {
      if (reading.open() == null) {
        notRead.add(reading.target().name());
      } else {
        inventories.put(reading.target().name(), reading.inventory());
      }
    }
    return Binder.bind(register, rules, inventories, notRead);
  }

  private List<Problem> notes(List<StoreReading> readings, Bindings bindings) {
    List<Problem> notes = new ArrayList<>(bindings.problems());
    notes.addAll(Drift.between(register, bindings, Map.of(), rules).notes("register.yml"));
    for (StoreReading reading : readings) {
      notes.addAll(
          new StorePurges(reading.inventory().purgeJobs())
              .notes(reading.target().name(), bindings.tables()));
    }
    notes.addAll(rules.notes());
    return notes;
  }

  private StoreAudit judge(StoreReading reading, Bindings bindings, Map<String, Finding> findings) {
    OpenStore store = reading.open();
    if (store == null) {
      return reading.audit(List.of());
    }
    String name = reading.target().name();
    List<BoundTable> bound =
        bindings.tables().stream().filter(it -> it.binding().store().equals(name)).toList();
    List<Evaluation> evaluations =
        countsNothing(reading) ? List.of() : evaluate(reading, store, bound);
    List<SeenTable> seen = seen(reading, bindings);
    StoreView view =
        new StoreView(
            name,
            rules,
            seen,
            bound,
            evaluations,
            reading.declarations(),
            new StorePurges(reading.inventory().purgeJobs()),
            question -> count(reading, store, question));
    List<Check> checks = Checks.all();
    listener.begins(name, Step.CHECK, checks.size());
    for (int i = 0; i < checks.size(); i++) {
      for (Finding finding : checks.get(i).check(view)) {
        Finding said = reading.isDeclared() ? finding.because(DeclaredWords.NOT_READ) : finding;
        findings.merge(said.id(), said, Finding::and);
      }
      listener.done(name, Step.CHECK, i + 1);
    }
    return reading.audit(seen.stream().map(table -> audit(table, evaluations)).toList());
  }

  private boolean countsNothing(StoreReading reading) {
    return settings.mode() == Mode.NOMS || reading.isDeclared();
  }

  private List<Evaluation> evaluate(StoreReading reading, OpenStore store, List<BoundTable> bound) {
    String name = reading.target().name();
    Evaluator evaluator = new Evaluator(settings.asOf(), store::aggregate);
    List<Evaluation> evaluations = new ArrayList<>();
    listener.begins(name, Step.EVALUATE, bound.size());
    for (int i = 0; i < bound.size(); i++) {
      evaluate(evaluator, bound.get(i), reading).ifPresent(evaluations::add);
      listener.done(name, Step.EVALUATE, i + 1);
    }
    return evaluations;
  }

  private static Optional<Evaluation> evaluate(
      Evaluator evaluator, BoundTable bound, StoreReading reading) {
    List<PhaseCount> counts = new ArrayList<>();
    long rows = 0;
    for (BoundTable.Part part : bound.parts()) {
      EvaluationOutcome outcome =
          evaluator.evaluate(
              new RowsToDate(
                  bound.table().name(),
                  bound.rule().clocks(),
                  bound.triggers(),
                  part.conditions(),
                  part.place()));
      if (outcome instanceof EvaluationOutcome.NotEvaluated failed) {
        reading.notRead(failed.why());
        return Optional.empty();
      }
      EvaluationOutcome.Evaluated evaluated = (EvaluationOutcome.Evaluated) outcome;
      rows += evaluated.rows();
      counts.addAll(evaluated.counts());
    }
    return Optional.of(new Evaluation(bound, rows, counts));
  }

  private Optional<Aggregated> count(StoreReading reading, OpenStore store, Question question) {
    if (countsNothing(reading)) {
      return Optional.empty();
    }
    Optional<Aggregated> known = reading.counted(question);
    if (known.isPresent()) {
      return known;
    }
    AggregateOutcome outcome = store.aggregate(question);
    if (outcome instanceof NotCounted failed) {
      reading.notRead(failed.why());
      return Optional.empty();
    }
    return Optional.of((Aggregated) outcome);
  }

  private List<SeenTable> seen(StoreReading reading, Bindings bindings) {
    Propagation propagation = reading.propagation();
    String store = reading.target().name();
    PersonalColumns columns =
        new PersonalColumns(store, dismissals, settings.asOf(), recognition.forbidden());
    List<SeenTable> seen = new ArrayList<>();
    for (Table table : reading.tables()) {
      List<BoundTable> bound =
          bindings.tables().stream()
              .filter(it -> it.binding().store().equals(store))
              .filter(it -> it.table().name().equals(table.name()))
              .toList();
      List<RetentionRule> ruling = bound.stream().map(BoundTable::rule).distinct().toList();
      List<ProcessingActivity> activities = activities(store, table.name(), bound, bindings);
      List<ColumnAudit> personal = columns.of(table, propagation.of(table));
      seen.add(
          new SeenTable(
              table,
              personal,
              columns.forbidden(table, personal, ruling, activities),
              propagation.person(table),
              activities,
              ruling));
    }
    return seen;
  }

  /** Whoever declares a table declares it, whether its rule was found or not. */
  private static List<ProcessingActivity> activities(
      String store, TableName table, List<BoundTable> bound, Bindings bindings) {
    List<ProcessingActivity> activities = new ArrayList<>();
    bound.forEach(it -> activities.add(it.activity()));
    bindings.unbound().stream()
        .filter(it -> it.binding().store().equals(store) && it.found().contains(table))
        .map(Unbound::activity)
        .forEach(activities::add);
    return activities.stream().distinct().toList();
  }

  private static TableAudit audit(SeenTable seen, List<Evaluation> evaluations) {
    RowCount rows =
        evaluations.stream()
            .filter(it -> it.bound().table().name().equals(seen.name()))
            .filter(it -> it.bound().conditions().isEmpty())
            .findFirst()
            .map(it -> new RowCount(it.rows(), RowCount.Exactness.EXACT))
            .orElse(seen.table().rows());
    return new TableAudit(
        seen.name(),
        seen.table().kind(),
        rows,
        seen.table().columns().size(),
        seen.personal(),
        seen.activities().stream().map(ProcessingActivity::id).toList());
  }
}
