package fr.beffroi.detection.sigma;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.sigma.Memberships.Membership;
import fr.beffroi.detection.sigma.condition.EventView;
import fr.beffroi.detection.sigma.condition.FieldRef;
import fr.beffroi.detection.sigma.condition.Value;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which groups does an event belong to, by the rules that matched it? */
final class HitGrouper {
  /** A longer value is cut, and told from others by a hash of the whole. */
  private static final int LONGEST_VALUE = 200;

  private static final char SEPARATOR = '\u001F';

  private final Memberships memberships;
  private long ungrouped;

  /** A hit that other rules may still join. */
  private record Open(Membership membership, List<String> group, List<Integer> rules) {}

  HitGrouper(Ruleset rules) {
    this.memberships = rules.memberships();
  }

  long ungrouped() {
    return ungrouped;
  }

  List<Hit> hits(Event event, EventView view, List<DetectionRule> matched, boolean tick) {
    List<Open> open = new ArrayList<>(4);
    for (DetectionRule rule : matched) {
      for (Membership membership : memberships.byRule().get(rule.number())) {
        join(membership, rule.number(), view, open);
      }
    }
    if (tick) {
      for (Membership membership : memberships.onTicks()) {
        join(membership, -1, view, open);
      }
    }
    return close(open, event, view, tick);
  }

  private void join(Membership membership, int rule, EventView view, List<Open> open) {
    List<String> group = group(membership, view);
    if (group == null) {
      ungrouped++;
      return;
    }
    for (Open one : open) {
      if (one.membership().plan().number() == membership.plan().number()
          && one.group().equals(group)) {
        add(rule, one.rules());
        return;
      }
    }
    List<Integer> rules = new ArrayList<>(2);
    add(rule, rules);
    open.add(new Open(membership, group, rules));
  }

  private static void add(int rule, List<Integer> rules) {
    if (rule >= 0) {
      rules.add(rule);
    }
  }

  private static @Nullable List<String> group(Membership membership, EventView view) {
    List<String> group = new ArrayList<>(membership.fields().size());
    for (FieldRef field : membership.fields()) {
      String text = text(field, view);
      if (text.isEmpty() && !membership.plan().grouping().optional()) {
        return null;
      }
      group.add(text);
    }
    return group;
  }

  /** The first value as text, of bounded length; empty where there is none. */
  private static String text(FieldRef field, EventView view) {
    Value value = view.first(field);
    return value == null ? "" : bounded(value.text());
  }

  private static String bounded(String text) {
    return text.length() <= LONGEST_VALUE
        ? text
        : text.substring(0, LONGEST_VALUE - 17)
            + '~'
            + Digest.hex(text.getBytes(StandardCharsets.UTF_8), 8);
  }

  private static List<Hit> close(List<Open> open, Event event, EventView view, boolean tick) {
    List<Hit> hits = new ArrayList<>(open.size());
    Alert.Traits traits = EventMatcher.traits(event);
    for (Open one : open) {
      GroupPlan plan = one.membership().plan();
      boolean named = !plan.grouping().namesNobody();
      hits.add(
          new Hit(
              event.commune(),
              plan.number(),
              key(event.commune(), one),
              one.group(),
              one.rules(),
              tick,
              EventMatcher.time(event),
              event.received().toEpochMilli(),
              event.position(),
              event.ordinal(),
              values(plan, view),
              named ? optional(event.text(Fields.SOURCE_IP)) : null,
              named ? optional(event.text(Fields.USER_NAME)) : null,
              named ? optional(event.text(Fields.HOST_NAME)) : null,
              service(event),
              traits));
    }
    return hits;
  }

  private static String key(String commune, Open open) {
    StringBuilder key = new StringBuilder(80).append(commune).append(SEPARATOR);
    key.append(open.membership().id());
    for (String value : open.group()) {
      key.append(SEPARATOR).append(value);
    }
    return key.toString();
  }

  private static List<String> values(GroupPlan plan, EventView view) {
    if (plan.valueFields().isEmpty()) {
      return List.of();
    }
    List<String> values = new ArrayList<>(plan.valueFields().size());
    for (FieldRef field : plan.valueFields()) {
      values.add(text(field, view));
    }
    return values;
  }

  private static @Nullable String optional(@Nullable String text) {
    return text == null ? null : bounded(text);
  }

  private static String service(Event event) {
    String dataset = event.text(Fields.EVENT_DATASET);
    if (dataset == null) {
      return "";
    }
    int dot = dataset.indexOf('.');
    return bounded(dot < 0 ? dataset : dataset.substring(0, dot));
  }
}
