package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.config.SourceSettings;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.traffic.Papers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which papers come before the first count? Models in French, none of which replaces a file. */
@Command(name = "init")
final class ShadowAiInitCommand extends BeffroiCommand {
  @Parameters(arity = "1", paramLabel = "DIR", descriptionKey = "shadow-ai.init.folder")
  private String folder = "";

  @Option(names = "--commune", paramLabel = "NAME", descriptionKey = "shadow-ai.init.commune")
  private String commune = "";

  @Mixin private final KnownConfiguration configuration = new KnownConfiguration();

  ShadowAiInitCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    Path place = Files.createDirectories(terminal().path(folder));
    for (Map.Entry<String, String> paper : Papers.of(facts()).entrySet()) {
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

  /** What was given, then what the configuration knows: the one named, or the one that is here. */
  private Papers.Facts facts() throws IOException {
    Configuration known = configuration.read(terminal());
    if (known == null) {
      return new Papers.Facts(commune, List.of(), OptionalInt.empty());
    }
    return new Papers.Facts(
        commune.isEmpty() ? known.commune().name() : commune,
        known.sources().stream().map(ShadowAiInitCommand::french).toList(),
        OptionalInt.of(known.archive().retentionDays()));
  }

  /** The papers are in French, whatever the locale of who writes them. */
  private static String french(SourceSettings source) {
    if (source instanceof SourceSettings.Files files) {
      return files.pattern();
    }
    if (source instanceof SourceSettings.Syslog syslog) {
      return "syslog (" + syslog.protocol() + ", port " + syslog.port() + ")";
    }
    return "journal de ce serveur";
  }
}
