package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.detection.alert.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one entity for one rule: its last panes, its hours, and what is usual?
 * Belongs to one key and is changed in place.
 *
 * <p>Bounded, in bytes of {@link EntityMemoryCodec}: 180 for the hours, some ninety for each slot
 * of the calendar in which the entity was active (36 at most) with eight features, and panes of 100
 * to 1,800 bytes, as many as fit a window. With the shipped rules 14,000 at the very worst, 5,500
 * where each pane has few values, 2,000 after a first hour: the tests hold them to that.
 */
public final class EntityMemory {
  private final String rule;
  private final long fingerprint;

  /** By rising start; a window's at most. */
  private final List<Pane> panes;

  private final @Nullable HourHabit hours;
  private final Customs customs;

  /** What is told of it and not over. */
  private @Nullable Outbreak outbreak;

  /** When the caller may forget it, or Long.MAX_VALUE; the caller's to set. */
  private long timer = Long.MAX_VALUE;

  EntityMemory(
      String rule, long fingerprint, List<Pane> panes, @Nullable HourHabit hours, Customs customs) {
    this.rule = rule;
    this.fingerprint = fingerprint;
    this.panes = new ArrayList<>(panes);
    this.hours = hours;
    this.customs = customs;
  }

  /** Of an entity that was not seen before. */
  public static EntityMemory of(BehaviourRule rule) {
    return new EntityMemory(
        rule.id(),
        rule.fingerprint(),
        List.of(),
        rule.hasHourHabit() ? new HourHabit() : null,
        new Customs(rule.features().size()));
  }

  /** Whether it was kept under the rule as it is now; else nothing of it can be used. */
  public boolean isOf(BehaviourRule now) {
    return rule.equals(now.id()) && fingerprint == now.fingerprint();
  }

  String rule() {
    return rule;
  }

  long fingerprint() {
    return fingerprint;
  }

  List<Pane> panes() {
    return panes;
  }

  @Nullable HourHabit hours() {
    return hours;
  }

  Customs customs() {
    return customs;
  }

  @Nullable Outbreak outbreak() {
    return outbreak;
  }

  void outbreak(@Nullable Outbreak open) {
    outbreak = open;
  }

  /** When the last pane begins, in milliseconds since 1970; Long.MIN_VALUE before the first. */
  public long lastSeen() {
    return panes.isEmpty() ? Long.MIN_VALUE : panes.get(panes.size() - 1).start();
  }

  /** Whether it is known from days enough to have habits that are worth keeping. */
  public boolean isSettled() {
    return customs.days() >= Customs.DAYS_OF_HABIT;
  }

  public long timer() {
    return timer;
  }

  public void timer(long millis) {
    timer = millis;
  }

  /**
   * Takes in a pane that closed; gives the window that ends with it, where it has events enough to
   * be judged. A pane that comes in parts gives its window each time, with all that is known by
   * then; one that is older than the last window gives none.
   *
   * @throws IllegalArgumentException where the pane is another entity's, or measured otherwise
   */
  public Optional<Window> onPane(Pane pane, BehaviourRule of, TownCalendar calendar) {
    if (!isOf(of) || !of.id().equals(pane.rule()) || fingerprint != pane.fingerprint()) {
      throw new IllegalArgumentException("a pane of another rule");
    }
    long newest = panes.isEmpty() ? pane.start() : panes.get(panes.size() - 1).start();
    if (pane.start() <= newest - of.window().toMillis()) {
      return Optional.empty();
    }
    insert(pane);
    long end = Math.max(newest, pane.start()) + of.pane().toMillis();
    leaveBehind(end - of.window().toMillis());
    if (pane.start() < newest) {
      return Optional.empty();
    }
    Optional<Window> window = window(of, end, calendar);
    if (window.isEmpty()) {
      see(pane.start(), calendar); // nobody will judge it
    }
    return window;
  }

  private void leaveBehind(long start) {
    while (!panes.isEmpty() && panes.get(0).start() < start) {
      Pane old = panes.remove(0);
      if (outbreak != null) {
        outbreak.leaveBehind(old);
      }
    }
  }

  private void see(long millis, TownCalendar calendar) {
    if (hours != null) {
      hours.see(millis, calendar);
    }
  }

