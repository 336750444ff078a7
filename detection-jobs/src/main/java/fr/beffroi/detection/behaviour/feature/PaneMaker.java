package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.detection.sigma.EventMatcher;
import fr.beffroi.ingest.event.Binary;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What did everybody do, in panes of time? Events come in beside the source, one maker a job; panes
 * go out, so that of a hot entity one small record crosses the job in ten minutes.
 *
 * <p>A pane closes when the time of receipt, which never goes back, has passed its end by {@link
 * #LATENESS}: a function of the records' order alone. An event of a pane that is closed is counted
 * as late and measured no more. Of too many panes the longest unused closes early, which is counted
 * too: what still comes of it opens another one, and whoever joins them gets the same numbers.
 */
public final class PaneMaker {
  /** How far behind its receipt an event may lie. */
  public static final Duration LATENESS = Duration.ofMinutes(5);

  /** Some 600 bytes each with the shipped rules, 4 KB where all values are many. */
  public static final int MOST_OPEN = 50_000;

  private static final int VERSION = 1;
  private static final long LATENESS_MILLIS = LATENESS.toMillis();

  /** Logsources come from formats and are few; those of JSON lines are anyone's. */
  private static final int MOST_ROUTES = 1024;

  private final BehaviourRules rules;
  private final Clauses.Answers answers;
  private final Map<Logsource, BehaviourRule[]> routes = new HashMap<>();
  private final OpenPanes open;
  private final Newcomers newcomers = new Newcomers();
  private final Meter meter = new Meter(newcomers);
  private long clock = Long.MIN_VALUE;
  private long late;
  private long closedEarly;
  private long dropped;

  public PaneMaker(BehaviourRules rules) {
    this(rules, MOST_OPEN);
  }

  PaneMaker(BehaviourRules rules, int mostOpen) {
    this.rules = rules;
    this.answers = rules.answers();
    this.open = new OpenPanes(mostOpen);
  }

  /** Measures an event; gives the panes that are closed now. A tick only moves the clock. */
  public List<Pane> onEvent(Event event) {
    clock = Math.max(clock, event.received().toEpochMilli());
    List<Pane> closed = open.isDue(clock) ? open.close(clock) : List.of();
    if (EventMatcher.TICK.equals(event.get(Fields.EVENT_DATASET))) {
      return closed;
    }
    List<Pane> early = new ArrayList<>(0);
    answers.begin(event);
    long time = EventMatcher.time(event);
    for (BehaviourRule rule : route(event.logsource())) {
      if (answers.holds(rule.where())) {
        measure(event, rule, time, early);
      }
    }
    return early.isEmpty() ? closed : joined(closed, early);
  }

  private void measure(Event event, BehaviourRule rule, long time, List<Pane> early) {
    String entity = rule.entity().of(event);
    if (entity == null) {
      return;
    }
    long length = rule.pane().toMillis();
    // Asked before any sum, which a time of the year -290,000,000 would turn round.
    if (time < clock - LATENESS_MILLIS - length) {
      late++;
      return;
    }
    long start = Math.floorDiv(time, length) * length;
    long due = start + length + LATENESS_MILLIS;
    if (clock >= due) {
      late++;
      return;
    }
    OpenPanes.Key key = new OpenPanes.Key(rule.number(), event.commune(), entity, start);
    meter.measure(event, rule, open.use(key, rule, due, early), answers, time, clock);
  }

  private List<Pane> joined(List<Pane> closed, List<Pane> early) {
    closedEarly += early.size();
    List<Pane> all = new ArrayList<>(closed);
    all.addAll(early);
    return all;
  }

  private BehaviourRule[] route(Logsource logsource) {
    BehaviourRule[] route = routes.get(logsource);
    if (route == null) {
      if (routes.size() >= MOST_ROUTES) {
        routes.clear();
      }
      route = rules.asking(logsource);
      routes.put(logsource, route);
    }
    return route;
  }

  /** All that is open, where no more will come: the end of a replay. */
  public List<Pane> endOfInput() {
    return open.close(Long.MAX_VALUE);
  }

  /** Events, by rule, that came after their pane had closed. */
  public long late() {
    return late;
  }

  /** Panes that closed before their time, for want of room. */
  public long closedEarly() {
    return closedEarly;
  }

  /** Panes of a state whose rule is gone or measures otherwise by now. */
  public long dropped() {
    return dropped;
  }

  /** Panes that are open. */
  public int openPanes() {
    return open.size();
  }

  /** Writes all that {@link #read} needs to go on as if nothing had been. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(VERSION);
    out.writeLong(clock);
    Binary.writeVarLong(late, out);
    Binary.writeVarLong(closedEarly, out);
    Binary.writeVarLong(dropped, out);
    PaneCodec codec = new PaneCodec();
    Binary.writeVarLong(open.size(), out);
    for (Pane pane : open.all()) {
      codec.write(pane, out);
    }
    newcomers.write(out);
  }

  /** Goes on from what was written; a pane that no rule measures alike any more is dropped. */
  public void read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("panes of version " + version + "; this release reads " + VERSION);
    }
    clock = in.readLong();
    late = Binary.readVarLong(in);
    closedEarly = Binary.readVarLong(in);
    dropped = Binary.readVarLong(in);
    PaneCodec codec = new PaneCodec();
    int size = Binary.readLength(in, MOST_OPEN);
    for (int i = 0; i < size; i++) {
      restore(codec.read(in));
    }
    newcomers.read(in);
  }

  private void restore(Pane pane) {
    BehaviourRule rule = rules.of(pane.rule(), pane.fingerprint());
    if (rule == null) {
      dropped++;
      return;
    }
    OpenPanes.Key key =
        new OpenPanes.Key(rule.number(), pane.commune(), pane.entity(), pane.start());
    open.put(key, pane, pane.start() + rule.pane().toMillis() + LATENESS_MILLIS);
  }
}
