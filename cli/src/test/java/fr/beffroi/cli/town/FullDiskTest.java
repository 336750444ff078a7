package fr.beffroi.cli.town;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.job.SourceSetting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a disk that fills, what is refused first? */
class FullDiskTest {
  @ParameterizedTest
  @CsvSource({
    "squid, true",
    "unbound, true",
    "combined, true",
    "iptables, true",
    "nginx-error, true",
    "apache-error, true",
    "syslog, false",
    "journald, false",
    "windows, false",
    "stormshield, false",
    "ecs, false",
    "of a later release, false",
  })
  void whoWentWhereIsRefusedAndWhoGotInIsKept(String format, boolean refused) {
    assertThat(Town.isTraffic(new SourceSetting(format, null).toJson())).isEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource({"''", "{}", "'no JSON'"})
  void aSourceThatIsNotKnownYetIsKept(String context) {
    assertThat(Town.isTraffic(context)).isFalse();
  }
}
