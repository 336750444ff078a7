package fr.beffroi.detection.sigma;

import fr.beffroi.detection.sigma.condition.FieldRef;
import fr.beffroi.detection.sigma.condition.FieldTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which plans want an event that a rule matched, and by which fields do they group it? Resolved
 * when rules are loaded, never changed.
 *
 * @param byRule for each detection, by its number
 * @param onTicks plans that hear every tick, since some rule of theirs waits for silence
 */
record Memberships(List<List<Membership>> byRule, List<Membership> onTicks) {
  /** A plan that wants an event, and the fields of the event that make the group. */
  record Membership(GroupPlan plan, String id, List<FieldRef> fields) {}

  /** Names the fields of every group in the table, which is complete after that. */
  static Memberships of(List<GroupPlan> plans, int detections, FieldTable fields) {
    List<List<Membership>> byRule = new ArrayList<>();
    for (int i = 0; i < detections; i++) {
      byRule.add(new ArrayList<>());
    }
    List<Membership> onTicks = new ArrayList<>();
    for (GroupPlan plan : plans) {
      Grouping grouping = plan.grouping();
      String id = grouping.id();
      for (DetectionRule rule : plan.detections()) {
        List<FieldRef> grouped = grouping.fieldsOf(rule.header(), fields);
        byRule.get(rule.number()).add(new Membership(plan, id, grouped));
      }
      if (plan.needsTicks()) {
        onTicks.add(new Membership(plan, id, grouping.names().stream().map(fields::ref).toList()));
      }
    }
    return new Memberships(byRule.stream().map(List::copyOf).toList(), List.copyOf(onTicks));
  }
}
