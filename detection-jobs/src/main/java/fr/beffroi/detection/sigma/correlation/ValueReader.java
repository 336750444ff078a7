package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.sigma.CorrelationRule;
import fr.beffroi.detection.sigma.Digest;
import fr.beffroi.detection.sigma.GroupPlan;
import fr.beffroi.detection.sigma.Hit;
import fr.beffroi.detection.sigma.condition.Decimal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Which of a hit's values does a rule count, and as what number? */
final class ValueReader {
  /** Of so many values the number is kept: most events name one that was named just before. */
  private static final int KEPT = 1_024;

  private final int[] places;
  private final @Nullable String[] texts = new String[KEPT];
  private final long[] numbers = new long[KEPT];

  ValueReader(GroupPlan plan, CorrelationRule rule) {
    places = rule.fields().stream().mapToInt(plan.valueFields()::indexOf).toArray();
  }

  /** Whether the event has all of them; one that lacks a value does not count. */
  boolean isComplete(Hit hit) {
    for (int place : places) {
      if (hit.values().get(place).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** A number that stands for the values; a sender cannot find two that share one. */
  long of(Hit hit) {
    String text = text(hit);
    int place = text.hashCode() & (KEPT - 1);
    if (!text.equals(texts[place])) {
      texts[place] = text;
      numbers[place] = Digest.number((text + '\u001F').getBytes(StandardCharsets.UTF_8));
    }
    return numbers[place];
  }

  /** The number that the only value is; NaN where it is none. */
  double numberOf(Hit hit) {
    BigDecimal number = Decimal.read(hit.values().get(places[0]));
    return number == null ? Double.NaN : number.doubleValue();
  }

  private String text(Hit hit) {
    if (places.length == 1) {
      return hit.values().get(places[0]);
    }
    StringJoiner text = new StringJoiner("\u001F");
    for (int place : places) {
      text.add(hit.values().get(place));
    }
    return text.toString();
  }
}
