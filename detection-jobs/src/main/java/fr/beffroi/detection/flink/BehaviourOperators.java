package fr.beffroi.detection.flink;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.behaviour.feature.Pane;
import fr.beffroi.detection.behaviour.feature.TownCalendar;
import fr.beffroi.detection.behaviour.feature.WindowJudge;
import fr.beffroi.ingest.event.Event;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.util.function.SerializableSupplier;

/**
 * Which operators make alerts of behaviour, with which uid? As in {@link Operators}, a uid never
 * changes.
 *
 * <pre>
 * events ── panes ─(entity)─ windows ── alerts
 * </pre>
 */
public final class BehaviourOperators {
  /**
   * Entities that are remembered at once, by rule. The sample commune has 19,732 after its month,
   * of 382 bytes each in a checkpoint and 1.5 KB in memory.
   */
  private static final int MOST_ENTITIES = 30_000;

  private final BehaviourSource rules;
  private final TownCalendar calendar;

  public BehaviourOperators(BehaviourSource rules, TownCalendar calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  /** What everybody did, in panes. One reader gives the events of a commune. */
  public DataStream<Pane> panes(DataStream<Event> events) {
    return events.transform("panes", JobTypes.PANE, new PaneOperator(rules)).uid("panes");
  }

  /**
   * Alerts of windows that are out of the usual.
   *
   * @param judges makes the judge where the job runs
   */
  public DataStream<Alert> judge(DataStream<Pane> panes, SerializableSupplier<WindowJudge> judges) {
    return byEntity(panes)
        .transform(
            "windows", JobTypes.ALERT, new WindowOperator(rules, calendar, judges, MOST_ENTITIES))
        .uid("windows");
  }

  /** In one task without bytes in between, where there is one of each; see {@link Operators}. */
  private static KeyedStream<Pane, String> byEntity(DataStream<Pane> panes) {
    return panes.getParallelism() == 1 && panes.getExecutionEnvironment().getParallelism() == 1
        ? DataStreamUtils.reinterpretAsKeyedStream(panes, Pane::key, Types.STRING)
        : panes.keyBy(Pane::key, Types.STRING);
  }
}
