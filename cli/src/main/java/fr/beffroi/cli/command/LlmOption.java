package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.time.ZoneId;
import java.util.function.Function;
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
    return tagging(area -> RuleFiles.inForce(area, null), zone, terminal);
  }

  /** The same with the services of the rules that are in force, by their area. */
  @Nullable LlmTagging tagging(Function<String, RuleFiles> rules, ZoneId zone, Terminal terminal)
      throws IOException {
    if (!enabled && charter == null) {
      return null;
    }
    return GivenCharter.tagging(charter, rules.apply("llm"), zone, terminal);
  }
}
