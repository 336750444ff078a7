package fr.beffroi.detection.sigma;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What does a correlation count or wait for? */
public enum CorrelationType {
  /** So many events. */
  EVENT_COUNT,
  /** So many different values. */
  VALUE_COUNT,
  /** So much of a number, added up. */
  VALUE_SUM,
  /** All rules, in any order. */
  TEMPORAL,
  /** All rules, one after the other. */
  TEMPORAL_ORDERED,
  /** Beffroi's own: a value that the group never had, once the group is known. */
  FIRST_SEEN,
  /** Beffroi's own: nothing any more, in a group that used to have something. */
  ABSENCE;

  static final List<String> NOT_READ = List.of("value_avg", "value_percentile", "value_median");

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static @Nullable CorrelationType named(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElse(null);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(CorrelationType::word).toList();
  }

  /** Whether it compares a number with its condition. */
  public boolean counts() {
    return this == EVENT_COUNT || this == VALUE_COUNT || this == VALUE_SUM;
  }

  /** Whether it looks at the values of a field. */
  boolean readsField() {
    return this == VALUE_COUNT || this == VALUE_SUM || this == FIRST_SEEN;
  }
}
