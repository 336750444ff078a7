package fr.beffroi.detection.incident;

import fr.beffroi.detection.alert.Alert;
import java.time.LocalDate;

/**
 * What is usual here? On how many earlier days did a rule speak about an entity, and did it ever
 * speak in this commune?
 *
 * <p>Three earlier days make a habit: two may be chance or one incident that spans midnight; five
 * would ask for a week of a town hall's patience. A habit that was not seen for two weeks is
 * forgotten, so that weekly jobs stay habits and last year's do not.
 */
final class Habits {
  static final int DAYS_OF_HABIT = 3;
  private static final int MOST = 20_000;
  private static final int DAYS_OF_MEMORY = 14;

  final Bounded<Habit> habits = new Bounded<>(MOST);

  /** Local days on which the commune had any alert; says when novelty begins to mean something. */
  Habit commune = new Habit();

  /** One thing that recurs. */
  static final class Habit {
    int daysBefore;
    long lastDay = Long.MIN_VALUE;

    /** Notes that it was seen on that day; days that come late change nothing. */
    void seenOn(long day) {
      if (lastDay == Long.MIN_VALUE) {
        lastDay = day;
      } else if (day - lastDay > DAYS_OF_MEMORY) {
        daysBefore = 0;
        lastDay = day;
      } else if (day > lastDay) {
        daysBefore++;
        lastDay = day;
      }
    }
  }

  /** How new an alert is, as it was when the alert came first. */
  enum Novelty {
    /** Too early to say: the commune is known for less than three days. */
    LEARNING,
    HABITUAL,
    KNOWN,
    /** This rule never spoke about this entity. */
    NEW_HERE,
    /** This rule never spoke in this commune. */
    NEW_RULE
  }

  /** Notes the alert on that day, and says how new it was before. */
  Novelty see(Alert alert, Entity entity, LocalDate date) {
    long day = date.toEpochDay();
    commune.seenOn(day);
    Habit rule = habit(alert.rule().id());
    Habit here = habit(alert.rule().id() + '\0' + entity.kind() + '\0' + entity.value());
    Novelty novelty = novelty(rule, here);
    rule.seenOn(day);
    here.seenOn(day);
    // Seen today for the first time after three other days: the habit is there at once.
    return here.daysBefore >= DAYS_OF_HABIT ? Novelty.HABITUAL : novelty;
  }

  private Novelty novelty(Habit rule, Habit here) {
    if (commune.daysBefore < DAYS_OF_HABIT) {
      return Novelty.LEARNING;
    }
    if (rule.lastDay == Long.MIN_VALUE) {
      return Novelty.NEW_RULE;
    }
    return here.lastDay == Long.MIN_VALUE ? Novelty.NEW_HERE : Novelty.KNOWN;
  }

  private Habit habit(String key) {
    Habit habit = habits.get(key);
    if (habit == null) {
      habit = new Habit();
      habits.put(key, habit);
    }
    return habit;
  }
}
