package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.behaviour.judge.ModelFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which model was in force before? It is put back. */
@Command(name = "back")
final class ModelBackCommand extends BeffroiCommand {
  @Mixin private final ConfigurationOption option = new ConfigurationOption();

  @Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "model.back.folder")
  private @Nullable String folder;

  ModelBackCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    String named = folder;
    Path models = named == null ? option.read(terminal()).modelsFolder() : terminal().path(named);
    Path back =
        new ModelFolder(models)
            .putBack()
            .orElseThrow(
                () ->
                    new CommandFailure(
                        ExitCode.USAGE,
                        models.toString(),
                        terminal().text("model.back.none"),
                        terminal().text("model.back.none.remedy")));
    terminal().say("model.train.in-force", back);
    return ExitCode.DONE;
  }
}
