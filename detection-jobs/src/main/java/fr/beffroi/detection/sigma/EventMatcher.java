package fr.beffroi.detection.sigma;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.sigma.condition.EventView;
import fr.beffroi.detection.sigma.condition.Explanation;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rules match an event, and which groups must hear of it? Pure and deterministic; keeps
 * buffers, so that each thread has its own.
 */
public final class EventMatcher {
  /** The dataset of a collector's signs of life. */
  public static final String TICK = "beffroi.tick";

  /** A clock that runs ahead moves no window further than this (see "Time" in the architecture). */
  private static final long MOST_AHEAD_MILLIS = 5 * 60 * 1000L;

  /** Logsources come from formats and are few; those of JSON lines are anyone's. */
  private static final int MOST_ROUTES = 1024;

  private static final Comparator<DetectionRule> BY_NUMBER =
      Comparator.comparingInt(DetectionRule::number);

  private final Ruleset rules;
  private final HitGrouper grouper;
  private final Map<Logsource, Route> routes = new HashMap<>();
  private final EventView view;
  private final BitSet marks = new BitSet();
  private final List<DetectionRule> matched = new ArrayList<>();

  public EventMatcher(Ruleset rules) {
    this.rules = rules;
    this.grouper = new HitGrouper(rules);
    this.view = new EventView(rules.fields());
  }

  /** One hit for each group that some matching rule puts the event into; mostly none. */
  public List<Hit> onEvent(Event event) {
    match(event);
    boolean tick = TICK.equals(event.get(Fields.EVENT_DATASET));
    if (matched.isEmpty() && !tick) {
      return List.of();
    }
    return grouper.hits(event, view, matched, tick);
  }

  /** The detections that match, those that only serve correlations among them. */
  public List<DetectionRule> matching(Event event) {
    match(event);
    return List.copyOf(matched);
  }

  /** Why the rule matches the event or not; the logsource is the first part. */
  public Explanation explain(DetectionRule rule, Event event) {
    view.of(event);
    Logsource tagged = AiUse.of(event);
    boolean asked = rule.asks(event.logsource()) || (tagged != null && rule.asks(tagged));
    Explanation logsource =
        new Explanation(
            "logsource " + rule.logsource(),
            asked,
            "logsource",
            List.of(event.logsource().toString()),
            List.of());
    Explanation detection = rule.condition().explain(view);
    return new Explanation(
        rule.header().name(),
        asked && detection.matched(),
        null,
        List.of(),
        List.of(logsource, detection));
  }

  /** Rules that matched an event which lacks a field of their group-by, since the start. */
  public long ungrouped() {
    return grouper.ungrouped();
  }

  private void match(Event event) {
    matched.clear();
    route(event.logsource()).match(view.of(event), marks, matched);
    Logsource tagged = AiUse.of(event);
    if (tagged != null) {
      route(tagged).match(view, marks, matched);
      matched.sort(BY_NUMBER);
    }
  }

  private Route route(Logsource logsource) {
    Route route = routes.get(logsource);
    if (route == null) {
      if (routes.size() >= MOST_ROUTES) {
        routes.clear();
      }
      route = Route.of(rules.detections(), logsource);
      routes.put(logsource, route);
    }
    return route;
  }

  /** The time that windows go by: the line's own, but not from the future. */
  public static long time(Event event) {
    long received = event.received().toEpochMilli();
    return Math.min(millis(event), received + MOST_AHEAD_MILLIS);
  }

  private static long millis(Event event) {
    try {
      return event.timestamp().toEpochMilli();
    } catch (ArithmeticException e) {
      // A year that milliseconds cannot count: the line's time says nothing.
      return event.received().toEpochMilli();
    }
  }

  /** What the event tells of whether somebody should look at it. */
  public static Alert.Traits traits(Event event) {
    boolean inside =
        event.get(Fields.SOURCE_IP) == null || "internal".equals(event.get(Fields.SOURCE_ZONE));
    return new Alert.Traits(
        inside,
        "success".equals(event.get(Fields.EVENT_OUTCOME)),
        "known".equals(event.get(Fields.USER_KIND)));
  }
}
