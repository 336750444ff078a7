package fr.beffroi.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An upgrade goes on where each earlier release stopped. Before a release is tagged it is recorded,
 * which writes {@code src/test/resources/fr/beffroi/cli/crash/release-<name>.zip}:
 *
 * <pre>
 * ./mvnw -q -pl cli -am test -Dtest=LastReleaseTest#recordThisRelease -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dbeffroi.record=0.1.0
 * </pre>
 *
 * <p>What is recorded once is never recorded again: until 0.1.0 is out, it may be.
 */
class LastReleaseTest {
  private static final Path RECORDINGS = Path.of("src/test/resources/fr/beffroi/cli/crash");

  @TempDir Path folder;

  static List<Path> recordings() throws IOException {
    try (Stream<Path> files = Files.list(RECORDINGS)) {
      return files.filter(file -> file.getFileName().toString().startsWith("release-")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void anUpgradeFindsWhatARunWithoutStopFinds(Path recorded) throws Exception {
    Recording recording = Recording.read(recorded, folder.resolve("data"));

    Findings found = recording.goOn();
    Findings expected = recording.inOneGo(folder.resolve("again"));

    assertThat(expected.alerts().size()).as("alerts to compare").isGreaterThan(20);
    assertThat(found.alerts()).isEqualTo(expected.alerts());
    assertThat(found.incidents()).isEqualTo(expected.incidents());
    assertThat(found.counts()).isEqualTo(expected.counts());
  }

  @Test
  @EnabledIfSystemProperty(named = "beffroi.record", matches = "[0-9.]+")
  void recordThisRelease() throws Exception {
    String name = "release-" + System.getProperty("beffroi.record") + ".zip";
    Recording.make(folder).write(RECORDINGS.resolve(name));
  }
}
