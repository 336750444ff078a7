package fr.beffroi.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What must a report look like, to the letter? The files of {@code src/test/resources/…/report/};
 * {@code -Dgolden.write=true} writes them again, for a reviewer to read the difference.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/fr/beffroi/compliance/report");

  private Golden() {}

  static void check(String file, String actual) throws IOException {
    Path path = FOLDER.resolve(file);
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(path, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(path, StandardCharsets.UTF_8));
  }
}
