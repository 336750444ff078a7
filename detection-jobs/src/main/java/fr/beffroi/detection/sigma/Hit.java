package fr.beffroi.detection.sigma;

import fr.beffroi.detection.alert.Alert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What do the correlations of one group need to know of one event? One small record for an event
 * and a group, whatever number of rules matched; never the event.
 *
 * @param plan number of the {@link GroupPlan}
 * @param key commune, grouping and group values as one text: what state is kept under
 * @param group the group's values in the order of the grouping's names; empty where an optional one
 *     is missing
 * @param rules numbers of the detections that matched, rising; none for a tick of the clock
 * @param tick whether the event is a collector's sign of life: the clock that silence is seen by
 * @param time event time in milliseconds since 1970, at most five minutes after {@code received}
 * @param received when the collector received it, in milliseconds since 1970
 * @param position where the event's line stands; with {@code ordinal} the event's id
 * @param values of the plan's value fields, in their order; empty where the event has none
 * @param service first part of {@code event.dataset}: {@code sshd}
 */
public record Hit(
    String commune,
    int plan,
    String key,
    List<String> group,
    List<Integer> rules,
    boolean tick,
    long time,
    long received,
    String position,
    int ordinal,
    List<String> values,
    @Nullable String sourceIp,
    @Nullable String userName,
    @Nullable String hostName,
    String service,
    Alert.Traits traits) {
  public Hit {
    group = List.copyOf(group);
    rules = List.copyOf(rules);
    values = List.copyOf(values);
  }

  public String eventId() {
    return position + '#' + ordinal;
  }

  /** For messages: where the event stands, and nothing that it says. */
  @Override
  public String toString() {
    return "Hit[" + eventId() + ", rules " + rules + "]";
  }
}
