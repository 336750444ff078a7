package fr.beffroi.detection.flink;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.incident.Decision;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.sigma.Hit;
import fr.beffroi.ingest.event.Event;
import java.time.ZoneId;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Which operators make the job, with which uid? A uid never changes: state is found again by it
 * after an upgrade.
 */
public final class Operators {
  /** Groups that are remembered at once; about 500 bytes each. */
  private static final int MOST_GROUPS = 200_000;

  private final RuleSource rules;
  private final ZoneId zone;

  public Operators(RuleSource rules, ZoneId zone) {
    this.rules = rules;
    this.zone = zone;
  }

  public DataStream<Event> events(
      StreamExecutionEnvironment environment, Source<Event, ?, ?> source) {
    return environment
        .fromSource(
            source,
            WatermarkStrategy.noWatermarks(), // the source gives them, with its place
            "events",
            JobTypes.EVENT)
        .uid("events");
  }

  public DataStream<Decision> decisions(
      StreamExecutionEnvironment environment, Source<Decision, ?, ?> source) {
    return environment
        .fromSource(source, WatermarkStrategy.noWatermarks(), "decisions", JobTypes.DECISION)
        .uid("decisions");
  }

  public DataStream<Hit> match(DataStream<Event> events) {
    return events.transform("match", JobTypes.HIT, new MatchOperator(rules)).uid("match");
  }

  public DataStream<Alert> correlate(DataStream<Hit> hits) {
    return byGroup(hits)
        .transform("correlate", JobTypes.ALERT, new CorrelateOperator(rules, MOST_GROUPS))
        .uid("correlate");
  }

  /**
   * One task holds all groups where there is one of each: hits then go from call to call, without
   * bytes and a second thread in between. State and uids are the same either way.
   */
  private static KeyedStream<Hit, String> byGroup(DataStream<Hit> hits) {
    return hits.getParallelism() == 1 && hits.getExecutionEnvironment().getParallelism() == 1
        ? DataStreamUtils.reinterpretAsKeyedStream(hits, Hit::key, Types.STRING)
        : hits.keyBy(Hit::key, Types.STRING);
  }

  public DataStream<Incident> incidents(DataStream<Alert> alerts, DataStream<Decision> decisions) {
    return alerts
        .keyBy(Alert::commune, Types.STRING)
        .connect(decisions.keyBy(Decision::commune, Types.STRING))
        .transform(
            "incidents", JobTypes.INCIDENT, new AlertsTime(new IncidentOperator(rules, zone)))
        .uid("incidents");
  }
}
