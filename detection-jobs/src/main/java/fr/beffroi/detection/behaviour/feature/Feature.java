package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.detection.sigma.condition.FieldRef;
import fr.beffroi.rules.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What number describes an entity, and when does a change of it matter?
 *
 * @param name unique in its rule; models and files know the feature by it
 * @param field what is read of an event; null where the measure reads none
 * @param where number of the clause that an event must match to be measured; {@link Clauses#ALL}
 * @param of for a share: number of the clause whose events are the whole
 * @param minimumEffect a smaller change never matters, however unusual (in the feature's unit)
 */
public record Feature(
    String name,
    Bilingual title,
    Unit unit,
    Measure measure,
    @Nullable FieldRef field,
    int where,
    int of,
    Direction direction,
    double minimumEffect) {

  public Feature {
    if (!(minimumEffect >= 0) || minimumEffect == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(name + ": a minimum effect is a number from 0");
    }
    if (measure.needsField() == (field == null)) {
      throw new IllegalArgumentException(name + ": " + measure + " and its field do not fit");
    }
  }

  /**
   * Whether a value left what is usual the way that matters, and far enough to be worth a word. A
   * value that is not known never does.
   */
  public boolean matters(double value, double usual) {
    return direction.excess(value, usual) >= Math.max(minimumEffect, Double.MIN_VALUE);
  }
}
