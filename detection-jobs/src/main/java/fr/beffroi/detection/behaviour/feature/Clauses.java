package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.detection.sigma.condition.Condition;
import fr.beffroi.detection.sigma.condition.Detection;
import fr.beffroi.detection.sigma.condition.EventView;
import fr.beffroi.detection.sigma.condition.FieldTable;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlList;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What do rules ask of events, in the language of Sigma's {@code detection}? The same clause in two
 * places is one, and is asked of an event once.
 */
final class Clauses {
  /** The clause that every event matches. */
  static final int ALL = -1;

  private final FieldTable fields = new FieldTable();
  private final List<Condition> conditions = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  FieldTable fields() {
    return fields;
  }

  /**
   * The number of a clause: fields and values that all match, a list of such of which one does, or
   * named selections with a {@code condition}.
   */
  int add(YamlNode clause, List<Problem> warnings) throws RuleException {
    String text = text(clause);
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    Detection read = Detection.read(detection(clause), fields);
    warnings.addAll(read.warnings());
    conditions.add(read.condition());
    numbers.put(text, conditions.size() - 1);
    return conditions.size() - 1;
  }

  private static YamlMap detection(YamlNode clause) {
    if (clause instanceof YamlMap map && map.has("condition")) {
      return map;
    }
    return new YamlMap(
        clause.at(),
        List.of(
            new YamlMap.Entry(word(clause, "where"), clause),
            new YamlMap.Entry(word(clause, "condition"), word(clause, "where"))));
  }

  private static YamlScalar word(YamlNode clause, String text) {
    return new YamlScalar(clause.at(), text, YamlScalar.Kind.TEXT);
  }

  /** The clause without its place, so that two that say the same are equal. */
  static String text(YamlNode node) {
    StringBuilder text = new StringBuilder();
    append(node, text);
    return text.toString();
  }

  private static void append(YamlNode node, StringBuilder text) {
    if (node instanceof YamlMap map) {
      text.append('{');
      for (YamlMap.Entry entry : map.entries()) {
        append(entry.key(), text);
        append(entry.value(), text);
      }
      text.append('}');
    } else if (node instanceof YamlList list) {
      text.append('[');
      list.items().forEach(item -> append(item, text));
      text.append(']');
    } else if (node instanceof YamlScalar scalar) {
      text.append(scalar.kind()).append(scalar.text().length()).append(':').append(scalar.text());
    }
  }

  /** What one event answers to them; each thread has its own. */
  Answers answers() {
    return new Answers(new EventView(fields.size()), conditions.toArray(Condition[]::new));
  }

  /** Answers of the event at hand. */
  static final class Answers {
    private static final byte YES = 1;
    private static final byte NO = 2;

    private final EventView view;
    private final Condition[] conditions;
    private final byte[] known;

    private Answers(EventView view, Condition[] conditions) {
      this.view = view;
      this.conditions = conditions;
      this.known = new byte[conditions.length];
    }

    void begin(Event event) {
      view.of(event);
      Arrays.fill(known, (byte) 0);
    }

    boolean holds(int clause) {
      if (clause == ALL) {
        return true;
      }
      if (known[clause] == 0) {
        known[clause] = conditions[clause].matches(view) ? YES : NO;
      }
      return known[clause] == YES;
    }
  }
}
