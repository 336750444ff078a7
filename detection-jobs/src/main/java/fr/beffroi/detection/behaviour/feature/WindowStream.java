package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.ingest.event.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Which windows do these events make, without a job: for training from the archive, for tests, for
 * an explanation? The same panes, memories and numbers as in service; of too many entities the
 * longest unused is forgotten, and counted.
 */
public final class WindowStream {
  private static final int MOST_ENTITIES = 50_000;

  private final BehaviourRules rules;
  private final TownCalendar calendar;
  private final BiConsumer<EntityMemory, Window> judged;
  private final Consumer<Alert> alerts;
  private final PaneMaker maker;
  private final Map<String, EntityMemory> entities =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, EntityMemory> eldest) {
          boolean leaves = size() > MOST_ENTITIES;
          if (leaves) {
            forgotten++;
            eldest.getValue().endOutbreak().ifPresent(alerts);
          }
          return leaves;
        }
      };
  private long forgotten;

  /**
   * A stream that has seen nothing.
   *
   * @param learns whether a window is learnt as usual for the windows after it
   */
  public WindowStream(BehaviourRules rules, TownCalendar calendar, Predicate<Window> learns) {
    this(
        rules,
        calendar,
        (entity, window) -> {
          if (learns.test(window)) {
            entity.learn(window, calendar);
          }
        },
        alert -> {});
  }

  /**
   * A stream that is judged, as the job's is.
   *
   * @param alerts takes each alert as it begins, grows and ends; the last ones at the end of input
   */
  public WindowStream(
      BehaviourRules rules, TownCalendar calendar, WindowJudge judge, Consumer<Alert> alerts) {
    this(
        rules,
        calendar,
        (entity, window) -> entity.onJudged(window, judge.judge(window), calendar).forEach(alerts),
        alerts);
  }

  private WindowStream(
      BehaviourRules rules,
      TownCalendar calendar,
      BiConsumer<EntityMemory, Window> judged,
      Consumer<Alert> alerts) {
    this.rules = rules;
    this.calendar = calendar;
    this.judged = judged;
    this.alerts = alerts;
    this.maker = new PaneMaker(rules);
  }

  /** Measures an event; gives the windows that are complete now. */
  public List<Window> onEvent(Event event) {
    return windows(maker.onEvent(event));
  }

  /** The windows of what is open, where no more will come. */
  public List<Window> endOfInput() {
    List<Window> last = windows(maker.endOfInput());
    entities.values().forEach(entity -> entity.endOutbreak().ifPresent(alerts));
    return last;
  }

  private List<Window> windows(List<Pane> panes) {
    if (panes.isEmpty()) {
      return List.of();
    }
    List<Window> windows = new ArrayList<>();
    for (Pane pane : panes) {
      BehaviourRule rule = rules.of(pane.rule(), pane.fingerprint());
      if (rule != null) {
        take(pane, rule, windows);
      }
    }
    return windows;
  }

  private void take(Pane pane, BehaviourRule rule, List<Window> windows) {
    EntityMemory entity = entities.computeIfAbsent(pane.key(), first -> EntityMemory.of(rule));
    entity
        .onPane(pane, rule, calendar)
        .ifPresent(
            window -> {
              windows.add(window);
              judged.accept(entity, window);
            });
  }

  /** Entities that were forgotten for want of room. */
  public long forgotten() {
    return forgotten;
  }

  /** Events, by rule, that came after their pane had closed. */
  public long late() {
    return maker.late();
  }
}
