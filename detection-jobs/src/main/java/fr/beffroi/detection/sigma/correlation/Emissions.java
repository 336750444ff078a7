package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.alert.Alert;
import java.util.ArrayList;
import java.util.List;

/** What came out of one step so far. */
final class Emissions {
  private final List<Alert> alerts = new ArrayList<>(2);
  private int late;

  void add(Alert alert) {
    alerts.add(alert);
  }

  void countLate() {
    late++;
  }

  List<Alert> alerts() {
    return alerts;
  }

  int late() {
    return late;
  }
}
