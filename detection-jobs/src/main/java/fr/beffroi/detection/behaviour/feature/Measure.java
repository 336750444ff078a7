package fr.beffroi.detection.behaviour.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is measured of the events of an entity in a window? */
public enum Measure {
  /** How many events match the feature's {@code where}. */
  COUNT(Unit.EVENTS, Needs.NO_FIELD),
  /** Of the events that match {@code of} (all, where it is not given), the part that matches. */
  SHARE(Unit.SHARE, Needs.NO_FIELD),
  /** How many different values a field has; exact to {@value DistinctValues#EXACT}. */
  DISTINCT(Unit.VALUES, Needs.FIELD),
  /** The sum of a number, of bytes where a rule does not say of what. */
  SUM(Unit.BYTES, Needs.FIELD),
  /** Mean entropy of the longest label of a name, in bits a character (Shannon 1948). */
  ENTROPY(Unit.BITS, Needs.FIELD),
  /** Mean length of a text. */
  LENGTH(Unit.CHARACTERS, Needs.FIELD),
  /** How regular the intervals are: 1 for a clock, a half for chance, less for bursts. */
  REGULARITY(Unit.SHARE, Needs.NO_FIELD),
  /** How many values of a field the commune had not shown before. */
  NEW_VALUES(Unit.VALUES, Needs.FIELD),
  /** On which share of its last like days this entity did nothing within an hour of this one. */
  HOUR_HABIT(Unit.SHARE, Needs.NOTHING);

  /** Of so many like days at most {@link #HOUR_HABIT} is estimated. */
  public static final int DAYS_REMEMBERED = HourHabit.MEMORY;

  /** What a feature of the measure says beside it. */
  private enum Needs {
    FIELD,
    NO_FIELD,
    NOTHING
  }

  private final Unit unit;
  private final Needs needs;

  Measure(Unit unit, Needs needs) {
    this.unit = unit;
    this.needs = needs;
  }

  /** What it is counted in where a rule does not say. */
  Unit unit() {
    return unit;
  }

  boolean needsField() {
    return needs == Needs.FIELD;
  }

  boolean takesWhere() {
    return needs != Needs.NOTHING;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static @Nullable Measure named(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElse(null);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Measure::word).toList();
  }
}
