package fr.beffroi.detection.flink;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.sigma.Hit;
import fr.beffroi.detection.sigma.correlation.Correlator;
import fr.beffroi.detection.sigma.correlation.GroupMemory;
import fr.beffroi.detection.sigma.correlation.Step;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wraps correlation: a hit comes in with its group's memory, alerts go out.
 *
 * <p>The number of groups is capped: beyond it, a group that was not used for long ends what it has
 * open and is forgotten, and that is counted. Use is noted again only after a quarter as many hits
 * as there may be groups: no group goes that one of the last three quarters of them used. A {@code
 * KeyedProcessFunction} could not reach another key's state.
 */
@SuppressWarnings({"try", "NullAway.Init"}) // Flink declares close(), and calls open() first
final class CorrelateOperator extends AbstractStreamOperator<Alert>
    implements OneInputStreamOperator<Hit, Alert>, Triggerable<String, VoidNamespace> {
  private static final Logger LOGGER = LoggerFactory.getLogger(CorrelateOperator.class);
  private static final String GROUPS = "groups";

  private final RuleSource rules;
  private final int mostGroups;
  private transient Correlator correlator;
  private transient ValueState<GroupMemory> memory;
  private transient InternalTimerService<VoidNamespace> timers;
  private transient LinkedHashMap<String, Boolean> used;
  private transient long hits;
  private transient Counter evicted;
  private transient Counter setAside;

  CorrelateOperator(RuleSource rules, int mostGroups) {
    this.rules = rules;
    this.mostGroups = mostGroups;
  }

  @Override
  public void open() throws Exception {
    super.open();
    correlator = new Correlator(rules.load());
    memory = getPartitionedState(new ValueStateDescriptor<>(GROUPS, JobTypes.GROUP));
    timers = getInternalTimerService("cleaning", VoidNamespaceSerializer.INSTANCE, this);
    used = new LinkedHashMap<>(1024, 0.75f, true);
    evicted = getMetricGroup().counter("evictedGroups");
    setAside = getMetricGroup().counter("setAside");
    try (Stream<String> keys =
        this.<String>getKeyedStateBackend().getKeys(GROUPS, VoidNamespace.INSTANCE)) {
      keys.sorted().forEach(key -> used.put(key, Boolean.TRUE));
    }
  }

  @Override
  public void processElement(StreamRecord<Hit> element) throws Exception {
    Hit hit = element.getValue();
    Step step;
    try {
      step = correlator.onHit(memory.value(), hit);
    } catch (RuntimeException e) {
      setAside.inc();
      LOGGER.error("event {} set aside: its group could not be judged", hit.eventId(), e);
      return;
    }
    apply(step);
    GroupMemory group = step.memory();
    if (group != null && group.isUseToNote(hits++, mostGroups / 4)) {
      used.put(hit.key(), Boolean.TRUE);
      if (used.size() > mostGroups) {
        evictOldest();
      }
    }
  }

  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> due) throws Exception {
    GroupMemory group = memory.value();
    if (group == null) {
      return;
    }
    Step step = correlator.onTime(group, timers.currentWatermark());
    apply(step);
    if (step.memory() == null) {
      used.remove(due.getKey());
    }
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> due) {
    // No timer is set on the machine's clock.
  }

  private void apply(Step step) throws Exception {
    emit(step);
    memory.update(step.memory());
    if (step.nextTimer() != Long.MAX_VALUE) {
      timers.registerEventTimeTimer(VoidNamespace.INSTANCE, step.nextTimer());
    }
  }

  private void emit(Step step) {
    for (Alert alert : step.alerts()) {
      output.collect(new StreamRecord<>(alert, alert.lastSeen().toEpochMilli()));
    }
  }

  private void evictOldest() throws Exception {
    Iterator<String> keys = used.keySet().iterator();
    String oldest = keys.next();
    keys.remove();
    setCurrentKey(oldest);
    evicted.inc();
    GroupMemory group = memory.value();
    if (group != null) {
      long timer = group.timer();
      emit(correlator.onTime(group, Long.MAX_VALUE));
      if (timer != Long.MAX_VALUE) {
        timers.deleteEventTimeTimer(VoidNamespace.INSTANCE, timer);
      }
    }
    memory.clear();
  }
}
