package fr.beffroi.detection.flink;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.behaviour.feature.BehaviourRule;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.EntityMemory;
import fr.beffroi.detection.behaviour.feature.Finding;
import fr.beffroi.detection.behaviour.feature.Pane;
import fr.beffroi.detection.behaviour.feature.TownCalendar;
import fr.beffroi.detection.behaviour.feature.Window;
import fr.beffroi.detection.behaviour.feature.WindowJudge;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.function.SerializableFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wraps what is remembered of each entity: a pane comes in, the window that it ends is judged, and
 * learnt as usual unless something was found. Windows that follow one another are one alert, which
 * ends when the entity's next window or a timer says so. Without a model everything is learnt, so
 * that a first model finds habits.
 *
 * <p>The number of entities is capped; who leaves is counted. An entity that was not seen for two
 * months is forgotten by the same timer of its own, of which there is one at a time.
 */
@SuppressWarnings({"try", "NullAway.Init"}) // Flink declares close(), and calls open() first
final class WindowOperator extends JudgingOperator<Pane, Alert, WindowOperator.ByModel>
    implements BoundedMultiInput, Triggerable<String, VoidNamespace> {
  private static final Logger LOGGER = LoggerFactory.getLogger(WindowOperator.class);
  private static final String ENTITIES = "entities";

  /** The first of its two inputs, as Flink counts them. */
  private static final int PANES = 1;

  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long FORGOTTEN_AFTER = 60 * DAY;

  private final BehaviourSource source;
  private final TownCalendar calendar;
  private final SerializableFunction<BehaviourModel, WindowJudge> judges;
  private final int mostEntities;
  private final BehaviourWatch watch;
  private transient BehaviourRules rules;
  private transient ValueState<EntityMemory> memory;
  private transient InternalTimerService<VoidNamespace> timers;
  private transient Acquaintances known;
  private transient Counter evicted;
  private transient Counter setAside;
  private transient Counter alerts;
  private transient KeptDrift drift;
  private transient Counter dropped;

  WindowOperator(
      BehaviourSource source,
      TownCalendar calendar,
      Models models,
      SerializableFunction<BehaviourModel, WindowJudge> judges,
      int mostEntities,
      BehaviourWatch watch) {
    super(models);
    this.source = source;
    this.calendar = calendar;
    this.judges = judges;
    this.mostEntities = mostEntities;
    this.watch = watch;
  }

  /** What judges windows, and what they are compared with to see a drift. */
  record ByModel(WindowJudge judge, BehaviourModel model) {}

  @Override
  public void open() throws Exception {
    super.open();
    rules = source.load();
    memory = getPartitionedState(new ValueStateDescriptor<>(ENTITIES, JobTypes.ENTITY));
    timers = getInternalTimerService("cleaning", VoidNamespaceSerializer.INSTANCE, this);
    known = new Acquaintances(mostEntities);
    getMetricGroup().gauge("entities", known::size);
    evicted = getMetricGroup().counter("evictedEntities");
    setAside = getMetricGroup().counter("setAside");
    alerts = getMetricGroup().counter("alerts");
    dropped = getMetricGroup().counter("droppedPanes");
    for (String key : keys()) {
      setCurrentKey(key);
      EntityMemory entity = memory.value();
      known.use(key, entity != null && entity.isSettled());
    }
  }

  private List<String> keys() {
    try (Stream<String> keys =
        this.<String>getKeyedStateBackend().getKeys(ENTITIES, VoidNamespace.INSTANCE)) {
      return keys.sorted().toList();
    }
  }

  /** The last panes come after the last watermark: no timer will end what they began. */
  @Override
  public void endInput(int input) throws Exception {
    if (input != PANES) {
      return;
    }
    for (String key : keys()) {
      setCurrentKey(key);
      EntityMemory entity = memory.value();
      if (entity != null && entity.overMillis() != Long.MAX_VALUE) {
        entity.endOutbreak().ifPresent(this::tell);
        memory.update(entity);
      }
    }
  }

  @Override
  ByModel judgeBy(BehaviourModel model) {
    return new ByModel(judges.apply(model), model);
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    drift = new KeptDrift(context.getOperatorStateStore());
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    drift.snapshot();
    watch.told(
        new BehaviourReport(
            model(),
            known.size(),
            known.settled(),
            known.most(),
            evicted.getCount(),
            setAside.getCount(),
            alerts.getCount(),
            drift.of(model()).said(rules)));
  }

  @Override
  public void processElement1(StreamRecord<Pane> element) throws Exception {
    Pane pane = element.getValue();
    BehaviourRule rule = rules.of(pane.rule(), pane.fingerprint());
    if (rule == null) {
      dropped.inc(); // measured by a rule that the job ran before it was changed
      return;
    }
    if (rule.isSeries()) {
      return;
    }
    EntityMemory entity = entity(rule);
    try {
      Optional<Window> window = entity.onPane(pane, rule, calendar);
      if (window.isPresent()) {
        judge(window.get(), entity);
      }
    } catch (RuntimeException e) {
      setAside.inc();
      LOGGER.error("a window of {} set aside: it could not be judged", rule.name(), e);
    }
    if (entity.timer() == Long.MAX_VALUE || entity.overMillis() < entity.timer()) {
      setTimer(entity);
    }
    memory.update(entity);
    known.use(pane.key(), entity.isSettled());
    if (known.isTooMany()) {
      evict(known.leaving());
    }
  }

  private EntityMemory entity(BehaviourRule rule) throws Exception {
    EntityMemory entity = memory.value();
    if (entity != null && entity.isOf(rule)) {
      return entity;
    }
    EntityMemory fresh = EntityMemory.of(rule);
    if (entity != null) {
      entity.endOutbreak().ifPresent(this::tell);
      fresh.timer(entity.timer());
    }
    return fresh;
  }

  private void judge(Window window, EntityMemory entity) {
    ByModel by = judge();
    Optional<Finding> found = Optional.empty();
    if (by != null) {
      found = by.judge().judge(window);
      drift
          .of(model())
          .onWindow(window, by.model(), calendar.dayNumber(window.end().toEpochMilli()));
    }
    boolean quiet = entity.overMillis() == Long.MAX_VALUE;
    List<Alert> told = entity.onJudged(window, found, calendar);
    if (found.isPresent() && (quiet || told.size() > 1)) {
      alerts.inc(); // one more; else the one that is open grew
    }
    told.forEach(this::tell);
  }

  private void tell(Alert alert) {
    output.collect(new StreamRecord<>(alert, alert.lastSeen().toEpochMilli()));
  }

  /** Forgetting lies at the ends of days, so that few are asked at once and many at a time. */
  private void setTimer(EntityMemory entity) {
    if (entity.timer() != Long.MAX_VALUE) {
      timers.deleteEventTimeTimer(VoidNamespace.INSTANCE, entity.timer());
    }
    long due = entity.lastSeen() + FORGOTTEN_AFTER;
    entity.timer(Math.min(entity.overMillis(), due - Math.floorMod(due, DAY) + DAY));
    timers.registerEventTimeTimer(VoidNamespace.INSTANCE, entity.timer());
  }

  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> due) throws Exception {
    EntityMemory entity = memory.value();
    if (entity == null || entity.timer() != due.getTimestamp()) {
      return;
    }
    if (entity.overMillis() <= due.getTimestamp()) {
      entity.endOutbreak().ifPresent(this::tell);
    }
    if (entity.lastSeen() + FORGOTTEN_AFTER > due.getTimestamp()) {
      setTimer(entity);
      memory.update(entity);
      return;
    }
    memory.clear();
    known.forget(due.getKey());
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> due) {
    // No timer is set on the machine's clock.
  }

  private void evict(String key) throws Exception {
    setCurrentKey(key);
    evicted.inc();
    @Nullable EntityMemory entity = memory.value();
    if (entity != null) {
      entity.endOutbreak().ifPresent(this::tell);
      if (entity.timer() != Long.MAX_VALUE) {
        timers.deleteEventTimeTimer(VoidNamespace.INSTANCE, entity.timer());
      }
    }
    memory.clear();
  }
}
