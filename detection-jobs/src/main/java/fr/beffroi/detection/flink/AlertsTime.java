package fr.beffroi.detection.flink;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.incident.Decision;
import fr.beffroi.detection.incident.Incident;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;

/**
 * Runs the incident operator in the time of its alerts alone.
 *
 * <p>Flink takes the earlier of two inputs' watermarks. When that of the decisions arrives follows
 * the machine's clock, and with it would the end of a quiet incident: two readings of one archive
 * would not give the same incidents.
 */
@SuppressWarnings("try") // close() may be interrupted: it is Flink that declares it
final class AlertsTime extends KeyedCoProcessOperator<String, Alert, Decision, Incident> {
  AlertsTime(IncidentOperator incidents) {
    super(incidents);
  }

  @Override
  public void processWatermark1(Watermark ofAlerts) throws Exception {
    processWatermark(ofAlerts);
  }

  @Override
  public void processWatermark2(Watermark ofDecisions) {
    // People need not decide for time to pass, nor does time pass when they do.
  }
}
