package fr.beffroi.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What doctor makes of the word of a watch that runs. */
class StatusCheckTest {
  private static final String HEAD = "{\"written\":\"" + CommandRun.NOW + "\",\"detecting\":true";

  @TempDir Path folder;

  @BeforeEach
  void configure() throws Exception {
    Files.writeString(
        folder.resolve("beffroi.yml"),
        "commune: {slug: x}\ndata: data\nsources: [{file: some.log}]\n");
    Files.createDirectories(folder.resolve("data"));
  }

  @ParameterizedTest(name = "{0}, a minute ago {1}: {2}")
  @CsvSource({
    "0,       '',      '[ok] watch: runs, 0 records'",
    "15000,   2000,    '[ok] watch: runs, 15000 records'",
    "300000,  400000,  '[ok] watch: runs, 300000 records'",
    "300000,  200000,  '[warning] watch: 300000 records wait to be judged, 200000 a minute ago'",
    "300000,  '',      '[ok] watch: runs, 300000 records'",
    "700000,  900000,  '[warning] watch: 700000 records wait to be judged, more than a minute'",
  })
  void aLagThatGrowsOrIsLargeIsAWarning(String lag, String before, String said) throws Exception {
    String minuteAgo = before.isEmpty() ? "" : ",\"lag_a_minute_ago\":" + before;

    assertThat(doctor(HEAD + ",\"lag\":" + lag + minuteAgo + "}", "en")).contains(said);
  }

  @Test
  void aWatchThatJudgesNothingIsNamed() throws Exception {
    assertThat(doctor(HEAD.replace("true", "false") + ",\"lag\":5}", "en"))
        .contains("[error] watch: runs, and judges nothing", "journalctl -u beffroi");
  }

  @Test
  void whatKeepsASourceFromBeingReadIsSaidInTheReadersLanguage() throws Exception {
    String status = HEAD + ",\"problems\":[{\"fr\":\"port pris\",\"en\":\"port in use\"}]}";

    assertThat(doctor(status, "fr")).contains("port pris").doesNotContain("port in use");
    assertThat(doctor(status, "en")).contains("[warning] port in use");
  }

  @Test
  void everyLossIsNamedWithItsSourceAlsoAfterTheWatchHasStopped() throws Exception {
    String status =
        """
        {"written":"2026-11-01T00:00:00Z","detecting":true,"lag":900000,"sources":{
          "syslog-udp:514":{"losses":{"kernel_buffer_full":7}},
          "syslog-tcp:514":{"losses":{"connections_refused":936,"connections_closed_silent":64}},
          "file:/var/log/x":{"losses":{"of_tomorrow":3}}}}
        """;

    assertThat(doctor(status, "en"))
        .contains("[ok] watch: none runs here now")
        .contains("[warning] syslog-udp:514: 7 datagrams lost", "rmem_max")
        .contains("[warning] syslog-tcp:514: 936 connections refused")
        .contains("[warning] file:/var/log/x: 3 since the start (of_tomorrow)")
        .doesNotContain("silent");
  }

  @Test
  void aStatusThatIsNoneIsNamed() throws Exception {
    assertThat(doctor("{\"written\":", "en")).contains("[warning]", "status.json cannot be read");
  }

  private String doctor(String status, String language) throws Exception {
    Files.writeString(folder.resolve("data/status.json"), status);
    return CommandRun.in(folder).call("doctor", "--lang", language).out();
  }
}
