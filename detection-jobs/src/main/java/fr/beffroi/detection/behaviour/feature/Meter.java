package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.detection.sigma.condition.FieldRef;
import fr.beffroi.ingest.event.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How does one event change what a pane says? Keeps a buffer, so that each thread has its own. */
final class Meter {
  /** Of a field that holds a list, this many values are looked at. */
  private static final int MOST_VALUES = 16;

  private static final int MOST_DIGITS = 18;

  private final Newcomers newcomers;
  private final NameEntropy entropy = new NameEntropy();

  Meter(Newcomers newcomers) {
    this.newcomers = newcomers;
  }

  /**
   * Adds the event to the pane.
   *
   * @param time the event's, on the clock of windows
   * @param received what the clock of receipt shows
   */
  void measure(
      Event event,
      BehaviourRule rule,
      Pane pane,
      Clauses.Answers answers,
      long time,
      long received) {
    pane.addEvent();
    pane.traces().add(event, time);
    List<Feature> features = rule.features();
    for (int i = 0; i < features.size(); i++) {
      Feature feature = features.get(i);
      Tally tally = pane.tally(i);
      if (tally instanceof Ratio ratio && feature.measure() == Measure.SHARE) {
        if (answers.holds(feature.of())) {
          ratio.add(answers.holds(feature.where()) ? 1 : 0);
        }
      } else if (answers.holds(feature.where())) {
        measure(event, rule, feature, tally, pane.start(), time, received);
      }
    }
  }

  private void measure(
      Event event,
      BehaviourRule rule,
      Feature feature,
      Tally tally,
      long start,
      long time,
      long received) {
    Measure measure = feature.measure();
    if (tally instanceof Beats beats) {
      beats.add((int) ((time - start) / 1000));
      return;
    } else if (measure == Measure.COUNT) {
      ((Total) tally).add(1);
      return;
    }
    Object value = value(event, feature.field());
    if (value == null) {
      return;
    }
    if (tally instanceof DistinctValues values) {
      addAll(value, values);
    } else if (tally instanceof Ratio mean) {
      mean.add(measure == Measure.ENTROPY ? entropy.of(text(value)) : length(value));
    } else if (measure == Measure.SUM) {
      ((Total) tally).add(number(value));
    } else if (measure == Measure.NEW_VALUES) {
      boolean isNew =
          newcomers.isNew(event.commune(), rule, feature, Hash.of(text(value)), received);
      ((Total) tally).add(isNew ? 1 : 0);
    }
  }

  private static @Nullable Object value(Event event, @Nullable FieldRef field) {
    if (field == null) {
      return null;
    }
    return field.field() == null ? event.others().get(field.name()) : event.get(field.field());
  }

  private static void addAll(Object value, DistinctValues values) {
    if (value instanceof List<?> list) {
      for (int i = 0; i < Math.min(list.size(), MOST_VALUES); i++) {
        values.add(Hash.of(list.get(i)));
      }
    } else {
      values.add(Hash.of(value));
    }
  }

  private static long length(Object value) {
    return Math.round(text(value).length() * Ratio.FINENESS);
  }

  /** The value as text; the first of a list. */
  private static String text(Object value) {
    return value instanceof List<?> list ? String.valueOf(list.get(0)) : value.toString();
  }

  /** What is no number counts for nothing. */
  private static long number(Object value) {
    if (value instanceof Long number) {
      return number;
    } else if (value instanceof Double number) {
      return number.isNaN() ? 0 : Math.round(number);
    }
    String text = text(value);
    boolean digits =
        !text.isEmpty()
            && text.length() <= MOST_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Long.parseLong(text) : 0;
  }
}
