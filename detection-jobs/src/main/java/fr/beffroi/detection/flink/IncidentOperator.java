package fr.beffroi.detection.flink;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.incident.Decision;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.incident.IncidentDesk;
import fr.beffroi.detection.incident.IncidentMemory;
import fr.beffroi.detection.incident.Untold;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wraps the incident desk: a commune's alerts and decisions come in, its incidents go out.
 *
 * <p>What an alert changes is told at once, and what the alerts of the next moment change after
 * that moment: one of a thousand texts of a growing incident is read. Whatever still waits at a
 * checkpoint is told again after it is restored, by the timer in it.
 */
@SuppressWarnings("NullAway.Init") // Flink calls open() first
final class IncidentOperator extends KeyedCoProcessFunction<String, Alert, Decision, Incident> {
  private static final Logger LOGGER = LoggerFactory.getLogger(IncidentOperator.class);

  /** What is over is said so at the next ten minutes. */
  private static final long EVERY = 600_000;

  private static final long MOMENT = 100;

  private final RuleSource rules;
  private final ZoneId zone;
  private transient IncidentDesk desk;
  private transient ValueState<IncidentMemory> memory;
  private transient Map<String, Waiting> waiting;

  /** What of one commune waits for the end of the moment, if one runs. */
  private static final class Waiting {
    private final Untold untold;
    private boolean runs;

    Waiting(Untold untold) {
      this.untold = untold;
    }
  }

  IncidentOperator(RuleSource rules, ZoneId zone) {
    this.rules = rules;
    this.zone = zone;
  }

  @Override
  public void open(OpenContext context) {
    waiting = new HashMap<>();
    desk = new IncidentDesk(rules.playbook(), commune -> zone);
    memory = getRuntimeContext().getState(new ValueStateDescriptor<>("incidents", JobTypes.DESK));
  }

  @Override
  public void processElement1(Alert alert, Context context, Collector<Incident> out)
      throws Exception {
    IncidentMemory commune = remembered(context.timerService());
    Waiting waits = waiting(context.getCurrentKey(), commune);
    try {
      desk.take(commune, alert, waits.untold);
      memory.update(commune);
      if (!waits.runs || waits.untold.isUrgent()) {
        tell(commune, waits, context.timerService(), out);
      }
    } catch (RuntimeException e) {
      LOGGER.error("alert {} set aside: it has no incident", alert.id(), e);
    }
  }

  @Override
  public void processElement2(Decision decision, Context context, Collector<Incident> out)
      throws Exception {
    IncidentMemory commune = remembered(context.timerService());
    try {
      emit(desk.onDecision(commune, decision), commune, out);
    } catch (RuntimeException e) {
      LOGGER.error("decision {} set aside", decision.id(), e);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Incident> out)
      throws Exception {
    IncidentMemory commune = memory.value();
    if (commune == null) {
      return;
    }
    if (context.timeDomain() == TimeDomain.PROCESSING_TIME) {
      Waiting waits = waiting(context.getCurrentKey(), commune);
      waits.runs = false;
      tell(commune, waits, context.timerService(), out);
      return;
    }
    long watermark = context.timerService().currentWatermark();
    emit(desk.onTime(commune, Math.max(timestamp, watermark)), commune, out);
    wake(context.timerService());
  }

  private Waiting waiting(String key, IncidentMemory commune) {
    return waiting.computeIfAbsent(key, first -> new Waiting(Untold.everyOpen(commune)));
  }

  /** Tells what waits, if anything, and begins a moment in which nothing is told. */
  private void tell(
      IncidentMemory commune, Waiting waits, TimerService timers, Collector<Incident> out) {
    if (waits.untold.isEmpty()) {
      return;
    }
    desk.tell(commune, waits.untold).forEach(out::collect);
    if (!waits.runs) {
      waits.runs = true;
      timers.registerProcessingTimeTimer(timers.currentProcessingTime() + MOMENT);
    }
  }

  private IncidentMemory remembered(TimerService timers) throws Exception {
    IncidentMemory known = memory.value();
    if (known != null) {
      return known;
    }
    wake(timers);
    return new IncidentMemory();
  }

  /** At whole ten minutes, wherever a reading began. */
  private static void wake(TimerService timers) {
    long watermark = Math.max(timers.currentWatermark(), 0);
    if (watermark < Long.MAX_VALUE - EVERY) {
      timers.registerEventTimeTimer(watermark - watermark % EVERY + EVERY);
    }
  }

  private void emit(List<Incident> incidents, IncidentMemory commune, Collector<Incident> out)
      throws Exception {
    memory.update(commune);
    incidents.forEach(out::collect);
  }
}
