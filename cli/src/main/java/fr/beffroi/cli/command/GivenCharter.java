package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.cli.town.RuleProblems;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.Yaml;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Can the charter that was named be followed? All of it, or nothing is counted by it. */
final class GivenCharter {
  private GivenCharter() {}

  /**
   * By which catalogue and charter events are tagged.
   *
   * @param name of {@code charte.yml}; null where there is none: all is undeclared
   */
  static LlmTagging tagging(@Nullable String name, RuleFiles files, ZoneId zone, Terminal terminal)
      throws IOException {
    LlmTagging tagging = LlmTagging.of(files, charter(name, terminal), zone);
    if (RuleProblems.report(tagging.problems(terminal.today()), terminal) != ExitCode.DONE) {
      throw new CommandFailure(
          ExitCode.USAGE,
          String.valueOf(name),
          terminal.text("shadow-ai.charter.wrong"),
          terminal.text("shadow-ai.charter.remedy"));
    }
    return tagging;
  }

  private static @Nullable RuleFile charter(@Nullable String name, Terminal terminal)
      throws IOException {
    if (name == null) {
      return null;
    }
    Path file = GivenFile.toRead(terminal.path(name), terminal);
    try {
      return new RuleFile(name, "commune", Yaml.text(file));
    } catch (RuleException e) {
      throw new CommandFailure(
          ExitCode.USAGE, name, e.problem().message(terminal.messages().locale()), null);
    }
  }
}
