package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which configuration knows what nobody then has to say again? The one named, or the one here. */
@Command
final class KnownConfiguration {
  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "shadow-ai.known-config")
  private @Nullable String config;

  /** Null where none was named, and none is here. */
  @Nullable Configuration read(Terminal terminal) throws IOException {
    String named = config;
    Path file = terminal.path(named == null ? ConfigurationOption.USUAL : named);
    return named == null && !Files.exists(file) ? null : ConfigurationOption.read(file, terminal);
  }
}
