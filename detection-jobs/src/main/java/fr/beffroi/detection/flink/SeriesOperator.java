package fr.beffroi.detection.flink;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.behaviour.feature.BehaviourRule;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.EntityMemory;
import fr.beffroi.detection.behaviour.feature.Pane;
import fr.beffroi.detection.behaviour.feature.TownCalendar;
import fr.beffroi.detection.behaviour.feature.Window;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.SeriesJudge;
import fr.beffroi.detection.behaviour.series.SeriesMemory;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.function.SerializableFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wraps what was learned of the numbers of the commune and of its services: a pane comes in, is one
 * reading of each number, and is judged and learned. Without a model nothing is: what an hour
 * usually has begins with what the model has seen.
 *
 * <p>The number of entities is capped; the longest unused leaves, and is counted. None is forgotten
 * by a timer: a town has a few, and what a service did last year is still its habit.
 */
@SuppressWarnings({"try", "NullAway.Init"}) // Flink declares close(), and calls open() first
final class SeriesOperator extends JudgingOperator<Pane, Alert, SeriesJudge> {
  private static final Logger LOGGER = LoggerFactory.getLogger(SeriesOperator.class);
  private static final String SERIES = "series";

  private final BehaviourSource source;
  private final TownCalendar calendar;
  private final SerializableFunction<BehaviourModel, SeriesJudge> judges;
  private final int mostEntities;
  private transient BehaviourRules rules;
  private transient ValueState<SeriesMemory> memory;
  private transient LinkedHashMap<String, Boolean> used;
  private transient Counter evicted;
  private transient Counter setAside;

  SeriesOperator(
      BehaviourSource source,
      TownCalendar calendar,
      Models models,
      SerializableFunction<BehaviourModel, SeriesJudge> judges,
      int mostEntities) {
    super(models);
    this.source = source;
    this.calendar = calendar;
    this.judges = judges;
    this.mostEntities = mostEntities;
  }

  @Override
  SeriesJudge judgeBy(BehaviourModel model) {
    return judges.apply(model);
  }

  @Override
  public void open() throws Exception {
    super.open();
    rules = source.load();
    memory = getPartitionedState(new ValueStateDescriptor<>(SERIES, JobTypes.SERIES));
    used = new LinkedHashMap<>(64, 0.75f, true);
    evicted = getMetricGroup().counter("evictedEntities");
    setAside = getMetricGroup().counter("setAside");
    try (Stream<String> keys =
        this.<String>getKeyedStateBackend().getKeys(SERIES, VoidNamespace.INSTANCE)) {
      keys.sorted().forEach(key -> used.put(key, Boolean.TRUE));
    }
  }

  @Override
  public void processElement1(StreamRecord<Pane> element) throws Exception {
    Pane pane = element.getValue();
    BehaviourRule rule = rules.of(pane.rule(), pane.fingerprint());
    SeriesJudge judge = judge();
    if (rule == null || !rule.isSeries() || judge == null) {
      return; // the windows' operator counts panes of a rule that is gone
    }
    try {
      Optional<Window> window = EntityMemory.of(rule).onPane(pane, rule, calendar);
      if (window.isPresent()) {
        judge(window.get(), judge);
      }
    } catch (RuntimeException e) {
      setAside.inc();
      LOGGER.error("an hour of {} set aside: it could not be judged", rule.name(), e);
    }
    used.put(pane.key(), Boolean.TRUE);
    if (used.size() > mostEntities) {
      evict();
    }
  }

  private void judge(Window window, SeriesJudge judge) throws Exception {
    BehaviourRule rule = window.rule();
    SeriesMemory series = memory.value();
    if (series == null || !series.isOf(rule.fingerprint(), rule.features().size())) {
      series = judge.begin(window);
    }
    for (Alert alert : judge.judge(series, window)) {
      output.collect(new StreamRecord<>(alert, alert.lastSeen().toEpochMilli()));
    }
    memory.update(series);
  }

  private void evict() {
    Iterator<String> keys = used.keySet().iterator();
    String oldest = keys.next();
    keys.remove();
    setCurrentKey(oldest);
    memory.clear();
    evicted.inc();
  }
}
