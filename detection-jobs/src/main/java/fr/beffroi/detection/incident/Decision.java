package fr.beffroi.detection.incident;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What did a person decide, who, and why? People append decisions; the job reads them in order and
 * alone changes incidents.
 *
 * @param id the cursor: rising in the order in which decisions were written; 0 before
 * @param at when it was decided, by the clock of the machine on which it was
 * @param expires when a silence or a never-alert entry stops to hold; null for never
 */
public record Decision(
    long id,
    String commune,
    Instant at,
    String author,
    Kind kind,
    Target target,
    String reason,
    @Nullable Instant expires) {
  public static final int LONGEST_TEXT = 2_000;

  /** What was decided. */
  public enum Kind {
    /** It is dealt with: the incident is over. */
    CLOSE,
    /** Something to remember about it. */
    NOTE,
    /** Count, and do not show. */
    SILENCE,
    /** Take back every silence and never-alert entry with the same target. */
    UNSILENCE,
    /** Neither alert nor ban: the commune's own address, the gateway, the scanner it pays for. */
    NEVER_ALERT;

    /** The word of the JSON and the command line: {@code never_alert}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What a decision is about: an incident, or a rule, an entity, or a rule on an entity. An entity
   * that is an address may be a network: {@code 192.0.2.0/24}.
   */
  public record Target(@Nullable String incident, @Nullable String rule, @Nullable Entity entity) {
    public Target {
      if (incident == null && rule == null && entity == null) {
        throw new IllegalArgumentException(
            "a decision needs a target: an incident, a rule or an entity");
      }
      if (incident != null && (rule != null || entity != null)) {
        throw new IllegalArgumentException(
            "a decision on an incident names neither a rule nor an entity");
      }
    }

    public static Target incident(String id) {
      return new Target(id, null, null);
    }

    public static Target rule(String id) {
      return new Target(null, id, null);
    }

    public static Target entity(Entity entity) {
      return new Target(null, null, entity);
    }

    public static Target ruleOn(String rule, Entity entity) {
      return new Target(null, rule, entity);
    }

    @Override
    public String toString() {
      return "Target[" + (incident != null ? incident : rule != null ? rule : "entity") + "]";
    }
  }

  public Decision {
    if (author.isBlank()) {
      throw new IllegalArgumentException("a decision needs its author");
    }
    if (reason.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "a reason has at most " + LONGEST_TEXT + " characters, not " + reason.length());
    }
    if (kind == Kind.CLOSE || kind == Kind.NOTE) {
      requireIncident(kind, target);
    } else if (kind == Kind.NEVER_ALERT && target.incident() != null) {
      throw new IllegalArgumentException("never_alert is about a rule or an entity");
    }
    if (expires != null && !expires.isAfter(at)) {
      throw new IllegalArgumentException("a decision that expires at once decides nothing");
    }
  }

  private static void requireIncident(Kind kind, Target target) {
    if (target.incident() == null) {
      throw new IllegalArgumentException(kind.word() + " is about an incident");
    }
  }

  /** The same decision under the cursor that the log gave it. */
  public Decision numbered(long cursor) {
    return new Decision(cursor, commune, at, author, kind, target, reason, expires);
  }

  @Override
  public String toString() {
    return "Decision[" + id + " " + kind.word() + "]";
  }
}
