package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.sigma.EventMatcher;
import fr.beffroi.detection.sigma.Hit;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.ingest.event.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Flink does, in twenty lines: one memory a key, and what comes out. */
public final class Groups {
  private final EventMatcher matcher;
  private final Correlator correlator;
  private final Map<String, GroupMemory> memories = new LinkedHashMap<>();
  private final List<Alert> emitted = new ArrayList<>();
  private int late;

  public Groups(Ruleset rules) {
    this.matcher = new EventMatcher(rules);
    this.correlator = new Correlator(rules);
  }

  public Groups on(Event event) {
    for (Hit hit : matcher.onEvent(event)) {
      keep(hit.key(), correlator.onHit(memories.get(hit.key()), hit));
    }
    return this;
  }

  public Groups onTime(long watermark) {
    for (String key : List.copyOf(memories.keySet())) {
      keep(key, correlator.onTime(memories.get(key), watermark));
    }
    return this;
  }

  private void keep(String key, Step step) {
    emitted.addAll(step.alerts());
    late += step.late();
    if (step.memory() == null) {
      memories.remove(key);
    } else {
      memories.put(key, step.memory());
    }
  }

  /** Every memory through its bytes, as a checkpoint does. */
  Groups restart() {
    memories.replaceAll((key, memory) -> memory.copy());
    return this;
  }

  public Groups end() {
    return onTime(Long.MAX_VALUE);
  }

  Map<String, GroupMemory> memories() {
    return memories;
  }

  List<Alert> emitted() {
    return emitted;
  }

  int late() {
    return late;
  }

  /** The last word on each alert, in the order in which they opened. */
  public List<Alert> alerts() {
    Map<String, Alert> last = new LinkedHashMap<>();
    emitted.forEach(alert -> last.put(alert.id(), alert));
    return List.copyOf(last.values());
  }
}
