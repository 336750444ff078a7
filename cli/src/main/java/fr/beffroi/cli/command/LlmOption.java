package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.cli.town.RuleProblems;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Are uses of artificial intelligence looked for in what is read? Not unless that is asked for. */
@Command
final class LlmOption {
  @Option(names = "--shadow-ai", descriptionKey = "shadow-ai.tag")
  private boolean enabled;

  @Option(names = "--charter", paramLabel = "FILE", descriptionKey = "shadow-ai.charter")
  private @Nullable String charter;

  /** By which catalogue and charter events are tagged; null where they are not. */
  @Nullable LlmTagging tagging(ZoneId zone, Terminal terminal) throws IOException {
    return tagging(null, zone, terminal);
  }

  /** The same with the services of the commune's own folder of rules. */
  @Nullable LlmTagging tagging(@Nullable Path own, ZoneId zone, Terminal terminal)
      throws IOException {
    if (!enabled && charter == null) {
      return null;
    }
    RuleFiles shipped = RuleFiles.shipped("llm");
    RuleFiles files = own == null ? shipped : shipped.with(own, "commune");
    LlmTagging tagging = LlmTagging.of(files, charter(terminal), zone);
    List<Problem> problems = tagging.problems(terminal.today());
    RuleProblems.report(problems, terminal);
    if (problems.stream().anyMatch(Problem::isError)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          String.valueOf(charter),
          terminal.text("shadow-ai.charter.wrong"),
          terminal.text("shadow-ai.charter.remedy"));
    }
    return tagging;
  }

  private @Nullable RuleFile charter(Terminal terminal) throws IOException {
    String name = charter;
    if (name == null) {
      return null;
    }
    Path file = GivenFile.toRead(terminal.path(name), terminal);
    return new RuleFile(name, "commune", Files.readString(file));
  }
}
