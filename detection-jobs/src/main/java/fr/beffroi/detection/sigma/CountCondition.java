package fr.beffroi.detection.sigma;

import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlMap;
import java.util.List;

/**
 * Is a count, or a sum, what a correlation waits for?
 *
 * @param atLeast the least count that matches
 * @param atMost the greatest one
 * @param except a count that does not match, or -1
 */
public record CountCondition(long atLeast, long atMost, long except) {
  /** A count is kept as times of events: a greater one is another rule's job. */
  private static final long MOST = 10_000;

  /** A petabyte: up to there a sum of whole numbers is exact. */
  private static final long MOST_SUMMED = 1_000_000_000_000_000L;

  /** For rules that count nothing: one match is enough. */
  public static final CountCondition ONE = new CountCondition(1, Long.MAX_VALUE, -1);

  private static final List<String> WORDS = List.of("gt", "gte", "lt", "lte", "eq", "neq", "field");

  public boolean holds(double count) {
    return count >= atLeast && count <= atMost && count != except;
  }

  /** Whether however much there is still matches. */
  public boolean isUnbounded() {
    return atMost == Long.MAX_VALUE;
  }

  /** How high must one count to know whether the condition holds? */
  public int highest() {
    long highest = Math.max(atLeast, except);
    return Math.toIntExact(isUnbounded() ? highest : Math.max(highest, atMost + 1));
  }

  static CountCondition read(YamlMap correlation, CorrelationType type) throws RuleException {
    long most = type == CorrelationType.VALUE_SUM ? MOST_SUMMED : MOST;
    YamlMap condition = correlation.map("condition");
    if (condition == null) {
      throw correlation.missing("condition");
    }
    CountCondition read = new CountCondition(0, Long.MAX_VALUE, -1);
    boolean compared = false;
    for (YamlMap.Entry entry : condition.entries()) {
      if (!WORDS.contains(entry.name())) {
        throw unknown(entry.name(), entry.key().at());
      }
      if (!entry.name().equals("field")) {
        read = read.and(entry.name(), number(condition, entry, most));
        compared = true;
      }
    }
    if (!compared || read.atLeast > read.atMost) {
      throw new RuleException(
          condition.at(),
          "cette condition ne compare rien ou se contredit : écrivez par exemple gte: 5",
          "this condition compares nothing or contradicts itself: write gte: 5 for example");
    }
    return read;
  }

  private static RuleException unknown(String word, Location at) {
    return new RuleException(
        at,
        "'" + word + "' : une condition compte avec gt, gte, lt, lte, eq ou neq",
        "'" + word + "': a condition counts with gt, gte, lt, lte, eq or neq");
  }

  private CountCondition and(String word, long number) {
    return switch (word) {
      case "gt" -> new CountCondition(Math.max(atLeast, number + 1), atMost, except);
      case "gte" -> new CountCondition(Math.max(atLeast, number), atMost, except);
      case "lt" -> new CountCondition(atLeast, Math.min(atMost, number - 1), except);
      case "lte" -> new CountCondition(atLeast, Math.min(atMost, number), except);
      case "eq" -> new CountCondition(number, number, except);
      default -> new CountCondition(atLeast, atMost, number);
    };
  }

  private static long number(YamlMap condition, YamlMap.Entry entry, long most)
      throws RuleException {
    String text = condition.required(entry.name());
    if (text.matches("[0-9]{1,16}") && Long.parseLong(text) <= most) {
      return Long.parseLong(text);
    }
    throw new RuleException(
        entry.value().at(),
        "'" + entry.name() + "' veut un nombre entier de 0 à " + most,
        "'" + entry.name() + "' wants a whole number from 0 to " + most);
  }
}
