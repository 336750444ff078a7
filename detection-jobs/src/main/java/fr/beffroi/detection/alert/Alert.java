package fr.beffroi.detection.alert;

import fr.beffroi.rules.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What did one rule see in one group, during one episode?
 *
 * <p>Opened at the threshold, extended while it goes on, ended after one timespan of quiet. Every
 * emission holds absolute values under the same id, so that writing it twice changes nothing.
 *
 * @param id hash of rule, commune, group values and the event that crossed the threshold
 * @param timestamp event time at which the threshold was crossed
 * @param count events of the episode so far
 * @param service what was touched: the event dataset's first part ({@code sshd}, {@code windows})
 * @param group group-by fields and their values, in the rule's order
 * @param users accounts that were named, at most {@link #MOST_USERS}
 * @param evidence positions of events, first and last ones, at most {@link #MOST_EVIDENCE}
 */
public record Alert(
    String id,
    Rule rule,
    String commune,
    Instant timestamp,
    Instant firstSeen,
    Instant lastSeen,
    long count,
    @Nullable String sourceIp,
    @Nullable String userName,
    @Nullable String hostName,
    String service,
    Map<String, String> group,
    Traits traits,
    List<String> users,
    List<String> evidence,
    Bilingual message,
    List<Bilingual> reasons,
    boolean ended) {
  public static final int MOST_USERS = 20;
  public static final int MOST_EVIDENCE = 20;

  /** The rule that fired, as it was then. */
  public record Rule(String id, String name, Level level, Category category) {}

  /**
   * What decides between background automata and something to look at.
   *
   * @param inside the source is inside the commune's networks, or there is no source address
   * @param success some event of the episode succeeded
   * @param knownAccount some account that was named is a real one, not of the list of system
   *     accounts
   */
  public record Traits(boolean inside, boolean success, boolean knownAccount) {
    public Traits or(Traits other) {
      boolean adds =
          (other.inside && !inside)
              || (other.success && !success)
              || (other.knownAccount && !knownAccount);
      return adds
          ? new Traits(
              inside || other.inside, success || other.success, knownAccount || other.knownAccount)
          : this;
    }
  }
}
