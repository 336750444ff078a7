package fr.beffroi.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.CommandRun;
import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.config.ConfigurationReader;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.town.Town;
import fr.beffroi.ingest.source.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is broken is named, with its place and its remedy; the rest goes on. */
class UpTroublesTest {
  private static final AttackLines LINES = new AttackLines(1, "srv-mairie");

  @TempDir Path folder;

  @Test
  void aSourceThatCannotBeReadAndATakenPortAreNamedAndTheOthersAreWatched() throws Exception {
    Files.createDirectory(folder.resolve("folder.log"));
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Configuration configuration =
          configure(
              """
                - file: folder.log
                - syslog: tcp
                  bind: 127.0.0.1
                  port: %d
                - file: auth.log
                  start: beginning
              """
                  .formatted(taken.getLocalPort()));
      write("auth.log", 1, 200);

      try (Town town = new Town(configuration, Clock.systemUTC(), Duration.ofMillis(300))) {
        town.start();
        Await.until(
            "the readable file gives alerts",
            JobRun.PATIENCE,
            () -> !Findings.in(configuration.storeFile(), "villeneuve").alerts().isEmpty());

        assertThat(words(town.problems(), Locale.ENGLISH))
            .anySatisfy(said -> assertThat(said).contains("folder.log").contains("folder"))
            .anySatisfy(
                said -> assertThat(said).contains(taken.getLocalPort() + "").contains("in use"));
        assertThat(words(town.problems(), Locale.FRENCH)).hasSameSizeAs(town.problems());
        assertThat(town.detects()).isTrue();
      }
    }
  }

  @Test
  void aStopSaysByItsCodeThatASourceWasUnreachable() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      configure(portOf(taken));
      UpProcess up = UpProcess.start(folder, 1);
      try {
        up.awaitReady();

        assertThat(up.words()).contains(taken.getLocalPort() + ": in use by another program");
        Await.until(
            "the status tells doctor of it",
            JobRun.PATIENCE,
            () -> {
              Path status = folder.resolve("data/status.json");
              return Files.exists(status) && Files.readString(status).contains("in use by");
            });
        assertThat(up.stop()).isEqualTo(ExitCode.UNREACHABLE.code());
        assertThat(up.words()).endsWith("Stopped.\n");
      } finally {
        up.abandon();
      }
    }
  }

  @Test
  void ofSeveralTroublesTheGravestGivesTheCodeAndEachIsNamed() throws Exception {
    Path own = Files.createDirectories(folder.resolve("rules/sigma/authentication"));
    Files.writeString(own.resolve("ours.yml"), "title: Ours\ndetection: [\n");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      configure(portOf(taken) + "rules:\n  folder: rules\n");
      UpProcess up = UpProcess.start(folder, 1);
      try {
        up.awaitReady();

        assertThat(up.words()).contains("ours.yml:").contains("in use by another program");
        assertThat(up.stop()).isEqualTo(ExitCode.RULE_PACK.code());
      } finally {
        up.abandon();
      }
    }
  }

  private static String portOf(ServerSocket taken) {
    return "  - {syslog: tcp, bind: 127.0.0.1, port: %d}\n".formatted(taken.getLocalPort());
  }

  @Test
  void aBrokenRuleOfTheCommuneIsNamedAndTheOthersAreInForce() throws Exception {
    Path own = Files.createDirectories(folder.resolve("rules/sigma/authentication"));
    Files.writeString(own.resolve("ours.yml"), "title: Ours\ndetection: [\n");
    configure("  - file: auth.log\n");

    CommandRun run = CommandRun.in(folder).call("rules", "lint", "--rules", "rules");

    assertThat(run.code()).isNotZero();
    assertThat(run.out() + run.err()).contains("ours.yml:");
    assertThat(Town.rules(folder.resolve("rules")).load().rules())
        .hasSameSizeAs(Town.rules(null).load().rules());
  }

  @Test
  void aBrokenConfigurationIsNamedByLineAndNothingStarts() throws Exception {
    Files.writeString(
        folder.resolve("beffroi.yml"),
        "commune:\n  slug: villeneuve\nsources:\n  - syslog: tcp\n    port: 99999\n");

    CommandRun run = CommandRun.in(folder).call("up");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("beffroi.yml:5").contains("99999").contains("65535");
    assertThat(folder.resolve("beffroi-data")).doesNotExist();
  }

  @Test
  void aSecondUpOnTheSameDataIsRefused() throws Exception {
    Configuration configuration = configure("  - file: auth.log\n");

    try (Town town = new Town(configuration, Clock.systemUTC())) {
      town.start();
      CommandRun second = CommandRun.in(folder).call("up");

      assertThat(second.code()).isNotZero();
      assertThat(second.err()).contains("archive");
      assertThat(town.detects()).isTrue();
    }
  }

  private Configuration configure(String sources) throws Exception {
    Path file = folder.resolve("beffroi.yml");
    Files.writeString(file, "commune:\n  slug: villeneuve\ndata: data\nsources:\n" + sources);
    return ConfigurationReader.read(file);
  }

  private void write(String name, int first, int last) throws IOException {
    try (LogFile log = new LogFile(folder.resolve(name))) {
      for (int number = first; number <= last; number++) {
        log.append(LINES.file(number, Instant.now()));
      }
    }
  }

  private static List<String> words(List<Problem> problems, Locale locale) {
    return problems.stream().map(problem -> problem.in(locale)).toList();
  }
}
