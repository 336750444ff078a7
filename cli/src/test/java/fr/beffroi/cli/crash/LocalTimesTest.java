package fr.beffroi.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.alert.Alert;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that say neither year nor zone, received at the two moments when that matters. */
class LocalTimesTest {
  @TempDir Path folder;

  @Test
  void theDoubledHourOfOctoberIsTwoHours() throws Exception {
    Instant summer = Instant.parse("2026-10-25T00:15:30Z");
    Instant winter = Instant.parse("2026-10-25T01:15:30Z");
    SetClock clock = new SetClock(summer);
    try (TownRun run = new TownRun(folder, clock)) {
      run.feed().tcp(attack("192.0.2.1", "Oct 25 02:15:%02d"));
      clock.set(winter);
      run.feed().tcp(attack("192.0.2.2", "Oct 25 02:15:%02d"));
      run.awaitJudged();

      assertThat(within(run, "192.0.2.1", summer)).isTrue();
      assertThat(within(run, "192.0.2.2", winter)).isTrue();
    }
  }

  @Test
  void theLastLinesOfAYearBelongToItAlsoWhenTheyComeInTheNext() throws Exception {
    Instant newYear = Instant.parse("2026-12-31T23:00:00Z"); // midnight in Paris
    SetClock clock = new SetClock(newYear.plusSeconds(30));
    try (TownRun run = new TownRun(folder, clock)) {
      run.feed().tcp(attack("192.0.2.1", "Dec 31 23:59:%02d"));
      run.awaitJudged();

      assertThat(within(run, "192.0.2.1", newYear.minusSeconds(30))).isTrue();
    }
  }

  @Test
  void theFirstLinesOfAYearBelongToItAlsoWhenOurClockIsStillInTheLast() throws Exception {
    Instant newYear = Instant.parse("2026-12-31T23:00:00Z");
    SetClock clock = new SetClock(newYear.minusSeconds(30));
    try (TownRun run = new TownRun(folder, clock)) {
      run.feed().tcp(attack("192.0.2.1", "Jan  1 00:00:%02d"));
      run.awaitJudged();

      assertThat(within(run, "192.0.2.1", newYear.plusSeconds(30))).isTrue();
    }
  }

  private static List<byte[]> attack(String address, String time) {
    List<byte[]> lines = new ArrayList<>();
    for (int second = 0; second < 30; second++) {
      lines.add(
          HostileLines.text(
              "<38>%s srv sshd[%d]: Failed password for invalid user u%d from %s port 4022 ssh2"
                  .formatted(time.formatted(second), 100 + second, second % 3, address)));
    }
    return lines;
  }

  /** Whether there are alerts on that address, all of the half minute around that moment. */
  private static boolean within(TownRun run, String address, Instant moment) throws Exception {
    List<Alert> alerts =
        run.alerts().stream().filter(alert -> alert.group().containsValue(address)).toList();
    return !alerts.isEmpty()
        && alerts.stream()
            .allMatch(
                alert ->
                    Duration.between(alert.firstSeen(), moment).abs().toSeconds() <= 31
                        && Duration.between(alert.lastSeen(), moment).abs().toSeconds() <= 31);
  }
}
