package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.ingest.event.Logsource;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Location;
import java.time.Duration;
import java.util.List;

/**
 * Which events of whom are described by which numbers, over how long?
 *
 * @param number its place among the rules in force
 * @param id a UUID; what is learnt is kept under it
 * @param name the file's, where the rule gives none
 * @param logsource which logs it looks at; nothing named looks at all
 * @param where number of the clause that an event must match; {@link Clauses#ALL}
 * @param window how long is looked back; a whole number of panes
 * @param pane how often a window ends
 * @param minimumEvents fewer events in a window say nothing
 * @param isSeries whether each feature is a number of its own, judged hour by hour from its past,
 *     instead of a window that a model judges
 * @param fingerprint changes with anything that a number depends on: what was measured under
 *     another one cannot be joined with it
 */
public record BehaviourRule(
    int number,
    String id,
    String name,
    Bilingual title,
    EntityKind entity,
    Logsource logsource,
    int where,
    Duration window,
    Duration pane,
    int minimumEvents,
    List<Feature> features,
    boolean isSeries,
    long fingerprint,
    Location at) {

  /** More panes make an entity's memory too large; see {@link EntityMemory}. */
  static final int MOST_PANES = 24;

  static final int MOST_FEATURES = 16;

  public BehaviourRule {
    features = List.copyOf(features);
    if (features.isEmpty() || features.size() > MOST_FEATURES) {
      throw new IllegalArgumentException(name + " has " + features.size() + " features");
    }
    long panes = window.toMillis() / pane.toMillis();
    if (panes < 1 || panes > MOST_PANES || panes * pane.toMillis() != window.toMillis()) {
      throw new IllegalArgumentException(name + ": a window is 1 to " + MOST_PANES + " panes");
    }
  }

  /** Panes in a window. */
  public int panes() {
    return (int) (window.toMillis() / pane.toMillis());
  }

  /** Names of its features, in the order of a window's values. */
  public List<String> featureNames() {
    return features.stream().map(Feature::name).toList();
  }

  /** Where a feature stands in a window's values; -1 where there is none of that name. */
  public int indexOf(String feature) {
    return featureNames().indexOf(feature);
  }

  /** Whether it looks at events of that logsource; what it does not name is any. */
  boolean asks(Logsource event) {
    return (logsource.category() == null || logsource.category().equals(event.category()))
        && (logsource.product() == null || logsource.product().equals(event.product()))
        && (logsource.service() == null || logsource.service().equals(event.service()));
  }

  boolean hasHourHabit() {
    return features.stream().anyMatch(feature -> feature.measure() == Measure.HOUR_HABIT);
  }
}
