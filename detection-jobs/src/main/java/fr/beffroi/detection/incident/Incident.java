package fr.beffroi.detection.incident;

import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.rules.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one entity of one commune, told once however many alerts say so?
 *
 * <p>Every emission holds absolute values under the same id, so that writing it twice changes
 * nothing.
 *
 * @param id hash of commune, nature, family, entity and first alert
 * @param shown whether it asks for a look; the others are there for whoever searches
 * @param opened event time of the alert that opened it
 * @param raised event time at which it last asked for a new look: opened, graver, a new kind of
 *     alert
 * @param ended when it ended or was closed
 * @param title one sentence: what happened
 * @param why why it deserves a look, or why it does not
 * @param whatToDo what the DSI decides, from the rules, gravest first
 * @param rules the rules that fired, gravest first, at most {@link #MOST_RULES}
 * @param alertCount alerts in all; {@code alerts} holds ids of at most {@link #MOST_ALERTS}
 * @param eventCount events that its alerts counted while they belonged to it
 * @param previous the last incident of the same entity and family that is over
 * @param evidence positions of events, at most {@link #MOST_EVIDENCE}
 */
public record Incident(
    String id,
    String commune,
    Entity entity,
    Category.Family family,
    Nature nature,
    Level level,
    State state,
    boolean shown,
    Instant opened,
    Instant firstSeen,
    Instant lastSeen,
    Instant raised,
    @Nullable Instant ended,
    Bilingual title,
    List<Bilingual> why,
    List<Bilingual> whatToDo,
    List<RuleTally> rules,
    long alertCount,
    List<String> alerts,
    long eventCount,
    Sample sources,
    Sample users,
    Sample hosts,
    @Nullable String previous,
    List<String> evidence) {
  public static final int MOST_ALERTS = 100;
  public static final int MOST_EVIDENCE = 50;
  public static final int MOST_RULES = 50;

  /** How did its alerts come together? */
  public enum Nature {
    /** One entity and one family: one cause. */
    CAUSE,
    /** Automata of the Internet that tried one service and did not get in: one a day. */
    AUTOMATA,
    /** One rule that fired on more entities in a day than anyone would look at one by one. */
    FLOOD,
    /** What is good to know and asks for nothing: one a day. */
    NOTED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where does it stand? */
  public enum State {
    /** It goes on, or was quiet for less than a day. */
    OPEN,
    /** A day of quiet, or a week in all. */
    ENDED,
    /** Somebody decided so. */
    CLOSED,
    /** It goes on and is counted, and somebody decided not to see it. */
    SILENCED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Never reopened: what comes later is a new incident that links to it. */
    public boolean isOver() {
      return this == ENDED || this == CLOSED;
    }
  }

  /** How often did one rule speak in it? */
  public record RuleTally(String id, String name, Level level, long alerts, long events) {}

  public Incident {
    why = List.copyOf(why);
    whatToDo = List.copyOf(whatToDo);
    rules = List.copyOf(rules);
    alerts = List.copyOf(alerts);
    evidence = List.copyOf(evidence);
  }

  /** The word of the JSON and the command line: {@code authentication}. */
  public String familyWord() {
    return family.name().toLowerCase(Locale.ROOT);
  }

  /** For messages: the id only, since the rest may be personal. */
  @Override
  public String toString() {
    return "Incident[" + id + "]";
  }
}
