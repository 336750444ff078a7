package fr.beffroi.detection.flink;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.names.ClientMemory;
import fr.beffroi.detection.behaviour.names.NameWatch;
import fr.beffroi.detection.behaviour.names.Question;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.function.SerializableFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wraps the watch over names: a question comes in, the alerts that it opens, changes or ends go
 * out.
 *
 * <p>The number of machines is capped; who leaves is counted, its episodes ended first. Each
 * machine has one timer at a time: for the end of its episodes, else for its being forgotten. Where
 * the model in force knows no names nobody judges, and what was remembered goes at its next timer:
 * what was open is left to the end of its incident.
 */
@SuppressWarnings({"try", "NullAway.Init"}) // Flink declares close(), and calls open() first
final class NameOperator extends JudgingOperator<Question, Alert, NameWatch>
    implements Triggerable<String, VoidNamespace> {
  private static final Logger LOGGER = LoggerFactory.getLogger(NameOperator.class);
  private static final String CLIENTS = "clients";

  /** Timers lie at such steps, so that few are asked at once and many at a time. */
  private static final long STEP = Duration.ofMinutes(10).toMillis();

  private final SerializableFunction<BehaviourModel, @Nullable NameWatch> watches;
  private final int mostClients;
  private transient ValueState<ClientMemory> memory;
  private transient InternalTimerService<VoidNamespace> timers;
  private transient Acquaintances known;
  private transient Counter evicted;
  private transient Counter setAside;

  NameOperator(
      Models models,
      SerializableFunction<BehaviourModel, @Nullable NameWatch> watches,
      int mostClients) {
    super(models);
    this.watches = watches;
    this.mostClients = mostClients;
  }

  @Override
  @Nullable NameWatch judgeBy(BehaviourModel model) {
    return watches.apply(model);
  }

  @Override
  public void open() throws Exception {
    super.open();
    memory = getPartitionedState(new ValueStateDescriptor<>(CLIENTS, JobTypes.CLIENT));
    timers = getInternalTimerService("cleaning", VoidNamespaceSerializer.INSTANCE, this);
    known = new Acquaintances(mostClients);
    evicted = getMetricGroup().counter("evictedClients");
    setAside = getMetricGroup().counter("setAside");
    try (Stream<String> keys =
        this.<String>getKeyedStateBackend().getKeys(CLIENTS, VoidNamespace.INSTANCE)) {
      for (String key : keys.sorted().toList()) {
        setCurrentKey(key);
        ClientMemory client = memory.value();
        known.use(key, client != null && client.isSettled());
      }
    }
  }

  @Override
  public void processElement1(StreamRecord<Question> element) throws Exception {
    NameWatch watch = judge();
    if (watch == null) {
      return;
    }
    Question question = element.getValue();
    ClientMemory client = memory.value();
    if (client == null) {
      client = ClientMemory.of(question);
    }
    try {
      tell(watch.onQuestion(client, question));
    } catch (RuntimeException e) {
      // One question must not stop the others: it stays in the archive under its position.
      setAside.inc();
      LOGGER.error("{} set aside: its name could not be judged", question, e);
    }
    setTimer(client);
    memory.update(client);
    known.use(question.key(), client.isSettled());
    if (known.isTooMany()) {
      evict(known.leaving());
    }
  }

  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> due) throws Exception {
    ClientMemory client = memory.value();
    if (client == null || client.timer() != due.getTimestamp()) {
      return;
    }
    NameWatch watch = judge();
    if (watch != null) {
      tell(watch.onTime(client, timers.currentWatermark()));
    }
    if (watch == null || client.isForgotten(timers.currentWatermark())) {
      memory.clear();
      known.forget(due.getKey());
      return;
    }
    client.timer(Long.MAX_VALUE);
    setTimer(client);
    memory.update(client);
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> due) {
    // No timer is set on the machine's clock.
  }

  /** A timer that is due too early asks again; one that is due too late is brought forward. */
  private void setTimer(ClientMemory client) {
    long due = client.due();
    long at = due - Math.floorMod(due, STEP) + STEP;
    if (at >= client.timer()) {
      return;
    }
    deleteTimer(client);
    client.timer(at);
    timers.registerEventTimeTimer(VoidNamespace.INSTANCE, at);
  }

  private void deleteTimer(ClientMemory client) {
    if (client.timer() != Long.MAX_VALUE) {
      timers.deleteEventTimeTimer(VoidNamespace.INSTANCE, client.timer());
    }
  }

  private void evict(String key) throws Exception {
    setCurrentKey(key);
    evicted.inc();
    ClientMemory client = memory.value();
    if (client != null) {
      NameWatch watch = judge();
      if (watch != null) {
        tell(watch.onTime(client, Long.MAX_VALUE));
      }
      deleteTimer(client);
    }
    memory.clear();
  }

  private void tell(List<Alert> alerts) {
    for (Alert alert : alerts) {
      output.collect(new StreamRecord<>(alert, alert.lastSeen().toEpochMilli()));
    }
  }
}