  private void insert(Pane pane) {
    int place = panes.size();
    while (place > 0 && panes.get(place - 1).start() > pane.start()) {
      place--;
    }
    if (place > 0 && panes.get(place - 1).start() == pane.start()) {
      Pane merged = panes.get(place - 1).copy();
      merged.merge(pane);
      panes.set(place - 1, merged);
    } else {
      panes.add(place, pane);
    }
  }

  private Optional<Window> window(BehaviourRule of, long end, TownCalendar calendar) {
    long events = 0;
    for (Pane pane : panes) {
      events = Total.sum(events, pane.events());
    }
    if (events < of.minimumEvents()) {
      return Optional.empty();
    }
    Pane last = panes.get(panes.size() - 1);
    Slot slot = calendar.slot(last.start());
    int features = of.features().size();
    double[] values = new double[features];
    @Nullable Usual[] usual = new Usual[features];
    for (int i = 0; i < features; i++) {
      values[i] = value(of.features().get(i).measure(), i, calendar);
      usual[i] = customs.usual(i, slot);
    }
    return Optional.of(
        new Window(
            of,
            last.commune(),
            last.entity(),
            Instant.ofEpochMilli(end),
            slot,
            values,
            events,
            panes.stream().map(Pane::traces).toList(),
            usual));
  }

  private double value(Measure measure, int feature, TownCalendar calendar) {
    return switch (measure) {
      case COUNT, SUM, NEW_VALUES -> ((Total) merged(feature)).total();
      case SHARE -> ((Ratio) merged(feature)).value();
      case ENTROPY, LENGTH -> ((Ratio) merged(feature)).value() / Ratio.FINENESS;
      case DISTINCT -> ((DistinctValues) merged(feature)).count();
      case REGULARITY -> regularity(feature);
      case HOUR_HABIT ->
          hours == null ? 0 : hours.unusual(panes.get(panes.size() - 1).start(), calendar);
    };
  }

  private Tally merged(int feature) {
    Tally all = panes.get(0).tally(feature).copy();
    for (int i = 1; i < panes.size(); i++) {
      all.merge(panes.get(i).tally(feature));
    }
    return all;
  }

  private double regularity(int feature) {
    List<Beats> beats = new ArrayList<>(panes.size());
    long[] starts = new long[panes.size()];
    for (int i = 0; i < starts.length; i++) {
      beats.add((Beats) panes.get(i).tally(feature));
      starts[i] = panes.get(i).start() / 1000;
    }
    return Beats.regularity(beats, starts);
  }

  /**
   * Takes in what was found of a window: nothing, and it is learnt as usual; else it is told, and
   * not learnt, since what is out of the usual must not become usual by going on. Gives the alert
   * that began, grew or ended by it, each time whole.
   */
  public List<Alert> onJudged(Window window, Optional<Finding> found, TownCalendar calendar) {
    List<Alert> told = new ArrayList<>(2);
    if (outbreak != null && outbreak.isOverBy(window.end().toEpochMilli())) {
      endOutbreak().ifPresent(told::add);
    }
    if (found.isEmpty()) {
      learn(window, calendar);
    } else if (outbreak == null) {
      outbreak = Outbreak.of(found.get(), window.rule().window());
      told.add(outbreak.alert());
    } else {
      outbreak.extend(found.get());
      told.add(outbreak.alert());
    }
    return told;
  }

  /** When what is told of it is over for certain, by the clock of receipt; else Long.MAX_VALUE. */
  public long overMillis() {
    return outbreak == null ? Long.MAX_VALUE : outbreak.overMillis();
  }

  /** The alert that ends, where time passed or nobody can tell any more how it goes on. */
  public Optional<Alert> endOutbreak() {
    Outbreak open = outbreak;
    outbreak = null;
    return open == null ? Optional.empty() : Optional.of(open.ended());
  }

  /** Learns a window as usual. */
  public void learn(Window window, TownCalendar calendar) {
    long last = window.end().minus(window.rule().pane()).toEpochMilli();
    see(last, calendar);
    customs.learn(
        window.values(), window.rule().features(), window.slot(), calendar.dayNumber(last));
  }

  /** For messages: nothing of whose it is. */
  @Override
  public String toString() {
    return "EntityMemory[" + rule + ", " + panes.size() + " panes]";
  }
}
