package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.ingest.event.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Predicate<Window> learns;
  private final PaneMaker maker;
  private final Map<String, EntityMemory> entities =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, EntityMemory> eldest) {
          boolean leaves = size() > MOST_ENTITIES;
          forgotten += leaves ? 1 : 0;
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
    this.rules = rules;
    this.calendar = calendar;
    this.learns = learns;
    this.maker = new PaneMaker(rules);
  }

  /** Measures an event; gives the windows that are complete now. */
  public List<Window> onEvent(Event event) {
    return windows(maker.onEvent(event));
  }

  /** The windows of what is open, where no more will come. */
  public List<Window> endOfInput() {
    return windows(maker.endOfInput());
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
              if (learns.test(window)) {
                entity.learn(window, calendar);
              }
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
