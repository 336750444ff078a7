package fr.beffroi.cli.town;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.store.HourlyCounts.HourlyCount;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Is it learned anew when the commune is quiet, and not more often than was asked? */
class TrainingPlanTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final TrainingPlan WEEKLY = new TrainingPlan(7, PARIS, 4);

  private static Instant local(int day, int hour, int minute) {
    return LocalDateTime.of(2026, 11, day, hour, minute).atZone(PARIS).toInstant();
  }

  @Test
  void theQuietHourIsTheOneWithTheFewestEventsInTheTimeOfTheCommune() {
    List<HourlyCount> counts = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      counts.add(
          new HourlyCount("commune", local(2, hour, 0), "events", "sshd", hour == 5 ? 10 : 100));
    }
    assertThat(TrainingPlan.quietHour(counts, PARIS)).isEqualTo(5);
    assertThat(TrainingPlan.quietHour(List.of(), PARIS)).as("nothing was counted").isEqualTo(3);
  }

  @Test
  void itIsDueInTheQuietHourOfTheWeekAfter() {
    Instant last = local(2, 4, 40);
    assertThat(WEEKLY.isDue(local(9, 3, 59), last, true)).isFalse();
    assertThat(WEEKLY.isDue(local(9, 4, 0), last, true)).isTrue();
    assertThat(WEEKLY.isDue(local(8, 4, 30), last, true)).as("six days").isFalse();
    assertThat(WEEKLY.isDue(local(12, 4, 59), last, true)).as("it was switched off").isTrue();
  }

  @Test
  void withoutAModelItIsTriedEveryDay() {
    assertThat(WEEKLY.isDue(local(2, 4, 0), null, false)).isTrue();
    assertThat(WEEKLY.isDue(local(2, 4, 10), local(2, 4, 0), false)).as("just tried").isFalse();
    assertThat(WEEKLY.isDue(local(3, 4, 0), local(2, 4, 10), false)).isTrue();
  }
}
