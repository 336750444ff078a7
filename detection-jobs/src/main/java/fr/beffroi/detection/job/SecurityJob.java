package fr.beffroi.detection.job;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.flink.Operators;
import fr.beffroi.detection.flink.RuleSource;
import fr.beffroi.detection.flink.TallyOperator;
import fr.beffroi.detection.incident.Decision;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.store.HourlyCounts.HourlyCount;
import fr.beffroi.ingest.event.Event;
import java.time.ZoneId;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * How do events become alerts and incidents? One topology, in a unit test, in a town hall and on a
 * cluster; what differs is where events come from and where alerts and incidents go.
 *
 * <pre>
 * events ─┬─ count ── hourly counts
 *         ├─ match ─(group)─ correlate ───────┬─ alerts
 *         │          only where behaviour is switched on:
 *         ├─ panes ─(entity)─┬─ windows ──────┤
 *         │                  └─ series ───────┤
 *         └─ questions ─(machine)─ names ─────┤
 * models ──────(to windows, series, names)    └─(commune)─ incidents
 * decisions ───────────────────────────────────(commune)──┘
 * </pre>
 */
public final class SecurityJob {
  private final Source<Event, ?, ?> events;
  private final Source<Decision, ?, ?> decisions;
  private final Sink<Alert> alerts;
  private final Sink<Incident> incidents;
  private final @Nullable Sink<HourlyCount> counts;
  private final @Nullable Behaviour behaviour;

  /**
   * A job between these.
   *
   * @param counts where hourly counts go; null where nobody asks for any
   */
  public SecurityJob(
      Source<Event, ?, ?> events,
      Source<Decision, ?, ?> decisions,
      Sink<Alert> alerts,
      Sink<Incident> incidents,
      @Nullable Sink<HourlyCount> counts) {
    this(events, decisions, alerts, incidents, counts, null);
  }

  /**
   * A job between these that judges behaviour too.
   *
   * @param counts where hourly counts go; null where nobody asks for any
   * @param behaviour by which models; null for none of its operators
   */
  public SecurityJob(
      Source<Event, ?, ?> events,
      Source<Decision, ?, ?> decisions,
      Sink<Alert> alerts,
      Sink<Incident> incidents,
      @Nullable Sink<HourlyCount> counts,
      @Nullable Behaviour behaviour) {
    this.events = events;
    this.decisions = decisions;
    this.alerts = alerts;
    this.incidents = incidents;
    this.counts = counts;
    this.behaviour = behaviour;
  }

  /**
   * Lays the job out in an environment; the caller starts it.
   *
   * @param zone says when a commune's day begins
   */
  public void layOut(StreamExecutionEnvironment environment, RuleSource rules, ZoneId zone) {
    Operators operators = new Operators(rules, zone);
    DataStream<Event> read = operators.events(environment, events);
    if (counts != null) {
      TallyOperator.count(read).sinkTo(counts).name("count store").uid("count-store");
    }
    DataStream<Alert> named = operators.correlate(operators.match(read));
    DataStream<Alert> found =
        behaviour == null ? named : named.union(behaviour.alerts(environment, read));
    found.sinkTo(alerts).name("alerts").uid("alerts");
    operators
        .incidents(found, operators.decisions(environment, decisions))
        .sinkTo(incidents)
        .name("incident store")
        .uid("incident-store");
  }
}
