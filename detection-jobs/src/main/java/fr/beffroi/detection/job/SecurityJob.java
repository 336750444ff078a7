package fr.beffroi.detection.job;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.flink.Operators;
import fr.beffroi.detection.flink.RuleSource;
import fr.beffroi.detection.incident.Decision;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.ingest.event.Event;
import java.time.ZoneId;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * How do events become alerts and incidents? One topology, in a unit test, in a town hall and on a
 * cluster; what differs is where events come from and where alerts and incidents go.
 *
 * <pre>
 * events ─ match ─(group)─ correlate ─┬─ alerts
 *                                     └─(commune)─ incidents
 * decisions ────────────────(commune)──────┘
 * </pre>
 */
public final class SecurityJob {
  private final Source<Event, ?, ?> events;
  private final Source<Decision, ?, ?> decisions;
  private final Sink<Alert> alerts;
  private final Sink<Incident> incidents;

  public SecurityJob(
      Source<Event, ?, ?> events,
      Source<Decision, ?, ?> decisions,
      Sink<Alert> alerts,
      Sink<Incident> incidents) {
    this.events = events;
    this.decisions = decisions;
    this.alerts = alerts;
    this.incidents = incidents;
  }

  /**
   * Lays the job out in an environment; the caller starts it.
   *
   * @param zone says when a commune's day begins
   */
  public void layOut(StreamExecutionEnvironment environment, RuleSource rules, ZoneId zone) {
    Operators operators = new Operators(rules, zone);
    DataStream<Alert> found =
        operators.correlate(operators.match(operators.events(environment, events)));
    found.sinkTo(alerts).name("alerts").uid("alerts");
    operators
        .incidents(found, operators.decisions(environment, decisions))
        .sinkTo(incidents)
        .name("incident store")
        .uid("incident-store");
  }
}
