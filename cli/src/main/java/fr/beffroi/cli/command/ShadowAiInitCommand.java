package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.traffic.Papers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which papers come before the first count? Models in French, none of which replaces a file. */
@Command(name = "init")
final class ShadowAiInitCommand extends BeffroiCommand {
  @Parameters(arity = "1", paramLabel = "DIR", descriptionKey = "shadow-ai.init.folder")
  private String folder = "";

  @Option(names = "--commune", paramLabel = "NAME", descriptionKey = "shadow-ai.init.commune")
  private String commune = "";

  ShadowAiInitCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    Path place = Files.createDirectories(terminal().path(folder));
    for (Map.Entry<String, String> paper : Papers.of(commune).entrySet()) {
      Path file = place.resolve(paper.getKey());
      if (Files.exists(file)) {
        terminal().say("shadow-ai.init.kept", file);
      } else {
        Files.writeString(file, paper.getValue());
        terminal().say("shadow-ai.init.wrote", file);
      }
    }
    terminal().say("shadow-ai.init.next", place.resolve(Papers.CONFORMITY));
    return ExitCode.DONE;
  }
}
