package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.detection.alert.Alert;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What did one entity do in a window of time, in numbers, and what is usual for it then? What a
 * model judges. Immutable.
 */
public final class Window {
  private final BehaviourRule rule;
  private final String commune;
  private final String entity;
  private final Instant end;
  private final Slot slot;
  private final double[] values;
  private final long events;

  /** By pane; put together only for what is told. */
  private final List<Traces> traces;

  private final @Nullable Usual[] usual;

  Window(
      BehaviourRule rule,
      String commune,
      String entity,
      Instant end,
      Slot slot,
      double[] values,
      long events,
      List<Traces> traces,
      @Nullable Usual[] usual) {
    this.rule = rule;
    this.commune = commune;
    this.entity = entity;
    this.end = end;
    this.slot = slot;
    this.values = values.clone();
    this.events = events;
    this.traces = List.copyOf(traces);
    this.usual = usual.clone();
  }

  public BehaviourRule rule() {
    return rule;
  }

  public String commune() {
    return commune;
  }

  /** Whose behaviour it is; of the kind that the rule names. */
  public String entity() {
    return entity;
  }

  /** The window's first instant. */
  public Instant start() {
    return end.minus(rule.window());
  }

  /** The first instant after the window. */
  public Instant end() {
    return end;
  }

  /** Which part of which kind of day it ends in. */
  public Slot slot() {
    return slot;
  }

  /** One number for each feature of the rule, in its order; NaN where it is not known. */
  public double[] values() {
    return values.clone();
  }

  /** The value of one feature, NaN where it is not known: a share of nothing, too few intervals. */
  public double value(int feature) {
    return values[feature];
  }

  /** Events in the window; at least the rule's minimum. */
  public long events() {
    return events;
  }

  /** What all of its events share. */
  public Traces traces() {
    return Traces.of(traces);
  }

  /** Positions of events spread over the window, at most {@link Alert#MOST_EVIDENCE}. */
  public List<String> evidence() {
    return Outbreak.ends(
        traces.stream().flatMap(pane -> pane.positions().stream()).distinct().toList());
  }

  /** What is usual of one feature for this entity at such times; null where nothing is known. */
  public @Nullable Usual usual(int feature) {
    return usual[feature];
  }

  /**
   * What names this window in every run: one that was closed in parts is judged again under the
   * same name.
   */
  public String key() {
    return commune + '\u001F' + rule.id() + '\u001F' + entity + '\u001F' + end.toEpochMilli();
  }

  /** For messages: nothing of whose it is. */
  @Override
  public String toString() {
    return "Window[" + rule.name() + ", " + end + ", " + events + " events]";
  }
}
