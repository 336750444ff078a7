package fr.beffroi.detection.sigma;

import fr.beffroi.detection.sigma.condition.EventView;
import fr.beffroi.detection.sigma.condition.FieldRef;
import fr.beffroi.detection.sigma.condition.Literal;
import fr.beffroi.detection.sigma.condition.Value;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Logsource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rules may match an event of one logsource? Nearly every rule needs one of a few texts to
 * stand in the event; those are looked for all at once, and only rules whose text is there, or that
 * need none, are asked.
 */
final class Route {
  private final List<DetectionRule> rules;
  private final BitSet always = new BitSet();
  private final List<FieldIndex> fields;
  private final @Nullable AhoCorasick anywhere;

  private Route(List<DetectionRule> rules) {
    this.rules = rules;
    Map<FieldRef, FieldIndex.Builder> builders = new LinkedHashMap<>();
    AhoCorasick.Builder words = new AhoCorasick.Builder();
    boolean hasWords = false;
    for (int number = 0; number < rules.size(); number++) {
      List<Literal> literals = rules.get(number).condition().literals();
      if (literals == null) {
        always.set(number);
        continue;
      }
      for (Literal literal : literals) {
        if (literal.field() == null) {
          words.add(literal.text(), number);
          hasWords = true;
        } else {
          builders.computeIfAbsent(literal.field(), FieldIndex.Builder::new).add(literal, number);
        }
      }
    }
    this.fields = builders.values().stream().map(FieldIndex.Builder::build).toList();
    this.anywhere = hasWords ? words.build() : null;
  }

  static Route of(List<DetectionRule> all, Logsource logsource) {
    return new Route(all.stream().filter(rule -> rule.asks(logsource)).toList());
  }

  /** Adds the rules that match the event, in the order of their numbers. */
  void match(EventView event, BitSet marks, List<DetectionRule> matched) {
    if (rules.isEmpty()) {
      return;
    }
    marks.clear();
    marks.or(always);
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).mark(event, marks);
    }
    if (anywhere != null) {
      for (Value value = event.anywhere(); value != null; value = value.next()) {
        anywhere.search(value.folded(), marks);
      }
    }
    for (int next = marks.nextSetBit(0); next >= 0; next = marks.nextSetBit(next + 1)) {
      if (rules.get(next).condition().matches(event)) {
        matched.add(rules.get(next));
      }
    }
  }

  /** The texts that rules want in one field. */
  private static final class FieldIndex {
    private final FieldRef field;
    private final Map<Object, int[]> whole;
    private final @Nullable AhoCorasick parts;

    private FieldIndex(Builder builder) {
      this.field = builder.field;
      this.whole = new HashMap<>();
      builder.whole.forEach((text, numbers) -> whole.put(text, numbers.stream().toArray()));
      this.parts = builder.hasParts ? builder.parts.build() : null;
    }

    void mark(EventView event, BitSet marks) {
      for (Value value = event.first(field); value != null; value = value.next()) {
        int[] numbers = whole.get(value.raw() instanceof Long number ? number : value.folded());
        if (numbers != null) {
          for (int number : numbers) {
            marks.set(number);
          }
        }
        if (parts != null) {
          parts.search(value.folded(), marks);
        }
      }
    }

    private static final class Builder {
      private final FieldRef field;
      private final Map<Object, BitSet> whole = new HashMap<>();
      private final AhoCorasick.Builder parts = new AhoCorasick.Builder();
      private boolean hasParts;

      Builder(FieldRef field) {
        this.field = field;
      }

      void add(Literal literal, int number) {
        if (literal.whole()) {
          whole.computeIfAbsent(key(literal.text()), key -> new BitSet()).set(number);
        } else {
          parts.add(literal.text(), number);
          hasParts = true;
        }
      }

      /** A number is looked up as one, without being written out for each event. */
      private Object key(String text) {
        Field known = field.field();
        if (known == null || known.type() != Field.Type.LONG) {
          return text;
        }
        try {
          return Long.valueOf(text);
        } catch (NumberFormatException e) {
          return text;
        }
      }

      FieldIndex build() {
        return new FieldIndex(this);
      }
    }
  }

  /** The rules of this logsource, for tests. */
  List<DetectionRule> rules() {
    return new ArrayList<>(rules);
  }
}
