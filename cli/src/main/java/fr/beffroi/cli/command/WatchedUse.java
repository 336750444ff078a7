package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.config.ShadowAiGate;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.traffic.Papers;
import fr.beffroi.ingest.enrich.llm.EvasionLists;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.ingest.enrich.llm.Machines;
import fr.beffroi.ingest.enrich.llm.Reach;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Whose uses of artificial intelligence are alerted on in files that are replayed? As in service:
 * people's only with the papers, servers' where some are named.
 */
@Command
final class WatchedUse {
  @Mixin private final LlmOption services = new LlmOption();

  @Option(
      names = "--conformite",
      paramLabel = "FILE",
      defaultValue = Papers.CONFORMITY,
      descriptionKey = "shadow-ai.watch.conformite")
  private String conformity = Papers.CONFORMITY;

  @Option(
      names = "--servers",
      paramLabel = "CIDR",
      split = ",",
      descriptionKey = "shadow-ai.watch.servers")
  private List<String> servers = List.of();

  @Option(
      names = "--relays",
      paramLabel = "CIDR",
      split = ",",
      descriptionKey = "shadow-ai.watch.relays")
  private List<String> relays = List.of();

  /** By what events are tagged; null where they are not. Says what is missing. */
  @Nullable LlmTagging tagging(@Nullable Path own, ZoneId zone, Terminal terminal)
      throws IOException {
    return tagging(area -> RuleFiles.inForce(area, own), zone, terminal);
  }

  /** The same by the rules that are in force, by their area. */
  @Nullable LlmTagging tagging(Function<String, RuleFiles> rules, ZoneId zone, Terminal terminal)
      throws IOException {
    Machines machines = machines(terminal);
    LlmTagging asked = services.tagging(rules, zone, terminal);
    ShadowAiGate gate =
        ShadowAiGate.of(
            new Configuration.ShadowAi(
                asked != null, null, terminal.path(conformity), servers, relays, null),
            terminal.today());
    GateWords.say(gate, terminal);
    Reach reach = gate.reach();
    if (reach == null) {
      return null;
    }
    LlmTagging tagging =
        asked != null ? asked : GivenCharter.tagging(null, rules.apply("llm"), zone, terminal);
    return tagging.watching(rules.apply(EvasionLists.AREA), machines, reach);
  }

  private Machines machines(Terminal terminal) {
    try {
      return Machines.of(servers, relays);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--servers, --relays",
          terminal.text(
              "replay.inside.wrong", String.join(",", servers) + " " + String.join(",", relays)),
          terminal.text("replay.inside.remedy"));
    }
  }
}
