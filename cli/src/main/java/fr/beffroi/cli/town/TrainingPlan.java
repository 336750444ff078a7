package fr.beffroi.cli.town;

import fr.beffroi.detection.store.HourlyCounts.HourlyCount;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is it time to learn again? In the hour of the day at which the least happens, once a period;
 * every day as long as there is no model.
 *
 * @param every days from one training to the next
 * @param zone of the commune
 * @param quietHour from 0 to 23
 */
record TrainingPlan(int every, ZoneId zone, int quietHour) {
  /** Where nothing was counted yet: after the updates at midnight, before the first backup ends. */
  private static final int USUAL_HOUR = 3;

  /** A training does not begin at the same minute each time. */
  private static final Duration LEEWAY = Duration.ofHours(2);

  TrainingPlan {
    if (quietHour < 0 || quietHour > 23 || every < 1) {
      throw new IllegalArgumentException("a plan has an hour of the day and a period of days");
    }
  }

  /** The hour with the fewest events, of those that were counted. */
  static int quietHour(List<HourlyCount> counts, ZoneId zone) {
    long[] events = new long[24];
    for (HourlyCount count : counts) {
      events[count.hour().atZone(zone).getHour()] += count.count();
    }
    int quiet = USUAL_HOUR;
    for (int hour = 0; hour < events.length; hour++) {
      quiet = events[hour] < events[quiet] ? hour : quiet;
    }
    return quiet;
  }

  /**
   * Whether it is time.
   *
   * @param last when it was last tried; null for never
   */
  boolean isDue(Instant now, @Nullable Instant last, boolean hasModel) {
    if (now.atZone(zone).getHour() != quietHour) {
      return false;
    }
    return last == null
        || !last.atZone(zone)
            .plusDays(hasModel ? every : 1)
            .minus(LEEWAY)
            .isAfter(now.atZone(zone));
  }
}
