package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.behaviour.feature.BehaviourRule;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.TownCalendar;
import fr.beffroi.detection.behaviour.feature.Window;
import fr.beffroi.detection.behaviour.feature.WindowStream;
import fr.beffroi.detection.behaviour.names.NameTraining;
import fr.beffroi.detection.behaviour.names.Question;
import fr.beffroi.detection.sigma.Digest;
import fr.beffroi.ingest.event.Event;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is usual in a period? Events go in, in the order of their receipt; a model comes out.
 *
 * <p>They make windows by the same steps as in the job. Windows of known troubles are cut out, and
 * teach no habit; what is extreme is left out ({@link Extremes}). The last quarter of the days
 * calibrates ({@link RuleTrainer}). What is held is a few numbers a window, of at most {@value
 * RuleWindows#MOST} windows a rule.
 */
public final class Training {
  private final BehaviourRules rules;
  private final TownCalendar calendar;
  private final KnownTroubles known;
  private final Clock clock;
  private final WindowStream stream;
  private final NameTraining names;
  private final SeriesLessons series;
  private final Map<String, RuleWindows> windows = new HashMap<>();
  private final Set<LocalDate> days = new HashSet<>();
  private Instant from = Instant.MAX;
  private Instant to = Instant.MIN;
  private long measured;
  private long cut;

  /**
   * A training that has seen nothing.
   *
   * @param known troubles to cut out
   * @param clock says when the model was made
   */
  public Training(BehaviourRules rules, TownCalendar calendar, List<Known> known, Clock clock) {
    this.rules = rules;
    this.calendar = calendar;
    this.known = new KnownTroubles(known);
    this.clock = clock;
    this.stream = new WindowStream(rules, calendar, window -> !this.known.touch(window));
    this.names = new NameTraining(calendar.zone());
    this.series = new SeriesLessons(calendar.zone());
  }

  /** Takes in an event. */
  public void onEvent(Event event) {
    stream.onEvent(event).forEach(this::take);
    Question question = Question.of(event);
    if (question != null && !known.touch(question)) {
      names.onQuestion(question);
    }
  }

  private void take(Window window) {
    if (window.rule().isSeries()) {
      series.learn(window);
      return;
    }
    measured++;
    if (known.touch(window)) {
      cut++;
      return;
    }
    // A first window looks back to where nothing was read yet, and the last ends after its events.
    Instant first = window.end().minus(window.rule().pane());
    Instant last = window.end().minusMillis(1);
    from = first.isBefore(from) ? first : from;
    to = last.isAfter(to) ? last : to;
    days.add(LocalDate.ofInstant(window.end().minusMillis(1), calendar.zone()));
    of(window.rule()).add(Observation.of(window));
  }

  private RuleWindows of(BehaviourRule rule) {
    return windows.computeIfAbsent(rule.id(), first -> new RuleWindows());
  }

  /** What was learned; nothing may come after. */
  public Trained finish() {
    stream.endOfInput().forEach(this::take);
    List<RuleModel> models = new ArrayList<>();
    List<RuleLesson> refused = new ArrayList<>();
    Map<String, HeldOut> heldOut = new TreeMap<>();
    Instant now = clock.instant();
    for (BehaviourRule rule : windowRules()) {
      RuleTrainer trainer = new RuleTrainer(rule, calendar.zone(), clock);
      RuleTrainer.Result result = trainer.train(of(rule));
      if (result instanceof RuleTrainer.Taught taught) {
        models.add(taught.model());
        heldOut.put(rule.id(), taught.heldOut());
      } else if (result instanceof RuleTrainer.Sparse sparse) {
        refused.add(sparse.lesson());
      }
    }
    boolean nothing = to.isBefore(from);
    Origin origin =
        new Origin(
            now,
            nothing ? now : from,
            nothing ? now : to,
            days.size(),
            measured,
            cut,
            digest(rules));
    LearnedNames learned = LearnedNames.of(names.finish());
    return new Trained(new BehaviourModel(origin, models, refused, learned, series.all()), heldOut);
  }

  private List<BehaviourRule> windowRules() {
    return rules.rules().stream().filter(rule -> !rule.isSeries()).toList();
  }

  /** Of all rules as they are: two models of one digest measured alike. */
  static String digest(BehaviourRules rules) {
    StringBuilder text = new StringBuilder();
    for (BehaviourRule rule : rules.rules()) {
      text.append(rule.id()).append('=').append(rule.fingerprint()).append(';');
    }
    return Digest.hex(text.toString().getBytes(StandardCharsets.UTF_8), 8);
  }
}
