package fr.beffroi.detection.behaviour.feature;

/**
 * What did one entity do in one pane of event time, as one rule measures it? Numbers and hashes; of
 * text only whose they are, and {@link Traces}. Panes of one entity and time merge to what one
 * would have held.
 *
 * <p>Changed in place by whoever fills it; handed on once, and not changed then.
 */
public final class Pane {
  private final String rule;
  private final long fingerprint;
  private final String commune;
  private final String entity;
  private final long start;
  private final Tally[] tallies;
  private final Traces traces;
  private long events;

  Pane(
      String rule,
      long fingerprint,
      String commune,
      String entity,
      long start,
      long events,
      Tally[] tallies,
      Traces traces) {
    this.rule = rule;
    this.fingerprint = fingerprint;
    this.commune = commune;
    this.entity = entity;
    this.start = start;
    this.events = events;
    this.tallies = tallies;
    this.traces = traces;
  }

  /** An empty one. */
  static Pane of(BehaviourRule rule, String commune, String entity, long start) {
    Tally[] tallies = new Tally[rule.features().size()];
    for (int i = 0; i < tallies.length; i++) {
      tallies[i] = Tally.of(rule.features().get(i).measure());
    }
    return new Pane(
        rule.id(), rule.fingerprint(), commune, entity, start, 0, tallies, new Traces());
  }

  /** Id of the rule that measured. */
  public String rule() {
    return rule;
  }

  /** {@link BehaviourRule#fingerprint()} of the rule as it then was. */
  public long fingerprint() {
    return fingerprint;
  }

  public String commune() {
    return commune;
  }

  /** Whose behaviour it is: an address, an account, a machine, a service, the commune. */
  public String entity() {
    return entity;
  }

  /** When it begins, in milliseconds since 1970; part of event time, not of receipt. */
  public long start() {
    return start;
  }

  /** Events of the rule, whether a feature measured them or not. */
  public long events() {
    return events;
  }

  /** Whose memory it goes to: one key for all panes of one entity and rule. */
  public String key() {
    return commune + '\u001F' + rule + '\u001F' + entity;
  }

  Tally tally(int feature) {
    return tallies[feature];
  }

  /** What people can look at, and what its events share. */
  Traces traces() {
    return traces;
  }

  int size() {
    return tallies.length;
  }

  void addEvent() {
    events = Total.sum(events, 1);
  }

  /** Whether the other one was measured alike, of the same entity and time. */
  boolean isPartOfSame(Pane other) {
    return start == other.start
        && fingerprint == other.fingerprint
        && rule.equals(other.rule)
        && entity.equals(other.entity)
        && commune.equals(other.commune);
  }

  /** Adds what another part of the same pane counted; that one is not changed. */
  void merge(Pane other) {
    if (!isPartOfSame(other)) {
      throw new IllegalArgumentException("panes of different entities, rules or times");
    }
    events = Total.sum(events, other.events);
    for (int i = 0; i < tallies.length; i++) {
      tallies[i].merge(other.tallies[i]);
    }
    traces.merge(other.traces);
  }

  /** A pane of its own with the same content. */
  Pane copy() {
    Tally[] copies = new Tally[tallies.length];
    for (int i = 0; i < copies.length; i++) {
      copies[i] = tallies[i].copy();
    }
    return new Pane(rule, fingerprint, commune, entity, start, events, copies, traces.copy());
  }

  /** For messages: nothing of whose it is. */
  @Override
  public String toString() {
    return "Pane[" + rule + ", " + start + ", " + events + " events]";
  }
}
