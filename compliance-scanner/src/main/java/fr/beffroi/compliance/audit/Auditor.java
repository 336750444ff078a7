package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.register.Binder;
import fr.beffroi.compliance.register.Bindings;
import fr.beffroi.compliance.register.BoundTable;
import fr.beffroi.compliance.register.Drift;
import fr.beffroi.compliance.register.Register;
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
import java.util.function.Predicate;

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
      Drift drift = Drift.between(register, bindings, rules);
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
          drift,
          stores,
          findings.values().stream().sorted(Gravity.GRAVEST_FIRST).toList(),
          notes(readings, bindings, drift));
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

  private List<Problem> notes(List<StoreReading> readings, Bindings bindings, Drift drift) {
    List<Problem> notes = new ArrayList<>(bindings.problems());
    notes.addAll(drift.notes("register.yml"));
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
    Predicate<TableName> counts =
        settings.mode() == Mode.NOMS || reading.isDeclared()
            ? table -> false
            : reading.target().counts();
    StoreCounts counting = new StoreCounts(reading, store, settings.asOf(), listener);
    List<Evaluation> evaluations =
        counting.evaluate(bound.stream().filter(it -> counts.test(it.table().name())).toList());
    PersonalColumns columns =
        new PersonalColumns(name, dismissals, settings.asOf(), recognition.forbidden());
    SeenTables seen = SeenTables.of(reading, columns, bindings);
    check(
        new StoreView(
            name,
            rules,
            seen.tables(),
            bound,
            evaluations,
            reading.declarations(),
            new StorePurges(reading.inventory().purgeJobs()),
            question ->
                counts.test(question.table()) ? counting.count(question) : Optional.empty()),
        reading,
        findings);
    return reading.audit(seen.audits(evaluations));
  }

  private void check(StoreView view, StoreReading reading, Map<String, Finding> findings) {
    StoreChecks checks = new StoreChecks(Checks.all(), listener);
    for (Finding finding : checks.find(view, reading::notRead)) {
      Finding said = reading.isDeclared() ? finding.because(DeclaredWords.NOT_READ) : finding;
      findings.merge(said.id(), said, Finding::and);
    }
  }
}
