package fr.beffroi.compliance.plan;

import fr.beffroi.compliance.seal.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What does the commune declare that it has done?
 *
 * @param second who stood by; somebody else
 * @param script the name of the file that was run
 * @param sha256 of that file
 * @param copies copies and backups that held the data, each with what became of it, as declared
 */
public record Execution(
    LocalDate on, String by, String second, String script, String sha256, List<String> copies) {
  public Execution {
    copies = List.copyOf(copies);
  }

  /**
   * Of a script that the commune gives.
   *
   * @throws IOException where it cannot be read
   */
  public static Execution of(
      LocalDate on, String by, String second, Path script, List<String> copies) throws IOException {
    return new Execution(
        on, by, second, String.valueOf(script.getFileName()), Sha256.of(script), copies);
  }

  Step.Executed step() {
    return new Step.Executed(on, by, second, sha256);
  }
}
