package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.ingest.enrich.Networks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Which addresses are inside? Those of the configuration that is named, or that lies in the current
 * folder; private ones where there is none.
 */
@Command
final class NetworksOption {
  private static final String USUAL = "beffroi.yml";

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "rules.config")
  private @Nullable String config;

  /**
   * The networks, and whose they are.
   *
   * @param file the configuration that says so; null for private networks
   */
  record Inside(List<String> cidrs, @Nullable Path file) {
    Inside {
      cidrs = List.copyOf(cidrs);
    }

    Networks networks() {
      return Networks.of(cidrs);
    }
  }

  Inside read(Terminal terminal) throws IOException {
    Path file = terminal.path(config == null ? USUAL : config);
    if (config == null && !Files.exists(file)) {
      return new Inside(Networks.PRIVATE, null);
    }
    Configuration configuration = ConfigurationOption.read(file, terminal);
    return new Inside(configuration.inside(), file);
  }
}
